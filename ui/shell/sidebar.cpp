// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "ui/shell/sidebargroup.h"
#include "ui/shell/sidebarlist.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/contentscrollarea.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace chatelaine {
using namespace Qt::StringLiterals;

namespace {
constexpr int fewestGroups = 100; // Of their height; in the smallest window.
}

Sidebar::Sidebar(QWidget *parent)
    : QFrame(parent)
    , m_menuButton(new QToolButton(this))
    , m_groupColumn(new QVBoxLayout)
    , m_pagesLabel(new QLabel(this))
    , m_pageList(new SidebarList(this))
{
    setObjectName(u"sidebar"_s);
    setFixedWidth(metrics::sidebarWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 16, 12, 12);
    layout->setSpacing(metrics::grid);
    buildTitle();
    buildLists();
    layout->addStretch(1);
    const auto add = [this, layout](const QString &text, const QString &name, auto signal) {
        auto *button = new QPushButton(icon(Icon::Add), text, this);
        button->setObjectName(name);
        setButtonKind(button, ButtonKind::Flat);
        layout->addWidget(button, 0, Qt::AlignLeading);
        connect(button, &QPushButton::clicked, this, signal);
    };
    add(tr("Add workspace"), u"addWorkspaceButton"_s, &Sidebar::addRequested);
    add(tr("Add connection"), u"addConnectionButton"_s, &Sidebar::connectRequested);
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
    auto *groups = new QWidget;
    groups->setLayout(m_groupColumn);
    m_groupColumn->setContentsMargins({});
    m_groupColumn->setSpacing(2 * metrics::grid);
    auto *area = new ContentScrollArea(groups, this);
    area->setMinimumHeight(fewestGroups);
    column->addWidget(area);
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

SidebarGroup *Sidebar::addGroup(const QString &title, const QString &account)
{
    auto *group = new SidebarGroup(title, account, this);
    m_groups.append(group);
    m_groupColumn->addWidget(group);
    return group;
}

void Sidebar::removeGroup(SidebarGroup *group)
{
    m_groups.removeOne(group);
    delete group;
}

void Sidebar::setCurrent(SidebarGroup *group, const WorkspaceId &workspace)
{
    for (SidebarGroup *each : std::as_const(m_groups))
        each->setCurrent(each == group, each == group ? workspace : WorkspaceId());
    const QString name = group->currentName();
    m_pagesLabel->setText(painting::elided(name, fontMetrics(), metrics::sidebarWidth - 44));
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
