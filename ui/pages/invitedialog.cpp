// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/invitedialog.h"

#include "domain/reply.h"
#include "domain/sentence.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/refusal.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {

QString roleHelp(Role role)
{
    switch (role) {
    case Role::Viewer:
        return InviteDialog::tr("Looks at what everyone sees.");
    case Role::Member:
        return InviteDialog::tr("Makes keys, and acts on those that members may act on.");
    case Role::Admin:
        return InviteDialog::tr("Settings, teams, plan and members too.");
    case Role::Owner:
        return InviteDialog::tr("Everything: other owners, and removing the workspace.");
    case Role::None:
    case Role::Direct:
        break;
    }
    return {};
}

InviteDialog::InviteDialog(MemberDirectory &directory, const Workspace &workspace, Show show, QWidget *parent)
    : FormDialog(
        tr("Invite somebody to %1").arg(workspace.name), tr("Create invitation"), ButtonKind::Primary, parent)
    , m_directory(directory)
    , m_workspace(workspace.id)
    , m_show(std::move(show))
    , m_emailEdit(new QLineEdit)
    , m_emailRow(new FormRow(tr("E-mail address"), m_emailEdit))
    , m_roles(new QButtonGroup(this))
{
    setObjectName(u"inviteDialog"_s);
    m_emailEdit->setObjectName(u"inviteEmailEdit"_s);
    m_emailEdit->setPlaceholderText(u"you@example.com"_s);
    m_emailEdit->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_emailRow->setHelp(tr("Only an account with this address can accept the invitation."));
    body()->addWidget(m_emailRow);
    auto *roles = new QVBoxLayout;
    roles->setSpacing(metrics::grid);
    roles->addWidget(new FieldLabel(tr("Role")));
    roles->addWidget(buildRoles(workspace.role));
    body()->addLayout(roles);
    connect(m_emailEdit, &QLineEdit::textEdited, this, [this] { m_emailRow->setError({}); });
    m_emailEdit->setFocus();
}

QWidget *InviteDialog::buildRoles(Role viewer)
{
    constexpr int columns = 2;
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins({});
    grid->setSpacing(2 * metrics::grid);
    int place = 0;
    for (const Role role : {Role::Viewer, Role::Member, Role::Admin, Role::Owner}) {
        auto *card = new Card(roleText(role), roleHelp(role));
        card->setObjectName(QString(u"roleCard_"_s + roleWord(role)));
        chatelaine::setAllowed(card, permitted(managementOf(role), viewer));
        card->setAccessibleDescription(card->isEnabled() ? roleHelp(role) : card->toolTip());
        card->setChecked(role == Role::Member);
        m_roles->addButton(card, static_cast<int>(role));
        grid->addWidget(card, place / columns, place % columns);
        ++place;
    }
    return box;
}

void InviteDialog::confirm()
{
    clearError();
    setBusy(true);
    const auto role = static_cast<Role>(m_roles->checkedId());
    whenDone(m_directory.invite(m_workspace, m_emailEdit->text(), role), this,
        [this](Result<CreatedInvitation> result) {
            setBusy(false);
            if (result) {
                m_show(std::move(*result));
                accept();
                return;
            }
            const ErrorCode code = result.error().code;
            if (code == ErrorCode::EmailInvalid || code == ErrorCode::MemberExists) {
                m_emailRow->setError(sentence(result.error()));
                m_emailEdit->setFocus();
            } else {
                showError(result.error());
            }
        });
}

} // namespace chatelaine
