// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"
#include "ui/pages/formdialog.h"

class QLineEdit;

namespace chatelaine {

class FormRow;

class RenameWorkspaceDialog : public FormDialog {
    Q_OBJECT
public:
    RenameWorkspaceDialog(KeyStore &store, const Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    void renamed(const chatelaine::Workspace &workspace); ///< Just before it closes.

protected:
    void confirm() override;

private:
    KeyStore &m_store;
    WorkspaceId m_workspace;
    QLineEdit *m_nameEdit;
    FormRow *m_nameRow;
};

} // namespace chatelaine
