// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"

#include <QWidget>

namespace chatelaine {

/// Plans and teams of a workspace, as far as its policy has them.
class PlanPage : public QWidget {
    Q_OBJECT
public:
    explicit PlanPage(KeyStore &store, QWidget *parent = nullptr);

    static bool applies(const KeyPolicy &policy); ///< Whether there is anything to show.
    /// Another workspace, or the same after a change. `policy` must outlive its being shown.
    void setWorkspace(const Workspace &workspace, const KeyPolicy &policy);

Q_SIGNALS:
    void workspaceChanged(const chatelaine::Workspace &workspace); ///< By a change made on this page.

private:
    KeyStore &m_store;
    Workspace m_workspace;
    const KeyPolicy *m_policy = nullptr;
};

} // namespace chatelaine
