// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workspace.h"
#include "ui/shell/page.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;
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
    SidebarGroup *addGroup(const QString &title);
    void setCurrent(SidebarGroup *group, const WorkspaceId &workspace); ///< Null: none is open there.
    void setEntries(const QList<PageEntry> &entries);
    void setCurrentPage(Page page);

Q_SIGNALS:
    void pageChosen(chatelaine::Page page);
    void addRequested();

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
    QPushButton *m_addButton;
    Page m_page = Page::Keys;
};

} // namespace chatelaine
