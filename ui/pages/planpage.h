// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"

#include <QWidget>

class QLabel;

namespace chatelaine {

class PageBody;
class PlanChooser;
class TeamList;

/// Plans and teams of a workspace, as far as its policy has them.
class PlanPage : public QWidget {
    Q_OBJECT
public:
    explicit PlanPage(KeyStore &store, QWidget *parent = nullptr);

    static bool applies(const KeyPolicy &policy); ///< Whether there is anything to show.
    static QString title(const KeyPolicy &policy); ///< "Plan and teams", or one of the two.
    /// Another workspace, or the same after a change. `policy` must outlive its being shown.
    void setWorkspace(const Workspace &workspace, const KeyPolicy &policy);

Q_SIGNALS:
    void workspaceChanged(const chatelaine::Workspace &workspace); ///< By a change made on this page.

private:
    PageBody *m_body;
    QLabel *m_planHeading;
    PlanChooser *m_plans;
    QLabel *m_teamHeading;
    TeamList *m_teams;
    const KeyPolicy *m_policy = nullptr;
};

} // namespace chatelaine
