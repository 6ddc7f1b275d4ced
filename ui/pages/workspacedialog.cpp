// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workspacedialog.h"

namespace chatelaine {

WorkspaceDialog::WorkspaceDialog(KeyStore &store, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
{
}

} // namespace chatelaine
