// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"
#include "ui/pages/formdialog.h"

class QLineEdit;

namespace chatelaine {

/// Removes a workspace with all its keys, for good, after its name was typed.
class RemoveWorkspaceDialog : public FormDialog {
    Q_OBJECT
public:
    RemoveWorkspaceDialog(KeyStore &store, const Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    void removed(const chatelaine::WorkspaceId &id); ///< Just before it closes.

protected:
    void confirm() override;

private:
    KeyStore &m_store;
    Workspace m_workspace;
    QLineEdit *m_nameEdit;
};

} // namespace chatelaine
