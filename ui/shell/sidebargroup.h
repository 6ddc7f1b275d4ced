// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workspace.h"

#include <QWidget>

class QLabel;

namespace chatelaine {

class SidebarList;

/// One connection in the sidebar: its name, and its workspaces below.
class SidebarGroup : public QWidget {
    Q_OBJECT
public:
    explicit SidebarGroup(const QString &title, QWidget *parent = nullptr);

    void setAvailable(bool available); ///< The dots of the workspaces.
    void setWorkspaces(const QList<Workspace> &workspaces); ///< Keeps the current one.
    void setCurrentWorkspace(const WorkspaceId &id); ///< Null: none.
    QString currentName() const; ///< Of the current workspace; empty while there is none.

Q_SIGNALS:
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

    QLabel *m_title;
    SidebarList *m_list;
    QList<Workspace> m_workspaces;
    WorkspaceId m_current;
    bool m_available = true;
};

} // namespace chatelaine
