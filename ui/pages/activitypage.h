// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "store/keystore.h"

#include <QWidget>

class QLabel;
class QListView;

namespace chatelaine {

class ActivityModel;
class Banner;

/// What happened in a workspace, newest first, by day. Older events are loaded as the page is scrolled;
/// changes of the workspace that the store follows appear by themselves.
class ActivityPage : public QWidget {
    Q_OBJECT
public:
    ActivityPage(KeyStore &store, const Clock &clock, QWidget *parent = nullptr);

    void setWorkspace(const Workspace &workspace); ///< Another one, or the same after a change.

private:
    KeyStore &m_store;
    Workspace m_workspace;
    ActivityModel *m_model;
    QLabel *m_intro;
    QLabel *m_empty;
    Banner *m_banner;
    QListView *m_list;
};

} // namespace chatelaine
