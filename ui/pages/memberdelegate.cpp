// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/memberdelegate.h"

#include "ui/pages/membertablemodel.h"
#include "ui/table/celllayout.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"

#include <QPainter>

namespace chatelaine {

namespace {

QRect mirrored(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

/// One line at the reading side of `rect`, which is given left to right; the text itself reads as its own
/// letters say. Answers its width.
int drawText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &text)
{
    const QString shown = painting::elided(text, painter->fontMetrics(), rect.width());
    const Qt::Alignment side = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    painter->drawText(mirrored(option, rect),
        static_cast<int>(side | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    return painter->fontMetrics().horizontalAdvance(shown);
}

void drawIcon(
    QPainter *painter, const QStyleOptionViewItem &option, Icon name, const QPoint &centre, int size)
{
    const QRect rect(centre - QPoint(size / 2, size / 2), QSize(size, size));
    painter->drawPixmap(mirrored(option, rect),
        iconPixmap(name, colors().muted, size, painter->device()->devicePixelRatioF()));
}

} // namespace

void MemberDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int menuIcon = 16;
    painter->save();
    painter->setFont(option.font);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colors().accentSoft);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, colors().hover);
    painting::horizontalRule(*painter, option.rect);
    painter->setPen(colors().text);
    switch (index.column()) {
    case MemberTableModel::Person:
        paintPerson(painter, option, index);
        break;
    case MemberTableModel::MemberRole:
        paintRole(painter, option, index);
        break;
    case MemberTableModel::Menu:
        drawIcon(painter, option, Icon::More, option.rect.center(), menuIcon);
        break;
    default:
        painter->setPen(colors().muted);
        drawText(painter, option, cell::contentRect(option.rect), index.data().toString());
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        painting::focusRing(*painter, option.rect.adjusted(1, 1, -1, -2), metrics::radius);
    painter->restore();
}

void MemberDelegate::paintPerson(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString address = index.data(MemberTableModel::SecondLineRole).toString();
    const QString badge = index.data(MemberTableModel::BadgeRole).toString();
    const QRect content = cell::contentRect(option.rect);
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    const int first = QFontMetrics(strong).height();
    const int second = address.isEmpty() ? 0 : option.fontMetrics.height();
    const QRect line = cell::firstLine(content, first, second);
    const QSize badgeSize = badge.isEmpty() ? QSize() : Badge::sizeFor(badge);
    const int room = badge.isEmpty() ? 0 : badgeSize.width() + cell::gap;
    painter->setFont(strong);
    const int width = drawText(painter, option, line.adjusted(0, 0, -room, 0), index.data().toString());
    if (!badge.isEmpty()) {
        const QRect place(
            QPoint(line.left() + width + cell::gap, line.center().y() - badgeSize.height() / 2), badgeSize);
        Badge::paint(*painter, mirrored(option, place), badge, Tone::Accent);
    }
    painter->setFont(option.font);
    painter->setPen(colors().muted);
    drawText(painter, option, cell::secondLine(content, first, second), address);
}

void MemberDelegate::paintRole(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRect content = cell::contentRect(option.rect);
    const int width = drawText(painter, option, content, index.data().toString());
    if (index.data(MemberTableModel::ChangeableRole).toBool())
        drawIcon(painter, option, Icon::ChevronDown,
            QPoint(content.left() + width + cell::gap + cell::arrowSize / 2, content.center().y()),
            cell::arrowSize);
}

} // namespace chatelaine
