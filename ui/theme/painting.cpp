// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/painting.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace chatelaine::painting {

void roundedBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border,
    qreal borderWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border.isValid() ? QPen(border, borderWidth) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = border.isValid() ? borderWidth / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.restore();
}

void focusRing(QPainter &painter, const QRectF &rect, qreal radius)
{
    QColor soft = colors().accent;
    if (!Theme::instance()->isHighContrast())
        soft.setAlphaF(0.28F);
    roundedBox(painter, rect.adjusted(1, 1, -1, -1), radius - 1, {}, soft, 2);
    roundedBox(painter, rect, radius, {}, colors().accent);
}

void horizontalRule(QPainter &painter, const QRect &rect, bool atTop)
{
    painter.fillRect(QRect(rect.left(), atTop ? rect.top() : rect.bottom(), rect.width(), 1), colors().rule);
}

QString elided(const QString &text, const QFontMetrics &metrics, int width)
{
    constexpr QChar ellipsis(0x2026);
    QString shown = metrics.elidedText(text, Qt::ElideRight, width);
    if (shown == text || !shown.endsWith(ellipsis))
        return shown;
    do
        shown.chop(1);
    while (shown.endsWith(u'.') || shown.endsWith(u' '));
    return shown + ellipsis;
}

} // namespace chatelaine::painting
