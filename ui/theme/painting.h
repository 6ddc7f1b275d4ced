// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QFontMetrics;
class QPainter;
class QString;

/// Shapes and texts that the style and the widgets share. All crisp: a border of one pixel lies on whole
/// pixels.
namespace chatelaine::painting {

/// A rounded rectangle; an invalid colour leaves fill or border out.
void roundedBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill,
    const QColor &border = {}, qreal borderWidth = 1);
/// The sign of the focus, inside rect: a border in the accent and a soft ring within it.
void focusRing(QPainter &painter, const QRectF &rect, qreal radius);
void horizontalRule(QPainter &painter, const QRect &rect, bool atTop = false);
/// So much of the text as there is room for. No dot or space stands before the ellipsis: with a dot it would
/// read as four.
QString elided(const QString &text, const QFontMetrics &metrics, int width);

} // namespace chatelaine::painting
