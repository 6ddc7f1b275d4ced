// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workspace.h"
#include "ui/shell/page.h"

#include <QFrame>

class QLabel;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace chatelaine {

class SidebarGroup;
class SidebarList;

/// The left side: connections with their workspaces, and below them the pages of the current one.
class Sidebar : public QFrame {
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);
    void setMenu(QMenu *menu); ///< Behind the button beside the title.
    SidebarGroup *addGroup(const QString &title, const QString &account);
    void removeGroup(SidebarGroup *group);
    void setCurrent(SidebarGroup *group, const WorkspaceId &workspace); ///< Null: none is open there.
    void setEntries(const QList<PageEntry> &entries);
    void setCurrentPage(Page page);

Q_SIGNALS:
    void pageChosen(chatelaine::Page page);
    void addRequested(); ///< A workspace.
    void connectRequested(); ///< A connection.

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildTitle();
    void buildLists();

    QToolButton *m_menuButton;
    QVBoxLayout *m_groupColumn;
    QList<SidebarGroup *> m_groups;
    QLabel *m_pagesLabel;
    SidebarList *m_pageList;
    Page m_page = Page::Keys;
};

} // namespace chatelaine
