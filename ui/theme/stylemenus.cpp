// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/painting.h"
#include "ui/theme/styleparts.h"

#include <QPainter>

namespace chatelaine::menus {
namespace {

constexpr int itemHeight = 30;
constexpr int sideMargin = 10;
constexpr int iconColumn = 26;
constexpr int separatorHeight = 9;

bool hasIconColumn(const QStyleOptionMenuItem &item)
{
    return item.maxIconWidth > 0 || item.menuHasCheckableItems
        || item.checkType != QStyleOptionMenuItem::NotCheckable || !item.icon.isNull();
}

void itemGround(const Canvas &canvas, const QStyleOptionMenuItem &item)
{
    canvas.painter.fillRect(item.rect, colors().window);
    if (canvas.has(QStyle::State_Selected) && canvas.has(QStyle::State_Enabled))
        painting::roundedBox(
            canvas.painter, QRectF(item.rect).adjusted(4, 1, -4, -1), 4, colors().accentSoft);
}

void itemSign(const Canvas &canvas, const QStyleOptionMenuItem &item)
{
    const QRect place(item.rect.left() + sideMargin, item.rect.top() + (item.rect.height() - 16) / 2, 16, 16);
    const QRect rect = QStyle::visualRect(item.direction, item.rect, place);
    if (item.checked) {
        QStyleOptionMenuItem mark = item;
        mark.rect = rect;
        mark.state |= QStyle::State_On;
        canvas.style.drawPrimitive(QStyle::PE_IndicatorMenuCheckMark, &mark, &canvas.painter, canvas.widget);
    } else if (!item.icon.isNull()) {
        item.icon.paint(&canvas.painter, rect, Qt::AlignCenter,
            canvas.has(QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
    }
}

void itemWords(const Canvas &canvas, const QStyleOptionMenuItem &item)
{
    const bool enabled = canvas.has(QStyle::State_Enabled);
    const auto group = enabled ? QPalette::Active : QPalette::Disabled;
    const int start = sideMargin + (hasIconColumn(item) ? iconColumn : 2);
    const QRect rect
        = QStyle::visualRect(item.direction, item.rect, item.rect.adjusted(start, 0, -sideMargin - 4, 0));
    const auto leading = QStyle::visualAlignment(item.direction, Qt::AlignLeft | Qt::AlignVCenter);
    const auto trailing = QStyle::visualAlignment(item.direction, Qt::AlignRight | Qt::AlignVCenter);
    const QStringList parts = item.text.split(u'\t');
    canvas.painter.save();
    canvas.painter.setFont(item.font);
    canvas.painter.setPen(item.palette.color(group, QPalette::Text));
    canvas.painter.drawText(rect, int(leading) | Qt::TextHideMnemonic | Qt::TextSingleLine, parts.first());
    if (parts.size() > 1) {
        canvas.painter.setPen(item.palette.color(group, QPalette::PlaceholderText));
        canvas.painter.drawText(rect, int(trailing) | Qt::TextSingleLine, parts.last());
    }
    canvas.painter.restore();
}

void menuItem(const Canvas &canvas, const QStyleOptionMenuItem &item)
{
    itemGround(canvas, item);
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        const int y = item.rect.center().y();
        canvas.painter.fillRect(QRect(item.rect.left(), y, item.rect.width(), 1), colors().rule);
        return;
    }
    itemSign(canvas, item);
    itemWords(canvas, item);
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect place(item.rect.right() - 22, item.rect.top(), 16, item.rect.height());
        const bool reversed = item.direction == Qt::RightToLeft;
        indicators::chevron(canvas, QStyle::visualRect(item.direction, item.rect, place),
            reversed ? Qt::LeftArrow : Qt::RightArrow, colors().muted);
    }
}

void menuBarItem(const Canvas &canvas, const QStyleOptionMenuItem &item)
{
    canvas.painter.fillRect(item.rect, colors().window);
    if (canvas.has(QStyle::State_Selected))
        painting::roundedBox(canvas.painter, item.rect, 4, colors().accentSoft);
    canvas.style.drawItemText(&canvas.painter, item.rect, Qt::AlignCenter | Qt::TextHideMnemonic,
        item.palette, canvas.has(QStyle::State_Enabled), item.text, QPalette::WindowText);
}

} // namespace

bool primitive(QStyle::PrimitiveElement element, const Canvas &canvas)
{
    switch (element) {
    case QStyle::PE_PanelMenu:
        canvas.painter.fillRect(canvas.option.rect, colors().window);
        return true;
    case QStyle::PE_FrameMenu:
        painting::roundedBox(canvas.painter, canvas.option.rect, 0, {}, colors().outline);
        return true;
    case QStyle::PE_PanelTipLabel:
        canvas.painter.fillRect(canvas.option.rect, colors().text);
        return true;
    default:
        return false;
    }
}

bool control(QStyle::ControlElement element, const Canvas &canvas)
{
    switch (element) {
    case QStyle::CE_MenuItem:
        if (const auto *item = canvas.as<QStyleOptionMenuItem>())
            menuItem(canvas, *item);
        return true;
    case QStyle::CE_MenuEmptyArea:
    case QStyle::CE_MenuBarEmptyArea:
        canvas.painter.fillRect(canvas.option.rect, colors().window);
        return true;
    case QStyle::CE_MenuBarItem:
        if (const auto *item = canvas.as<QStyleOptionMenuItem>())
            menuBarItem(canvas, *item);
        return true;
    default:
        return false;
    }
}

QSize itemSize(const QStyleOptionMenuItem &item, QSize contents)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), separatorHeight};
    int width = contents.width() + 2 * sideMargin + (hasIconColumn(item) ? iconColumn : 2);
    if (item.text.contains(u'\t'))
        width += 28;
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += 24;
    // Not the contents' height: a combo box hands its whole popup in.
    return {width, qMax(item.fontMetrics.height() + 10, itemHeight)};
}

} // namespace chatelaine::menus
