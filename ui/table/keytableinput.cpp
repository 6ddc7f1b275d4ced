// SPDX-License-Identifier: GPL-3.0-or-later
// The mouse and the keyboard of KeyTableView.
#include "ui/table/celllayout.h"
#include "ui/table/keydelegate.h"
#include "ui/table/keyfiltermodel.h"
#include "ui/table/keytableview.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace chatelaine {

QRect KeyTableView::switchRect(const QModelIndex &index) const
{
    const QRect cellRect = visualRect(index);
    return QStyle::visualRect(layoutDirection(), cellRect, cell::switchRect(cellRect));
}

KeyTableView::Target KeyTableView::targetAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return {};
    const QRect cellRect = visualRect(index);
    const auto in = [&](const QRect &rect) {
        return QStyle::visualRect(layoutDirection(), cellRect, rect).contains(position);
    };
    if (index.column() == KeyTableModel::Menu && in(cell::menuRect(cellRect)))
        return {Part::RowMenu, index};
    if (index.column() == KeyTableModel::Name && secretOf(keyIdOf(index))
        && in(m_delegate->codeRect(cellRect)))
        return {Part::Code, index};
    if (index.column() != KeyTableModel::Enabled || isTombstone(index))
        return {Part::None, index};
    if (m_policy.control == StateControl::Menu)
        return {Part::StatusMenu, index};
    constexpr int slack = 4; // Switches are small for a finger.
    const QRect generous = cell::switchRect(cellRect).adjusted(-slack, -slack, slack, slack);
    return {m_policy.control == StateControl::Switch && in(generous) ? Part::Switch : Part::None, index};
}

void KeyTableView::activate(const Target &target)
{
    switch (target.part) {
    case Part::Switch:
        toggle(target.index);
        break;
    case Part::StatusMenu:
    case Part::RowMenu:
        openMenu(target.index);
        break;
    case Part::Code:
        copyCode(target.index);
        break;
    case Part::None:
        break;
    }
}

void KeyTableView::toggle(const QModelIndex &index)
{
    if (!index.isValid() || isTombstone(index) || m_policy.control == StateControl::None)
        return;
    const QModelIndex state = index.siblingAtColumn(
        isColumnHidden(KeyTableModel::Enabled) ? KeyTableModel::Name : KeyTableModel::Enabled);
    scrollTo(state);
    const QRect rect = switchRect(state);
    Q_EMIT toggleRequested(keyIdOf(index), !index.data(KeyTableModel::OnRole).toBool(),
        QRect(viewport()->mapToGlobal(rect.topLeft()), rect.size()));
}

void KeyTableView::openMenu(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    scrollTo(index);
    const QRect cellRect = visualRect(index);
    const bool atEdge = index.column() == KeyTableModel::Menu;
    const QRect anchor = QStyle::visualRect(
        layoutDirection(), cellRect, atEdge ? cell::menuRect(cellRect) : cell::contentRect(cellRect));
    Q_EMIT menuRequested(keyIdOf(index),
        viewport()->mapToGlobal(QPoint(anchor.left(), anchor.center().y() + anchor.height() / 4)));
}

bool KeyTableView::copyCode(const QModelIndex &index)
{
    const KeyId id = keyIdOf(index);
    if (!secretOf(id))
        return false;
    m_copied.insert(id);
    viewport()->update();
    Q_EMIT copySecretRequested(id);
    return true;
}

void KeyTableView::mousePressEvent(QMouseEvent *event)
{
    m_focusShown = false;
    m_pressed = event->button() == Qt::LeftButton ? targetAt(event->pos()) : Target();
    // A control within a selected row acts without giving up the selection.
    if (m_pressed.part != Part::None && selectionModel()->isSelected(m_pressed.index))
        selectionModel()->setCurrentIndex(m_pressed.index, QItemSelectionModel::NoUpdate);
    else
        QTableView::mousePressEvent(event);
}

void KeyTableView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const Target pressed = std::exchange(m_pressed, {});
    if (event->button() == Qt::LeftButton && pressed.part != Part::None && pressed == targetAt(event->pos()))
        activate(pressed);
}

void KeyTableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Target target = targetAt(event->pos());
    if (target.part != Part::None)
        mousePressEvent(event);
    else if (target.index.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT detailsRequested(keyIdOf(target.index));
}

void KeyTableView::mouseMoveEvent(QMouseEvent *event)
{
    const Target target = targetAt(event->pos());
    setHoveredRow(target.index.isValid() ? target.index.row() : -1);
    viewport()->setCursor(target.part == Part::Code ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (m_pressed.part == Part::None)
        QTableView::mouseMoveEvent(event);
}

bool KeyTableView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHoveredRow(-1);
    return QTableView::viewportEvent(event);
}

void KeyTableView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    for (const int each : {std::exchange(m_hoveredRow, row), row}) {
        if (each >= 0)
            viewport()->update(0, rowViewportPosition(each), viewport()->width(), rowHeight(each));
    }
}

void KeyTableView::contextMenuEvent(QContextMenuEvent *event)
{
    // The Menu key comes as a key press too, on every platform; it is answered there.
    const QModelIndex index = indexAt(event->pos());
    if (event->reason() == QContextMenuEvent::Mouse && index.isValid())
        Q_EMIT menuRequested(keyIdOf(index), event->globalPos());
}

void KeyTableView::keyPressEvent(QKeyEvent *event)
{
    m_focusShown = true;
    viewport()->update();
    if (currentIndex().isValid() && handleKey(event))
        event->accept();
    else
        QTableView::keyPressEvent(event);
}

bool KeyTableView::handleKey(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const int key = event->key();
    if (event->modifiers() == Qt::ControlModifier)
        return handleControlKey(key);
    if (key == Qt::Key_Menu || (key == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier)) {
        openMenu(current);
        return true;
    }
    if (event->modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (key) {
    case Qt::Key_Space:
        return pressCell(current);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT detailsRequested(keyIdOf(current));
        return true;
    case Qt::Key_Delete:
        Q_EMIT deleteRequested(selectionModel()->hasSelection()
                ? selectedRows()
                : std::vector{static_cast<quint32>(m_keys->sourceRowAt(current.row()))});
        return true;
    case Qt::Key_F2:
        Q_EMIT renameRequested(keyIdOf(current));
        return true;
    default:
        return false;
    }
}

bool KeyTableView::handleControlKey(int key)
{
    if (key == Qt::Key_E) {
        toggle(currentIndex());
        return true;
    }
    return key == Qt::Key_C && copyCode(currentIndex());
}

/// Space on a cell that is a control of its own.
bool KeyTableView::pressCell(const QModelIndex &index)
{
    const bool isState = index.column() == KeyTableModel::Enabled;
    if (index.column() == KeyTableModel::Menu || (isState && m_policy.control == StateControl::Menu)) {
        openMenu(index);
        return true;
    }
    if (isState && m_policy.control == StateControl::Switch) {
        toggle(index);
        return true;
    }
    return false;
}

} // namespace chatelaine
