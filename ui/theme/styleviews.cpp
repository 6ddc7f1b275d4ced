// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/painting.h"
#include "ui/theme/styleparts.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>

namespace chatelaine::views {
namespace {

void itemGround(const Canvas &canvas)
{
    if (canvas.has(QStyle::State_Selected))
        canvas.painter.fillRect(canvas.option.rect, colors().accentSoft);
    else if (canvas.has(QStyle::State_MouseOver) && canvas.has(QStyle::State_Enabled))
        canvas.painter.fillRect(canvas.option.rect, colors().hover);
}

void headerSection(const Canvas &canvas)
{
    canvas.painter.fillRect(canvas.option.rect, colors().window);
    if (canvas.has(QStyle::State_Horizontal))
        painting::horizontalRule(canvas.painter, canvas.option.rect);
}

void sortArrow(const Canvas &canvas, const QPointF &center, bool down)
{
    const qreal sign = down ? 1 : -1;
    QPainterPath path(center + QPointF(0, -4 * sign));
    path.lineTo(center + QPointF(0, 4 * sign));
    path.moveTo(center + QPointF(-3, 1 * sign));
    path.lineTo(center + QPointF(0, 4 * sign));
    path.lineTo(center + QPointF(3, 1 * sign));
    canvas.painter.setRenderHint(QPainter::Antialiasing);
    canvas.painter.setPen(QPen(colors().muted, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    canvas.painter.drawPath(path);
}

void headerLabel(const Canvas &canvas, const QStyleOptionHeader &header)
{
    QPainter &painter = canvas.painter;
    painter.save();
    if (canvas.widget)
        painter.setFont(canvas.widget->font());
    const bool hot = canvas.has(QStyle::State_MouseOver);
    painter.setPen(hot ? colors().text : colors().muted);
    const bool sorted = header.sortIndicator != QStyleOptionHeader::None;
    const int arrow = sorted ? 14 : 0;
    const QFontMetrics metrics = painter.fontMetrics();
    const QString text
        = metrics.elidedText(header.text, Qt::ElideRight, qMax(0, header.rect.width() - arrow));
    const int width = metrics.horizontalAdvance(text);
    const bool trailing = header.textAlignment.testFlag(Qt::AlignRight);
    const int left = trailing ? header.rect.right() + 1 - width - arrow : header.rect.left();
    const QRect place(left, header.rect.top(), width + 2, header.rect.height());
    painter.drawText(QStyle::visualRect(header.direction, header.rect, place),
        Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (sorted) {
        const QRect sign(left + width + 4, header.rect.top(), 10, header.rect.height());
        sortArrow(canvas, QRectF(QStyle::visualRect(header.direction, header.rect, sign)).center(),
            header.sortIndicator == QStyleOptionHeader::SortDown);
    }
    painter.restore();
}

} // namespace

bool primitive(QStyle::PrimitiveElement element, const Canvas &canvas)
{
    switch (element) {
    case QStyle::PE_PanelItemViewItem:
    case QStyle::PE_PanelItemViewRow:
        itemGround(canvas);
        return true;
    case QStyle::PE_FrameFocusRect:
        painting::roundedBox(
            canvas.painter, QRectF(canvas.option.rect).adjusted(1, 1, -1, -1), 4, {}, colors().accent, 1.5);
        return true;
    case QStyle::PE_IndicatorHeaderArrow:
        return true;
    case QStyle::PE_FrameGroupBox:
        painting::roundedBox(canvas.painter, canvas.option.rect, metrics::radius, {}, colors().rule);
        return true;
    default:
        return false;
    }
}

bool control(QStyle::ControlElement element, const Canvas &canvas)
{
    switch (element) {
    case QStyle::CE_HeaderSection:
    case QStyle::CE_HeaderEmptyArea:
        headerSection(canvas);
        return true;
    case QStyle::CE_HeaderLabel:
        if (const auto *header = canvas.as<QStyleOptionHeader>())
            headerLabel(canvas, *header);
        return true;
    default:
        return false;
    }
}

} // namespace chatelaine::views
