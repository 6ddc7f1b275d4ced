// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/removeworkspacedialog.h"

namespace chatelaine {

RemoveWorkspaceDialog::RemoveWorkspaceDialog(KeyStore &store, const Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_workspace(workspace)
{
}

} // namespace chatelaine
