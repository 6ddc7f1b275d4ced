// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/renameworkspacedialog.h"

#include "domain/reply.h"
#include "domain/sentence.h"
#include "ui/widgets/formrow.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {

RenameWorkspaceDialog::RenameWorkspaceDialog(KeyStore &store, const Workspace &workspace, QWidget *parent)
    : FormDialog(tr("Rename the workspace"), tr("Rename"), ButtonKind::Primary, parent)
    , m_store(store)
    , m_workspace(workspace.id)
    , m_nameEdit(new QLineEdit(workspace.name))
    , m_nameRow(new FormRow(tr("Name"), m_nameEdit))
{
    setObjectName(u"renameWorkspaceDialog"_s);
    m_nameEdit->setObjectName(u"workspaceNameEdit"_s);
    m_nameEdit->selectAll();
    m_nameEdit->setFocus();
    body()->addWidget(m_nameRow);
    setAllowed(permitted(WorkspaceAction::Edit, workspace.role));
    connect(m_nameEdit, &QLineEdit::textEdited, this, [this] { m_nameRow->setError({}); });
}

void RenameWorkspaceDialog::confirm()
{
    clearError();
    setBusy(true);
    WorkspaceEdit edit;
    edit.name = m_nameEdit->text();
    whenDone(m_store.editWorkspace(m_workspace, edit), this, [this](const Result<Workspace> &result) {
        setBusy(false);
        if (result) {
            Q_EMIT renamed(*result);
            accept();
            return;
        }
        const ErrorCode code = result.error().code;
        if (code == ErrorCode::WorkspaceNameTaken || code == ErrorCode::WorkspaceNameInvalid) {
            m_nameRow->setError(sentence(result.error()));
            m_nameEdit->setFocus();
        } else {
            showError(result.error());
        }
    });
}

} // namespace chatelaine
