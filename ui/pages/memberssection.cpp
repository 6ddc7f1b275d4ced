// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/memberssection.h"

#include "domain/clock.h"
#include "domain/reply.h"
#include "domain/sentence.h"
#include "ui/pages/invitationdialog.h"
#include "ui/pages/invitedialog.h"
#include "ui/pages/membertable.h"
#include "ui/pages/removememberdialog.h"
#include "ui/pages/rowlist.h"
#include "ui/table/timetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/refusal.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace chatelaine {

MembersSection::MembersSection(KeyStore &store, ClipboardGuard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_directory(*store.members())
    , m_clipboard(clipboard)
    , m_model(new MemberTableModel(this))
    , m_count(new QLabel)
    , m_invite(new QPushButton(icon(Icon::Add), tr("Invite…")))
    , m_loadingBar(new LoadingBar)
    , m_banner(new Banner)
    , m_table(new MemberTable)
    , m_alone(new QLabel(tr("You are the only member. Those whom you invite see this workspace with you.")))
    , m_invitationsHeading(new QLabel(tr("Open invitations")))
    , m_invitations(new RowList)
    , m_leave(new QPushButton(tr("Leave this workspace…")))
{
    setObjectName(u"membersSection"_s);
    m_table->setModel(m_model);
    buildLayout();
    connectParts();
}

void MembersSection::buildLayout()
{
    m_banner->setObjectName(u"membersBanner"_s);
    m_alone->setObjectName(u"aloneLabel"_s);
    m_alone->setWordWrap(true);
    setTextKind(m_alone, TextKind::Muted);
    m_alone->hide();
    setTextKind(m_invitationsHeading, TextKind::Strong);
    m_invitationsHeading->hide();
    m_invitations->setObjectName(u"invitationsFrame"_s);
    m_leave->setObjectName(u"leaveWorkspaceButton"_s);
    setButtonKind(m_leave, ButtonKind::Danger);
    m_leave->hide();
    auto *table = new QVBoxLayout;
    table->setSpacing(0);
    table->addWidget(m_loadingBar);
    table->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(3 * metrics::grid);
    layout->addWidget(buildHead());
    layout->addWidget(m_banner);
    layout->addLayout(table);
    layout->addWidget(m_alone);
    layout->addWidget(m_invitationsHeading);
    layout->addWidget(m_invitations);
    layout->addWidget(m_leave, 0, Qt::AlignLeading);
}

QWidget *MembersSection::buildHead()
{
    m_count->setObjectName(u"memberCountLabel"_s);
    setTextKind(m_count, TextKind::Muted);
    m_invite->setObjectName(u"inviteButton"_s);
    setButtonKind(m_invite, ButtonKind::Primary);
    auto *head = new QWidget;
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins({});
    line->addWidget(m_count, 1);
    line->addWidget(m_invite);
    return head;
}

void MembersSection::connectParts()
{
    connect(m_invite, &QPushButton::clicked, this, &MembersSection::invite);
    connect(m_leave, &QPushButton::clicked, this, [this] { remove(m_store.memberName()); });
    connect(m_banner, &Banner::actionTriggered, this, &MembersSection::reload);
    connect(m_table, &MemberTable::roleMenuRequested, this, &MembersSection::openRoleMenu);
    connect(m_table, &MemberTable::rowMenuRequested, this, &MembersSection::openRowMenu);
    connect(m_invitations, &RowList::pressed, this, &MembersSection::withdraw);
    connect(&m_store, &KeyStore::changesArrived, this, [this](const Changes &changes) {
        // While the page is not shown nobody looks: it is read when setWorkspace() brings it up to date.
        if (changes.workspace.id != m_workspace.id || changes.workspace.revision == m_revision
            || !isVisible())
            return;
        m_workspace = changes.workspace;
        updateRole();
        reload();
    });
}

void MembersSection::setWorkspace(const Workspace &workspace, const KeyPolicy &policy)
{
    const bool other = workspace.id != m_workspace.id;
    const bool changed = other || workspace.revision != m_revision;
    m_workspace = workspace;
    m_policy = &policy;
    if (other) {
        m_banner->hide();
        m_model->clear();
        showMembers({});
    }
    updateRole();
    if (changed)
        reload();
}

void MembersSection::updateRole()
{
    m_model->setViewer(m_store.memberName(), m_workspace.role);
    setAllowed(m_invite, permitted(WorkspaceAction::ManageMembers, m_workspace.role));
}

void MembersSection::reload()
{
    if (std::exchange(m_loading, true)) {
        m_loadAgain = true;
        return;
    }
    m_revision = m_workspace.revision;
    m_loadingBar->setRunning(true);
    whenDone(m_directory.membership(m_workspace.id), this,
        [this, asked = m_workspace.id](const Result<Membership> &membership) {
            m_loading = false;
            m_loadingBar->setRunning(false);
            if (asked == m_workspace.id)
                take(membership);
            if (std::exchange(m_loadAgain, false) || asked != m_workspace.id)
                reload();
        });
}

void MembersSection::take(const Result<Membership> &membership)
{
    if (!membership) {
        m_banner->showMessage(Banner::Kind::Danger, sentence(membership.error()), tr("Try again"), false);
        m_table->setEnabled(false); // What it shows is as it was.
        return;
    }
    m_banner->hide();
    m_table->setEnabled(true);
    showMembers(*membership);
}

void MembersSection::showMembers(const Membership &membership)
{
    m_model->setMembers(membership.members);
    const auto count = static_cast<int>(membership.members.size());
    const bool own = m_model->find(m_store.memberName()) != nullptr;
    m_count->setText(count > 0 ? tr("%n member(s)", nullptr, count) : QString());
    m_alone->setVisible(count == 1 && own && m_invite->isEnabled());
    m_leave->setVisible(own);
    showInvitations(membership.invitations);
}

void MembersSection::showInvitations(const QList<Invitation> &invitations)
{
    QList<RowList::Row> rows;
    const Instant now = m_store.clock().now();
    for (const Invitation &invitation : invitations) {
        const QString by = invitation.invitedBy == m_store.memberName() ? tr("you") : invitation.invitedBy;
        rows.append({.id = invitation.id.toString(QUuid::WithoutBraces),
            .title = invitation.email,
            .detail = tr("%1, invited by %2, ends %3", "a role, a person, \"in 2 days\"")
                          .arg(roleText(invitation.role), by, relativeTime(invitation.expiresAt, now)),
            .button = permitted(managementOf(invitation.role), m_workspace.role) ? tr("Withdraw") : QString(),
            .spoken = tr("Withdraw the invitation for %1").arg(invitation.email)});
    }
    m_invitations->setRows(rows);
    m_invitationsHeading->setVisible(!rows.isEmpty());
}

void MembersSection::addRoles(QMenu *menu, const Member &member)
{
    auto *group = new QActionGroup(menu);
    const Result<void> taken = permitted(managementOf(member.role), m_workspace.role);
    for (const Role role : {Role::Viewer, Role::Member, Role::Admin, Role::Owner}) {
        QAction *entry = menu->addAction(
            roleText(role), this, [this, email = member.email, role] { changeRole(email, role); });
        entry->setObjectName(roleWord(role));
        entry->setCheckable(true);
        entry->setChecked(role == member.role);
        group->addAction(entry);
        const Result<void> given = permitted(managementOf(role), m_workspace.role);
        setAllowed(entry, taken ? given : taken);
        if (entry->isEnabled())
            entry->setToolTip(roleHelp(role));
    }
}

void MembersSection::openRoleMenu(const QModelIndex &index)
{
    const Member *member = m_model->find(index.data(MemberTableModel::EmailRole).toString());
    if (!member)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"roleMenu"_s);
    menu->setToolTipsVisible(true);
    addRoles(menu, *member);
    menu->popup(m_table->globalRect(index).bottomLeft());
}

void MembersSection::openRowMenu(const QModelIndex &index, const QPoint &position)
{
    const Member *member = m_model->find(index.data(MemberTableModel::EmailRole).toString());
    if (!member)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"memberMenu"_s);
    menu->setToolTipsVisible(true);
    addRoles(menu, *member);
    menu->addSeparator();
    const bool own = member->email == m_store.memberName();
    QAction *entry = menu->addAction(icon(Icon::Delete),
        own ? tr("Leave this workspace…") : tr("Remove from this workspace…"), this,
        [this, email = member->email] { remove(email); });
    entry->setObjectName(u"removeMember"_s);
    if (!own)
        setAllowed(entry, permitted(managementOf(member->role), m_workspace.role));
    menu->popup(position);
}

void MembersSection::changeRole(const QString &email, Role role)
{
    const Member *member = m_model->find(email);
    if (!member || member->role == role)
        return;
    whenDone(m_directory.changeRole(m_workspace.id, email, role), this,
        [this, asked = m_workspace.id, email](const Result<Member> &changed) {
            if (asked != m_workspace.id)
                return;
            if (changed)
                m_model->setMember(*changed);
            else
                refuse(email, MemberTableModel::MemberRole, changed.error());
        });
}

/// Beside what failed, as long as it can be seen.
void MembersSection::refuse(const QString &email, MemberTableModel::Column column, const Error &error)
{
    const QModelIndex index = m_model->indexOf(email, column);
    if (!index.isValid() || !isVisible()) {
        m_banner->showMessage(Banner::Kind::Danger, sentence(error));
        return;
    }
    auto *popover = new Popover(this);
    popover->tell(sentence(error));
    popover->showAt(m_table->globalRect(index));
}

void MembersSection::invite()
{
    const auto show = [this](CreatedInvitation created) {
        auto *dialog
            = new InvitationDialog(std::move(created), m_store.capabilities().address, m_clipboard, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        reload();
    };
    auto *dialog = new InviteDialog(m_directory, m_workspace, show, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MembersSection::withdraw(const QString &invitation)
{
    m_invitations->setBusy(invitation, true);
    m_invitations->showError(invitation, {});
    whenDone(m_directory.withdrawInvitation(m_workspace.id, QUuid(invitation)), this,
        [this, invitation](const Result<void> &withdrawn) {
            m_invitations->setBusy(invitation, false);
            if (withdrawn)
                reload();
            else
                m_invitations->showError(invitation, sentence(withdrawn.error()));
        });
}

void MembersSection::remove(const QString &email)
{
    const Member *member = m_model->find(email);
    if (!member)
        return;
    auto *dialog = new RemoveMemberDialog(m_directory,
        {m_workspace, *m_policy, *member, m_model->members(), email == m_store.memberName()}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RemoveMemberDialog::removed, this, [this](const QString &removed) {
        if (removed != m_store.memberName()) // Who left sees nothing more of it.
            reload();
    });
    dialog->open();
}

} // namespace chatelaine
