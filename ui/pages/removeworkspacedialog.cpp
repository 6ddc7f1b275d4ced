// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/removeworkspacedialog.h"

#include "domain/reply.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formrow.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {

RemoveWorkspaceDialog::RemoveWorkspaceDialog(KeyStore &store, const Workspace &workspace, QWidget *parent)
    : FormDialog(tr("Remove the workspace “%1”?").arg(workspace.name), tr("Remove for good"),
        ButtonKind::Danger, parent)
    , m_store(store)
    , m_workspace(workspace)
    , m_nameEdit(new QLineEdit)
{
    setObjectName(u"removeWorkspaceDialog"_s);
    auto *warning = new Banner;
    warning->setObjectName(u"consequencesBanner"_s);
    const QString keys = workspace.keyCount > 0
        ? tr("%n key(s) stop working at once, and calls with them are refused.", nullptr, workspace.keyCount)
        : tr("It has no keys.");
    warning->showMessage(Banner::Kind::Danger,
        tr("%1 Its settings and its activity log go too. This cannot be undone.").arg(keys), {}, false);
    m_nameEdit->setObjectName(u"workspaceNameEdit"_s);
    auto *row = new FormRow(tr("Type the workspace's name to confirm"), m_nameEdit);
    row->setHelp(workspace.name);
    body()->addWidget(warning);
    body()->addWidget(row);
    setAllowed(permitted(WorkspaceAction::Remove, workspace.role));
    confirmButton()->setEnabled(false);
    connect(m_nameEdit, &QLineEdit::textEdited, this,
        [this](const QString &text) { confirmButton()->setEnabled(text.trimmed() == m_workspace.name); });
    m_nameEdit->setFocus();
}

void RemoveWorkspaceDialog::confirm()
{
    clearError();
    setBusy(true);
    whenDone(m_store.removeWorkspace(m_workspace.id), this, [this](const Result<void> &result) {
        setBusy(false);
        if (!result) {
            showError(result.error());
            return;
        }
        Q_EMIT removed(m_workspace.id);
        accept();
    });
}

} // namespace chatelaine
