// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "store/keystore.h"

#include <QWidget>

namespace chatelaine {

/// What happened in a workspace, newest first, by day. Older events are loaded as the page is scrolled;
/// changes of the workspace that the store follows appear by themselves.
class ActivityPage : public QWidget {
    Q_OBJECT
public:
    ActivityPage(KeyStore &store, const Clock &clock, QWidget *parent = nullptr);

    void setWorkspace(const Workspace &workspace);

private:
    KeyStore &m_store;
    const Clock &m_clock;
    Workspace m_workspace;
};

} // namespace chatelaine
