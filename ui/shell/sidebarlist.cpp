// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebarlist.h"

#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace chatelaine {

namespace {

constexpr int rowHeight = 34;
constexpr int rowGap = 2;
constexpr int inset = 10;
constexpr int dotSize = 8;

class RowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {80, rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool current = option.state & QStyle::State_Selected;
        const QRect row = option.rect.adjusted(0, rowGap / 2, 0, -rowGap / 2);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintGround(*painter, option, row, current);
        QRect area = row.adjusted(inset, 0, -inset, 0);
        const bool mirrored = option.direction == Qt::RightToLeft;
        const QVariant dot = index.data(SidebarList::DotRole);
        if (dot.isValid()) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(dot.toBool() ? colors().good : colors().muted);
            const QRect place = QStyle::alignedRect(
                option.direction, Qt::AlignLeft | Qt::AlignVCenter, QSize(dotSize, dotSize), area);
            painter->drawEllipse(place);
            mirrored ? area.setRight(area.right() - dotSize - inset)
                     : area.setLeft(area.left() + dotSize + inset);
        }
        paintTexts(*painter, option, index, area, current);
        painter->restore();
    }

private:
    static void paintGround(
        QPainter &painter, const QStyleOptionViewItem &option, const QRect &row, bool current)
    {
        const bool hovered = option.state & QStyle::State_MouseOver;
        if (current || hovered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(current ? colors().accentSoft : colors().hover);
            painter.drawRoundedRect(row, metrics::radius, metrics::radius);
        }
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
            painter.setPen(QPen(colors().accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), metrics::radius, metrics::radius);
        }
    }

    static void paintTexts(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        QRect area, bool current)
    {
        const bool mirrored = option.direction == Qt::RightToLeft;
        const QVariant count = index.data(SidebarList::CountRole);
        if (count.isValid()) {
            QFont small = option.font;
            small.setPointSizeF(small.pointSizeF() * 0.85);
            const QString text = QLocale().toString(count.toInt());
            const int width = QFontMetrics(small).horizontalAdvance(text);
            painter.setFont(small);
            painter.setPen(colors().muted);
            painter.drawText(area, Qt::AlignVCenter | Qt::AlignRight, text); // The painter mirrors it.
            mirrored ? area.setLeft(area.left() + width + inset)
                     : area.setRight(area.right() - width - inset);
        }
        QFont font = option.font;
        font.setWeight(current ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(current ? colors().accent : colors().text);
        const QString text
            = painting::elided(index.data(Qt::DisplayRole).toString(), QFontMetrics(font), area.width());
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, text);
    }
};

} // namespace

SidebarList::SidebarList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new RowDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    viewport()->setAutoFillBackground(false);
}

QSize SidebarList::sizeHint() const
{
    return {metrics::sidebarWidth, count() * rowHeight};
}

QSize SidebarList::minimumSizeHint() const
{
    return {80, sizeHint().height()}; // The connections scroll as a whole.
}

void SidebarList::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QListWidget::rowsInserted(parent, start, end);
    updateGeometry();
}

} // namespace chatelaine
