// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebargroup.h"

#include "ui/shell/connectionbutton.h"
#include "ui/shell/sidebarlist.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/refusal.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chatelaine {
using namespace Qt::StringLiterals;

SidebarGroup::SidebarGroup(const QString &title, const QString &account, QWidget *parent)
    : QWidget(parent)
    , m_head(new ConnectionButton(title, account, this))
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_list(new SidebarList(this))
{
    setObjectName(u"sidebarGroup"_s);
    m_list->setObjectName(u"workspaceList"_s);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_list->setAccessibleName(tr("Workspaces of %1").arg(title));
    buildHead();
    connect(m_list, &QWidget::customContextMenuRequested, this, &SidebarGroup::showWorkspaceMenu);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            Q_EMIT workspaceChosen(item->data(SidebarList::IdRole).toUuid());
    });
    connect(m_list, &QListWidget::itemClicked, this, &SidebarGroup::workspaceClicked);
}

void SidebarGroup::buildHead()
{
    m_head->setObjectName(u"connectionButton"_s);
    m_menu->setObjectName(u"connectionMenu"_s);
    m_more->setObjectName(u"connectionMenuButton"_s);
    m_more->setAccessibleName(tr("Menu of %1").arg(m_head->text()));
    m_more->setToolTip(m_more->accessibleName());
    m_more->setIcon(icon(Icon::More));
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_head, 1);
    head->addWidget(m_more, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addLayout(head);
    column->setAlignment(head, Qt::AlignTop); // also where there is no workspace below it
    column->addWidget(m_list);
    m_list->hide();
    connect(m_head, &QAbstractButton::clicked, this, &SidebarGroup::chosen);
}

void SidebarGroup::setState(StatusDot::State state, const QString &word, const QString &why)
{
    m_available = state == StatusDot::State::Good;
    m_head->setState(state, word);
    m_head->setToolTip(why);
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setData(SidebarList::DotRole, m_available);
}

void SidebarGroup::setWorkspaces(const QList<Workspace> &workspaces)
{
    m_workspaces = workspaces;
    const QSignalBlocker blocker(m_list);
    while (m_list->count() > workspaces.size())
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < workspaces.size())
        m_list->addItem(QString());
    for (int row = 0; row < workspaces.size(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const Workspace &workspace = workspaces[row];
        item->setText(workspace.name);
        item->setToolTip(workspace.name);
        item->setData(SidebarList::IdRole, workspace.id);
        item->setData(SidebarList::CountRole, workspace.keyCount);
        item->setData(SidebarList::DotRole, m_available);
        item->setData(Qt::AccessibleDescriptionRole, tr("%n key(s)", nullptr, workspace.keyCount));
    }
    m_list->setHidden(workspaces.isEmpty());
    m_list->updateGeometry();
    showCurrent();
}

void SidebarGroup::setCurrent(bool shown, const WorkspaceId &id)
{
    m_current = id;
    m_head->setCurrent(shown && id.isNull());
    const QSignalBlocker blocker(m_list);
    showCurrent();
}

void SidebarGroup::showCurrent()
{
    m_list->setCurrentRow(-1);
    for (int row = 0; row < m_workspaces.size(); ++row) {
        if (m_workspaces[row].id == m_current)
            m_list->setCurrentRow(row);
    }
}

QString SidebarGroup::currentName() const
{
    const auto found = std::ranges::find(m_workspaces, m_current, &Workspace::id);
    return found == m_workspaces.end() ? QString() : found->name;
}

WorkspaceId SidebarGroup::selectedWorkspace() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(SidebarList::IdRole).toUuid() : WorkspaceId();
}

void SidebarGroup::showWorkspaceMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"workspaceMenu"_s);
    menu->addAction(icon(Icon::Add), tr("Add workspace…"), this, &SidebarGroup::addRequested);
    const QListWidgetItem *item = m_list->itemAt(position);
    const WorkspaceId id = item ? item->data(SidebarList::IdRole).toUuid() : WorkspaceId();
    const auto found = std::ranges::find(m_workspaces, id, &Workspace::id);
    if (found != m_workspaces.end()) {
        menu->setToolTipsVisible(true);
        QAction *rename = menu->addAction(
            icon(Icon::Edit), tr("Rename…"), this, [this, id] { Q_EMIT renameRequested(id); });
        setAllowed(rename, permitted(WorkspaceAction::Edit, found->role));
        menu->addSeparator();
        QAction *remove = menu->addAction(
            icon(Icon::Delete), tr("Remove…"), this, [this, id] { Q_EMIT removeRequested(id); });
        setAllowed(remove, permitted(WorkspaceAction::Remove, found->role));
    }
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

bool SidebarGroup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress || selectedWorkspace().isNull())
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_F2:
        Q_EMIT renameRequested(selectedWorkspace());
        return true;
    case Qt::Key_Delete:
        Q_EMIT removeRequested(selectedWorkspace());
        return true;
    case Qt::Key_Menu:
        showWorkspaceMenu(m_list->visualItemRect(m_list->currentItem()).center());
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace chatelaine
