// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workspace.h"
#include "ui/shell/page.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace chatelaine {

class SidebarList;

/// The left side: workspaces of the store, and below them the pages of the current one.
class Sidebar : public QFrame {
    Q_OBJECT
public:
    struct Entry {
        Page page;
        QString title;
    };

    explicit Sidebar(QWidget *parent = nullptr);
    void setMenu(QMenu *menu); ///< Behind the button beside the title.
    void setStoreTitle(const QString &title);
    void setAvailable(bool available); ///< The dots of the workspaces.
    void setWorkspaces(const QList<Workspace> &workspaces); ///< Keeps the current one.
    void setCurrentWorkspace(const WorkspaceId &id);
    void setEntries(const QList<Entry> &entries);
    const QList<Entry> &entries() const { return m_entries; }
    void setCurrentPage(Page page);

Q_SIGNALS:
    void workspaceChosen(const chatelaine::WorkspaceId &id);
    void pageChosen(chatelaine::Page page);
    void addRequested();
    void renameRequested(const chatelaine::WorkspaceId &id);
    void removeRequested(const chatelaine::WorkspaceId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildTitle();
    void buildLists();
    void showWorkspaceMenu(const QPoint &position);
    void showCurrent();
    WorkspaceId selectedWorkspace() const;
    void updateHeading();

    QToolButton *m_menuButton;
    QLabel *m_storeLabel;
    SidebarList *m_workspaceList;
    QLabel *m_pagesLabel;
    SidebarList *m_pageList;
    QPushButton *m_addButton;
    QList<Workspace> m_workspaces;
    QList<Entry> m_entries;
    WorkspaceId m_current;
    Page m_page = Page::Keys;
    bool m_available = true;
};

} // namespace chatelaine
