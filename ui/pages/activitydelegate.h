// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace chatelaine {

/// Paints the rows of ActivityModel: a day as a heading, an event with its icon, sentence, actor and time.
class ActivityDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintEvent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);
};

} // namespace chatelaine
