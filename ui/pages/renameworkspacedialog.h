// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"

#include <QDialog>

namespace chatelaine {

class RenameWorkspaceDialog : public QDialog {
    Q_OBJECT
public:
    RenameWorkspaceDialog(KeyStore &store, const Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    void renamed(const chatelaine::Workspace &workspace);

private:
    KeyStore &m_store;
    Workspace m_workspace;
};

} // namespace chatelaine
