// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/membertable.h"

#include "ui/pages/memberdelegate.h"
#include "ui/pages/membertablemodel.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr int roleWidth = 132;
constexpr int keysWidth = 72;
constexpr int sinceWidth = 128;
constexpr int menuWidth = 44;

} // namespace

MemberTable::MemberTable(QWidget *parent)
    : QTableView(parent)
{
    setObjectName(u"memberTable"_s);
    setAccessibleName(tr("Members"));
    setItemDelegate(new MemberDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false); // Tab leaves the table; the arrows move within.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    connect(this, &QAbstractItemView::clicked, this, &MemberTable::activateCell);
    connect(Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void MemberTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(MemberTableModel::Person, QHeaderView::Stretch);
    header->resizeSection(MemberTableModel::MemberRole, roleWidth);
    header->resizeSection(MemberTableModel::Keys, keysWidth);
    header->resizeSection(MemberTableModel::Since, sinceWidth);
    header->resizeSection(MemberTableModel::Menu, menuWidth);
    connect(model, &QAbstractItemModel::rowsInserted, this, &QWidget::updateGeometry);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &QWidget::updateGeometry);
}

QRect MemberTable::globalRect(const QModelIndex &index) const
{
    const QRect rect = visualRect(index);
    return {viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

QSize MemberTable::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return {QTableView::sizeHint().width(),
        horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()};
}

void MemberTable::activateCell(const QModelIndex &index)
{
    if (index.column() == MemberTableModel::MemberRole
        && index.data(MemberTableModel::ChangeableRole).toBool())
        Q_EMIT roleMenuRequested(index);
    else if (index.column() == MemberTableModel::Menu)
        Q_EMIT rowMenuRequested(index, globalRect(index).center());
}

void MemberTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool menu = event->key() == Qt::Key_Menu
        || (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    const bool press
        = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (!current.isValid() || !(menu || press)) {
        QTableView::keyPressEvent(event);
        return;
    }
    if (press && current.column() == MemberTableModel::MemberRole)
        activateCell(current);
    else
        Q_EMIT rowMenuRequested(current, globalRect(current).center());
}

void MemberTable::contextMenuEvent(QContextMenuEvent *event)
{
    // The Menu key comes as a key press too; it is answered there.
    const QModelIndex index = indexAt(event->pos());
    if (event->reason() == QContextMenuEvent::Mouse && index.isValid())
        Q_EMIT rowMenuRequested(index, event->globalPos());
}

} // namespace chatelaine
