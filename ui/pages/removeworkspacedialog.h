// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"

#include <QDialog>

namespace chatelaine {

/// Removes a workspace with all its keys, for good, after its name was typed.
class RemoveWorkspaceDialog : public QDialog {
    Q_OBJECT
public:
    RemoveWorkspaceDialog(KeyStore &store, const Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    void removed(const chatelaine::WorkspaceId &id);

private:
    KeyStore &m_store;
    Workspace m_workspace;
};

} // namespace chatelaine
