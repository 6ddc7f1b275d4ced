// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/manualclock.h"
#include "support/policies.h"
#include "ui/table/keyfiltermodel.h"
#include "ui/table/keytableview.h"
#include "ui/table/samplekeys.h"

namespace chatelaine {

/// A key table on the screen with its models, showing sample::everyState().
class TableFixture {
protected:
    void createTable(); ///< Shown, active and focused.
    void destroyTable();
    void usePolicy(const QString &id);
    void merge(const std::function<void(ApiKey &)> &change, int sourceRow);
    QModelIndex at(int row, int column) const { return m_model->index(row, column); }
    void click(const QModelIndex &index, const QPoint &offset, Qt::KeyboardModifiers modifiers = {});
    QList<KeyId> idsAt(const std::vector<quint32> &rows) const;
    QList<KeyId> selectedKeys() const { return idsAt(m_view->selectedRows()); }
    QPoint switchIn(const QModelIndex &index) const
    {
        return m_view->visualRect(index).topLeft() + QPoint(20, 24);
    }

    ManualClock m_clock;
    KeyPolicy m_policy;
    Workspace m_workspace;
    std::unique_ptr<KeyTableModel> m_keys;
    std::unique_ptr<KeyFilterModel> m_model;
    std::unique_ptr<KeyTableView> m_view;
};

} // namespace chatelaine
