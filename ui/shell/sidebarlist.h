// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace chatelaine {

/// A list of the sidebar, as high as its rows. A row may begin with a dot and end with a count.
class SidebarList : public QListWidget {
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole, DotRole, IdRole };

    explicit SidebarList(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
};

} // namespace chatelaine
