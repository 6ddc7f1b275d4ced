// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "ui/shell/sidebarlist.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
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
    , m_storeLabel(new QLabel(this))
    , m_workspaceList(new SidebarList(this))
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
    for (QLabel *label : {m_storeLabel, m_pagesLabel}) {
        setTextKind(label, TextKind::Small);
        label->setContentsMargins(10, 8, 10, 0);
    }
    m_workspaceList->setObjectName(u"workspaceList"_s);
    m_workspaceList->setAccessibleName(tr("Workspaces"));
    m_workspaceList->setContextMenuPolicy(Qt::CustomContextMenu);
    m_workspaceList->installEventFilter(this);
    m_pageList->setObjectName(u"pageList"_s);
    m_pageList->setAccessibleName(tr("Pages"));
    column->addWidget(m_storeLabel);
    column->addWidget(m_workspaceList);
    column->addWidget(m_pagesLabel);
    column->addWidget(m_pageList);
    connect(m_workspaceList, &QWidget::customContextMenuRequested, this, &Sidebar::showWorkspaceMenu);
    connect(m_workspaceList, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            Q_EMIT workspaceChosen(item->data(SidebarList::IdRole).toUuid());
    });
    connect(m_workspaceList, &QListWidget::itemClicked, this, [this] { Q_EMIT pageChosen(Page::Keys); });
    connect(m_pageList, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            Q_EMIT pageChosen(static_cast<Page>(item->data(SidebarList::IdRole).toInt()));
    });
}

void Sidebar::setMenu(QMenu *menu)
{
    m_menuButton->setMenu(menu);
}

void Sidebar::setStoreTitle(const QString &title)
{
    m_storeLabel->setText(title);
}

void Sidebar::setAvailable(bool available)
{
    m_available = available;
    for (int row = 0; row < m_workspaceList->count(); ++row)
        m_workspaceList->item(row)->setData(SidebarList::DotRole, available);
}

void Sidebar::setWorkspaces(const QList<Workspace> &workspaces)
{
    m_workspaces = workspaces;
    const QSignalBlocker blocker(m_workspaceList);
    while (m_workspaceList->count() > workspaces.size())
        delete m_workspaceList->takeItem(m_workspaceList->count() - 1);
    while (m_workspaceList->count() < workspaces.size())
        m_workspaceList->addItem(QString());
    for (int row = 0; row < workspaces.size(); ++row) {
        QListWidgetItem *item = m_workspaceList->item(row);
        const Workspace &workspace = workspaces[row];
        item->setText(workspace.name);
        item->setToolTip(workspace.name);
        item->setData(SidebarList::IdRole, workspace.id);
        item->setData(SidebarList::CountRole, workspace.keyCount);
        item->setData(SidebarList::DotRole, m_available);
        item->setData(Qt::AccessibleDescriptionRole, tr("%n key(s)", nullptr, workspace.keyCount));
    }
    m_workspaceList->updateGeometry();
    showCurrent();
}

void Sidebar::setCurrentWorkspace(const WorkspaceId &id)
{
    m_current = id;
    const QSignalBlocker blocker(m_workspaceList);
    showCurrent();
}

void Sidebar::showCurrent()
{
    m_workspaceList->setCurrentRow(-1);
    for (int row = 0; row < m_workspaces.size(); ++row) {
        if (m_workspaces[row].id == m_current)
            m_workspaceList->setCurrentRow(row);
    }
    updateHeading();
}

void Sidebar::updateHeading()
{
    QString name;
    for (const Workspace &workspace : std::as_const(m_workspaces)) {
        if (workspace.id == m_current)
            name = workspace.name;
    }
    m_pagesLabel->setText(fontMetrics().elidedText(name, Qt::ElideRight, metrics::sidebarWidth - 44));
    m_pagesLabel->setVisible(!name.isEmpty());
    m_pageList->setVisible(!name.isEmpty());
}

void Sidebar::setEntries(const QList<Entry> &entries)
{
    m_entries = entries;
    const QSignalBlocker blocker(m_pageList);
    m_pageList->clear();
    for (const Entry &entry : entries) {
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

WorkspaceId Sidebar::selectedWorkspace() const
{
    const QListWidgetItem *item = m_workspaceList->currentItem();
    return item ? item->data(SidebarList::IdRole).toUuid() : WorkspaceId();
}

void Sidebar::showWorkspaceMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"workspaceMenu"_s);
    menu->addAction(icon(Icon::Add), tr("Add workspace…"), this, &Sidebar::addRequested);
    const QListWidgetItem *item = m_workspaceList->itemAt(position);
    const WorkspaceId id = item ? item->data(SidebarList::IdRole).toUuid() : WorkspaceId();
    if (!id.isNull()) {
        menu->addAction(icon(Icon::Edit), tr("Rename…"), this, [this, id] { Q_EMIT renameRequested(id); });
        menu->addSeparator();
        menu->addAction(icon(Icon::Delete), tr("Remove…"), this, [this, id] { Q_EMIT removeRequested(id); });
    }
    menu->popup(m_workspaceList->viewport()->mapToGlobal(position));
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colors().panel);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), colors().rule);
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_workspaceList || event->type() != QEvent::KeyPress || selectedWorkspace().isNull())
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_F2:
        Q_EMIT renameRequested(selectedWorkspace());
        return true;
    case Qt::Key_Delete:
        Q_EMIT removeRequested(selectedWorkspace());
        return true;
    case Qt::Key_Menu:
        showWorkspaceMenu(m_workspaceList->visualItemRect(m_workspaceList->currentItem()).center());
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace chatelaine
