// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/styleparts.h"

#include <QPainter>
#include <QPainterPath>

namespace chatelaine::indicators {
namespace {

QColor borderColor(const Canvas &canvas)
{
    const Colors &c = colors();
    if (!canvas.has(QStyle::State_Enabled))
        return c.rule;
    if (canvas.has(QStyle::State_HasFocus))
        return c.accent;
    return canvas.has(QStyle::State_MouseOver) ? c.muted : c.switchOff;
}

QRectF boxOf(const Canvas &canvas)
{
    return QRectF(canvas.option.rect).adjusted(2, 2, -2, -2);
}

void stroke(const Canvas &canvas, const QPainterPath &path, const QColor &color, qreal width)
{
    canvas.painter.save();
    canvas.painter.setRenderHint(QPainter::Antialiasing);
    canvas.painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    canvas.painter.setBrush(Qt::NoBrush);
    canvas.painter.drawPath(path);
    canvas.painter.restore();
}

void checkMark(const Canvas &canvas, const QRectF &rect, const QColor &color)
{
    QPainterPath path(rect.topLeft() + QPointF(rect.width() * 0.25, rect.height() * 0.53));
    path.lineTo(rect.topLeft() + QPointF(rect.width() * 0.43, rect.height() * 0.70));
    path.lineTo(rect.topLeft() + QPointF(rect.width() * 0.76, rect.height() * 0.33));
    stroke(canvas, path, color, 1.75);
}

void checkBox(const Canvas &canvas)
{
    const Colors &c = colors();
    const QRectF rect = boxOf(canvas);
    const bool on = canvas.has(QStyle::State_On);
    const bool partly = canvas.has(QStyle::State_NoChange);
    const bool enabled = canvas.has(QStyle::State_Enabled);
    if (on || partly) {
        painting::roundedBox(canvas.painter, rect, 4, enabled ? c.accent : c.outline);
        if (on) {
            checkMark(canvas, rect, c.onAccent);
        } else {
            QPainterPath dash(QPointF(rect.left() + 4.5, rect.center().y()));
            dash.lineTo(rect.right() - 4.5, rect.center().y());
            stroke(canvas, dash, c.onAccent, 1.75);
        }
    } else {
        painting::roundedBox(canvas.painter, rect, 4, c.window, borderColor(canvas));
    }
    if (canvas.has(QStyle::State_HasFocus))
        painting::focusRing(canvas.painter, rect.adjusted(-2, -2, 2, 2), 6);
}

void radioButton(const Canvas &canvas)
{
    const Colors &c = colors();
    const QRectF rect = boxOf(canvas);
    const qreal radius = rect.width() / 2;
    const bool enabled = canvas.has(QStyle::State_Enabled);
    if (canvas.has(QStyle::State_On)) {
        painting::roundedBox(canvas.painter, rect, radius, enabled ? c.accent : c.outline);
        painting::roundedBox(canvas.painter, rect.adjusted(5, 5, -5, -5), radius - 5, c.onAccent);
    } else {
        painting::roundedBox(canvas.painter, rect, radius, c.window, borderColor(canvas));
    }
    if (canvas.has(QStyle::State_HasFocus))
        painting::focusRing(canvas.painter, rect.adjusted(-2, -2, 2, 2), radius + 2);
}

QColor arrowColor(const Canvas &canvas)
{
    return canvas.has(QStyle::State_Enabled) ? colors().muted : colors().outline;
}

} // namespace

void chevron(const Canvas &canvas, const QRect &rect, Qt::ArrowType direction, const QColor &color)
{
    const QPointF center = QRectF(rect).center();
    QPainterPath path(QPointF(-3.5, -1.75));
    path.lineTo(0, 1.75);
    path.lineTo(3.5, -1.75);
    const qreal angle = direction == Qt::DownArrow ? 0
        : direction == Qt::LeftArrow               ? 90
        : direction == Qt::UpArrow                 ? 180
                                                   : 270;
    QTransform turn = QTransform::fromTranslate(center.x(), center.y());
    turn.rotate(angle);
    stroke(canvas, turn.map(path), color, 1.5);
}

bool primitive(QStyle::PrimitiveElement element, const Canvas &canvas)
{
    switch (element) {
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorItemViewItemCheck:
        checkBox(canvas);
        return true;
    case QStyle::PE_IndicatorRadioButton:
        radioButton(canvas);
        return true;
    case QStyle::PE_IndicatorMenuCheckMark:
        if (canvas.has(QStyle::State_On))
            checkMark(canvas, canvas.option.rect, colors().accent);
        return true;
    case QStyle::PE_IndicatorArrowDown:
        chevron(canvas, canvas.option.rect, Qt::DownArrow, arrowColor(canvas));
        return true;
    case QStyle::PE_IndicatorArrowUp:
        chevron(canvas, canvas.option.rect, Qt::UpArrow, arrowColor(canvas));
        return true;
    case QStyle::PE_IndicatorArrowLeft:
        chevron(canvas, canvas.option.rect, Qt::LeftArrow, arrowColor(canvas));
        return true;
    case QStyle::PE_IndicatorArrowRight:
        chevron(canvas, canvas.option.rect, Qt::RightArrow, arrowColor(canvas));
        return true;
    default:
        return false;
    }
}

} // namespace chatelaine::indicators
