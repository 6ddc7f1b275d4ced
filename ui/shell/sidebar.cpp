// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "ui/shell/sidebargroup.h"
#include "ui/shell/sidebarlist.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace chatelaine {
using namespace Qt::StringLiterals;

Sidebar::Sidebar(QWidget *parent)
    : QFrame(parent)
    , m_menuButton(new QToolButton(this))
    , m_groupColumn(new QVBoxLayout)
    , m_pagesLabel(new QLabel(this))
    , m_pageList(new SidebarList(this))
    , m_addButton(new QPushButton(this))
{
    setObjectName(u"sidebar"_s);
    setFixedWidth(metrics::sidebarWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 16, 12, 12);
    layout->setSpacing(metrics::grid);
    buildTitle();
    buildLists();
    layout->addStretch(1);
    m_addButton->setText(tr("Add workspace"));
    m_addButton->setIcon(icon(Icon::Add));
    m_addButton->setObjectName(u"addWorkspaceButton"_s);
    setButtonKind(m_addButton, ButtonKind::Flat);
    layout->addWidget(m_addButton, 0, Qt::AlignLeading);
    connect(m_addButton, &QPushButton::clicked, this, &Sidebar::addRequested);
}

void Sidebar::buildTitle()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(10, 0, 0, 8);
    auto *title = new QLabel(u"Chatelaine"_s, this);
    setTextKind(title, TextKind::Heading);
    row->addWidget(title);
    row->addStretch(1);
    m_menuButton->setObjectName(u"applicationMenuButton"_s);
    m_menuButton->setAccessibleName(tr("Application menu"));
    m_menuButton->setToolTip(tr("Application menu"));
    m_menuButton->setIcon(icon(Icon::More));
    m_menuButton->setAutoRaise(true);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(m_menuButton);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void Sidebar::buildLists()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    m_groupColumn->setSpacing(metrics::grid);
    column->addLayout(m_groupColumn);
    setTextKind(m_pagesLabel, TextKind::Small);
    m_pagesLabel->setContentsMargins(10, 8, 10, 0);
    m_pageList->setObjectName(u"pageList"_s);
    m_pageList->setAccessibleName(tr("Pages"));
    column->addWidget(m_pagesLabel);
    column->addWidget(m_pageList);
    connect(m_pageList, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            Q_EMIT pageChosen(static_cast<Page>(item->data(SidebarList::IdRole).toInt()));
    });
}

void Sidebar::setMenu(QMenu *menu)
{
    m_menuButton->setMenu(menu);
}

SidebarGroup *Sidebar::addGroup(const QString &title)
{
    auto *group = new SidebarGroup(title, this);
    m_groups.append(group);
    m_groupColumn->addWidget(group);
    return group;
}

void Sidebar::setCurrent(SidebarGroup *group, const WorkspaceId &workspace)
{
    for (SidebarGroup *each : std::as_const(m_groups))
        each->setCurrentWorkspace(each == group ? workspace : WorkspaceId());
    const QString name = group->currentName();
    m_pagesLabel->setText(fontMetrics().elidedText(name, Qt::ElideRight, metrics::sidebarWidth - 44));
    m_pagesLabel->setVisible(!name.isEmpty());
    m_pageList->setVisible(!name.isEmpty());
}

void Sidebar::setEntries(const QList<PageEntry> &entries)
{
    const QSignalBlocker blocker(m_pageList);
    m_pageList->clear();
    for (const PageEntry &entry : entries) {
        auto *item = new QListWidgetItem(entry.title, m_pageList);
        item->setData(SidebarList::IdRole, static_cast<int>(entry.page));
    }
    m_pageList->updateGeometry();
    setCurrentPage(m_page);
}

void Sidebar::setCurrentPage(Page page)
{
    m_page = page;
    const QSignalBlocker blocker(m_pageList);
    for (int row = 0; row < m_pageList->count(); ++row) {
        if (m_pageList->item(row)->data(SidebarList::IdRole).toInt() == static_cast<int>(page))
            m_pageList->setCurrentRow(row);
    }
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colors().panel);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), colors().rule);
}

} // namespace chatelaine
