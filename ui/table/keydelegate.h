// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifier.h"
#include "ui/table/cellpainter.h"

#include <QStyledItemDelegate>

namespace chatelaine {

class KeyCell;
class KeyTableView;
class Secret;

/// Paints the rows of a KeyTableView.
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
    bool paintBadge(const QRect &content, const KeyCell &cell, int column) const; ///< False: there is none.
    void paintState(const QRect &rect, const KeyCell &cell, bool live, bool focused) const;
    void paintName(QPainter *painter, const QRect &rect, const KeyCell &cell) const;
    void paintCode(QPainter *painter, const QRect &rect, const KeyId &id, const Secret &secret) const;
    void paintScopes(const QRect &content, const KeyCell &cell) const;
    void paintExpiry(const QRect &content, const KeyCell &cell) const;
    void paintLastUse(const QRect &content, const KeyCell &cell) const;
    void paintMenu(const QRect &rect) const;
    void paintFocus(QPainter *painter, const QRect &rect, const KeyCell &cell, int column) const;

    KeyTableView *m_view;
    mutable CellPainter m_cells;
};

} // namespace chatelaine
