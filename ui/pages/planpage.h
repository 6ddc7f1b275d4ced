// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"

#include <QWidget>

class QLabel;

namespace chatelaine {

class ClipboardGuard;
class MembersSection;
class PageBody;
class PlanChooser;
class RoleNote;
class TeamList;

/// Members of a workspace where its store has any, plans and teams as far as its policy has them.
class PlanPage : public QWidget {
    Q_OBJECT
public:
    /// Both outlive the page.
    PlanPage(KeyStore &store, ClipboardGuard &clipboard, QWidget *parent = nullptr);

    static bool applies(KeyStore &store, const KeyPolicy &policy); ///< Whether there is anything to show.
    static QString title(KeyStore &store, const KeyPolicy &policy); ///< "Members and plan", or what there is.
    /// Another workspace, or the same after a change. `policy` must outlive its being shown.
    void setWorkspace(const Workspace &workspace, const KeyPolicy &policy);

Q_SIGNALS:
    void workspaceChanged(const chatelaine::Workspace &workspace); ///< By a change made on this page.

private:
    KeyStore &m_store;
    PageBody *m_body;
    MembersSection *m_members = nullptr; ///< Null where the store has none.
    RoleNote *m_roleNote;
    QLabel *m_planHeading;
    PlanChooser *m_plans;
    QLabel *m_teamHeading;
    TeamList *m_teams;
    const KeyPolicy *m_policy = nullptr;
};

} // namespace chatelaine
