// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workspacesettings.h"

#include "domain/reply.h"
#include "domain/sentence.h"
#include "domain/tokenformat.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formrow.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr int fieldWidth = 220;

} // namespace

WorkspaceSettings::WorkspaceSettings(KeyStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_banner(new Banner)
    , m_staleDays(buildDays(u"staleDaysBox"_s, MarkSettings::mostStaleDays))
    , m_expiringDays(buildDays(u"expiringDaysBox"_s, MarkSettings::mostExpiringDays))
    , m_prefixEdit(new QLineEdit)
    , m_prefixRow(new FormRow(tr("Tokens begin with"), m_prefixEdit))
    , m_save(new QPushButton(tr("Save changes")))
{
    m_banner->setObjectName(u"workspaceSettingsBanner"_s);
    m_prefixEdit->setObjectName(u"tokenPrefixEdit"_s);
    m_prefixEdit->setFont(monospaceFont());
    m_prefixEdit->setMaximumWidth(fieldWidth);
    m_save->setObjectName(u"saveWorkspaceButton"_s);
    setButtonKind(m_save, ButtonKind::Primary);
    auto *staleRow = new FormRow(tr("A key is stale after"), m_staleDays);
    staleRow->setHelp(tr("Days without a call."));
    auto *expiringRow = new FormRow(tr("A key is expiring within"), m_expiringDays);
    expiringRow->setHelp(tr("Days before its expiry."));

    auto *days = new QHBoxLayout;
    days->setSpacing(6 * metrics::grid);
    days->addWidget(staleRow);
    days->addWidget(expiringRow);
    days->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4 * metrics::grid);
    layout->addWidget(m_banner);
    layout->addLayout(days);
    layout->addWidget(m_prefixRow);
    layout->addWidget(m_save, 0, Qt::AlignLeading);

    connect(m_staleDays, &QSpinBox::valueChanged, this, &WorkspaceSettings::refresh);
    connect(m_expiringDays, &QSpinBox::valueChanged, this, &WorkspaceSettings::refresh);
    connect(m_prefixEdit, &QLineEdit::textChanged, this, &WorkspaceSettings::refresh);
    connect(m_prefixEdit, &QLineEdit::returnPressed, m_save, &QPushButton::click);
    connect(m_save, &QPushButton::clicked, this, &WorkspaceSettings::save);
}

QSpinBox *WorkspaceSettings::buildDays(const QString &name, int most)
{
    auto *box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(1, most);
    box->setSuffix(tr(" days", "after a number"));
    box->setFixedWidth(fieldWidth);
    return box;
}

void WorkspaceSettings::setWorkspace(const Workspace &workspace, const KeyPolicy &policy)
{
    const bool keepEdits = m_policy && m_workspace.id == workspace.id && isEdited();
    m_workspace = workspace;
    m_policy = &policy;
    m_prefixEdit->setPlaceholderText(policy.tokenPrefix);
    if (keepEdits)
        refresh();
    else
        load();
}

void WorkspaceSettings::load()
{
    m_staleDays->setValue(m_workspace.marks.staleDays);
    m_expiringDays->setValue(m_workspace.marks.expiringDays);
    m_prefixEdit->setText(m_workspace.tokenPrefix);
    refresh();
}

WorkspaceEdit WorkspaceSettings::pending() const
{
    WorkspaceEdit edit;
    edit.marks = MarkSettings{m_staleDays->value(), m_expiringDays->value()};
    edit.tokenPrefix = m_prefixEdit->text();
    return edit;
}

bool WorkspaceSettings::isEdited() const
{
    const WorkspaceEdit edit = pending();
    const QString prefix = edit.tokenPrefix->isEmpty() ? m_policy->tokenPrefix : *edit.tokenPrefix;
    return *edit.marks != m_workspace.marks || prefix != m_workspace.tokenPrefix;
}

void WorkspaceSettings::refresh()
{
    if (!m_policy)
        return;
    const QString prefix = m_prefixEdit->text();
    const bool good = prefix.isEmpty() || token::isPrefix(prefix);
    m_prefixRow->setError(good
            ? QString()
            : tr("Use up to 20 lower-case letters, digits and single underscores, beginning with a letter."));
    m_prefixRow->setHelp(tr("%1_… for keys made from now on; those that exist keep theirs.")
                             .arg(prefix.isEmpty() ? m_policy->tokenPrefix : prefix));
    m_save->setEnabled(good && isEdited());
}

void WorkspaceSettings::save()
{
    m_save->setEnabled(false);
    m_banner->hide();
    whenDone(m_store.editWorkspace(m_workspace.id, pending()), this,
        [this, workspace = m_workspace.id](const Result<Workspace> &result) {
            if (workspace != m_workspace.id)
                return;
            refresh();
            if (!result) {
                m_banner->showMessage(Banner::Kind::Danger, sentence(result.error()));
                return;
            }
            m_workspace = *result;
            load();
            Q_EMIT workspaceChanged(*result);
        });
}

} // namespace chatelaine
