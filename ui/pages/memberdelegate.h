// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace chatelaine {

/// Paints the cells of a MemberTable: a name over its address, a role with an arrow where it can be changed,
/// the row's menu.
class MemberDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintPerson(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);
    static void paintRole(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);
};

} // namespace chatelaine
