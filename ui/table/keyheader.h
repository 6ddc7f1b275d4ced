// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/table/columnlayout.h"

#include <QHeaderView>

class QMenu;

namespace chatelaine {

/// The key table's header: which columns there are, how wide and in which order, and the sorting. The menu
/// column has no title, stays last and is not sorted by.
class KeyHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit KeyHeader(QWidget *parent = nullptr);

    void setPolicy(const KeyPolicy &policy); ///< Its columns in its order, sorted by last use.
    void setRoom(int width); ///< The table's width.
    /// Shows the state column of a policy without a control, for a key that is off all the same.
    void setStateShown(bool shown);
    void setNameMinimum(int width);

    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);
    /// Show or hide columns, sort by one.
    QMenu *createMenu(QWidget *parent);

    QSize sizeHint() const override;

Q_SIGNALS:
    void edited(); ///< The user changed something that saveLayout() saves.

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();
    void measure();
    void keepMenuLast();
    void placeColumns(const QStringList &ids);
    bool mayChoose(int column) const;
    void addColumnActions(QMenu *menu);
    void addSortActions(QMenu *menu);

    ColumnLayout m_layout;
    StateControl m_control = StateControl::Switch;
    int m_room = 0;
    bool m_arranging = false; ///< What changes is not the user's doing.
};

} // namespace chatelaine
