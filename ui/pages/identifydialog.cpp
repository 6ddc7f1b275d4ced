// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/identifydialog.h"

namespace chatelaine {

IdentifyDialog::IdentifyDialog(
    KeyStore &store, const Workspace &workspace, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_workspace(workspace)
    , m_clock(clock)
{
}

} // namespace chatelaine
