// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activitypage.h"

namespace chatelaine {

ActivityPage::ActivityPage(KeyStore &store, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_clock(clock)
{
}

void ActivityPage::setWorkspace(const Workspace &workspace)
{
    m_workspace = workspace;
}

} // namespace chatelaine
