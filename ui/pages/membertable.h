// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace chatelaine {

/// The table of members, as tall as its rows: the page scrolls, not the table. A click on a role asks for
/// its menu, all other ways lead to the row's.
class MemberTable : public QTableView {
    Q_OBJECT
public:
    explicit MemberTable(QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model) override;
    QRect globalRect(const QModelIndex &index) const; ///< Of a cell, on the screen.

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void roleMenuRequested(const QModelIndex &index);
    void rowMenuRequested(const QModelIndex &index, const QPoint &position); ///< On the screen.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void activateCell(const QModelIndex &index);
};

} // namespace chatelaine
