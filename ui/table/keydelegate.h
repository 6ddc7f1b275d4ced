// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace chatelaine {

class KeyTableView;
class Secret;

/// Paints the rows of a KeyTableView from the roles of its model.
class KeyDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit KeyDelegate(KeyTableView *view);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where the code of a new key is painted in the name's cell, and the width that it needs there.
    QRect codeRect(const QRect &cellRect) const;
    int codeWidth(const Secret &secret) const;

private:
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option, int row) const;
    void paintState(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintCode(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const Secret &secret) const;
    void paintScopes(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintExpiry(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintLastUse(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintMenu(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintFocus(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    KeyTableView *m_view;
};

} // namespace chatelaine
