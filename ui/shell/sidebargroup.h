// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workspace.h"
#include "ui/shell/statusdot.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace chatelaine {

class ConnectionButton;
class SidebarList;

/// One connection in the sidebar: its head with a menu, and its workspaces below.
class SidebarGroup : public QWidget {
    Q_OBJECT
public:
    /// `account` is empty where nobody signs in.
    SidebarGroup(const QString &title, const QString &account, QWidget *parent = nullptr);

    QMenu *menu() const { return m_menu; } ///< Filled by who takes its aboutToShow().
    /// `word` says what the dots do; empty where all is well.
    void setState(StatusDot::State state, const QString &word, const QString &why);
    void setWorkspaces(const QList<Workspace> &workspaces); ///< Keeps the current one.
    /// The workspace that is open; null where `shown` and none is, and in the groups that are not shown.
    void setCurrent(bool shown, const WorkspaceId &id);
    QString currentName() const; ///< Of the current workspace; empty while there is none.

Q_SIGNALS:
    void chosen(); ///< By its head.
    void workspaceChosen(const chatelaine::WorkspaceId &id);
    void workspaceClicked(); ///< The current one, perhaps again.
    void addRequested();
    void renameRequested(const chatelaine::WorkspaceId &id);
    void removeRequested(const chatelaine::WorkspaceId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showWorkspaceMenu(const QPoint &position);
    void showCurrent();
    WorkspaceId selectedWorkspace() const;

    void buildHead();

    ConnectionButton *m_head;
    QToolButton *m_more;
    QMenu *m_menu;
    SidebarList *m_list;
    QList<Workspace> m_workspaces;
    WorkspaceId m_current;
    bool m_available = true;
};

} // namespace chatelaine
