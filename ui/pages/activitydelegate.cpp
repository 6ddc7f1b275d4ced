// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activitydelegate.h"

#include "ui/pages/activitymodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace chatelaine {

namespace {

constexpr int iconSize = 16;
constexpr int eventHeight = 36;
constexpr int headingHeight = 44;
constexpr int gap = 3 * metrics::grid;

/// The same for all times of a format, so that the actors stand under each other.
int columnWidth(const QFontMetrics &metrics, QString time)
{
    for (QChar &each : time) {
        if (each.isDigit())
            each = u'0';
    }
    return metrics.horizontalAdvance(time);
}

} // namespace

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int least = index.data(ActivityModel::HeadingRole).toBool() ? headingHeight : eventHeight;
    return {0, qMax(least, option.fontMetrics.height() + 4 * metrics::grid)};
}

void ActivityDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (!index.data(ActivityModel::HeadingRole).toBool()) {
        paintEvent(painter, option, index);
    } else {
        QFont font = option.font;
        font.setBold(true);
        painter->setFont(font);
        painter->setPen(colors().muted);
        const QRect text = option.rect.adjusted(2 * metrics::grid, 0, -2 * metrics::grid, -metrics::grid);
        painter->drawText(text,
            static_cast<int>(option.displayAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignBottom,
            index.data().toString());
        painter->setPen(colors().rule);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    painter->restore();
}

void ActivityDelegate::paintEvent(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colors().accentSoft);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, colors().hover);

    // Laid out from the left, mirrored at the end.
    const QRect bounds = option.rect;
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, bounds, rect); };
    const QString time = index.data(ActivityModel::TimeRole).toString();
    const QString actor = index.data(ActivityModel::ActorRole).toString();
    const QFontMetrics metrics = option.fontMetrics;
    const int right = bounds.right() - 2 * metrics::grid;
    const int timeWidth = columnWidth(metrics, time);
    const int actorWidth = qMin(metrics.horizontalAdvance(actor), bounds.width() / 4);
    QRect iconRect(bounds.left() + 2 * metrics::grid, bounds.center().y() - iconSize / 2, iconSize, iconSize);
    const QRect timeRect(right - timeWidth, bounds.top(), timeWidth + 1, bounds.height());
    const QRect actorRect(timeRect.left() - gap - actorWidth, bounds.top(), actorWidth + 1, bounds.height());
    const int textLeft = iconRect.right() + gap;
    const QRect textRect(textLeft, bounds.top(), actorRect.left() - gap - textLeft, bounds.height());

    const auto name = static_cast<Icon>(index.data(ActivityModel::IconRole).toInt());
    painter->drawPixmap(place(iconRect).topLeft(),
        iconPixmap(name, colors().muted, iconSize, painter->device()->devicePixelRatio()));
    const int alignment
        = static_cast<int>(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    painter->setPen(colors().text);
    painter->drawText(place(textRect), alignment,
        metrics.elidedText(index.data().toString(), Qt::ElideMiddle, textRect.width()));
    painter->setPen(colors().muted);
    painter->drawText(place(actorRect), alignment, painting::elided(actor, metrics, actorRect.width()));
    painter->drawText(place(timeRect), alignment, time);
}

} // namespace chatelaine
