// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/renameworkspacedialog.h"

namespace chatelaine {

RenameWorkspaceDialog::RenameWorkspaceDialog(KeyStore &store, const Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_workspace(workspace)
{
}

} // namespace chatelaine
