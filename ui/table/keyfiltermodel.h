// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keysearch.h"
#include "ui/table/collationkeys.h"
#include "ui/table/keytablemodel.h"

#include <QSortFilterProxyModel>

namespace chatelaine {

/// The rows of a KeyTableModel that a query and a state leave, sorted by value. Sorting is stable: equal rows
/// stand in the order of the source, up and down. At first by last use, the newest on top.
class KeyFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit KeyFilterModel(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *model) override; ///< A KeyTableModel; once.
    void setText(const QString &text); ///< See KeyQuery.
    void setState(KeyState state); ///< Any leaves tombstones out unless the query asks for them.
    KeyState state() const { return m_state; }
    bool isFiltered() const { return m_state != KeyState::Any || !m_query.isEmpty(); }

    const KeyTableModel *keyModel() const { return m_keys; }
    std::optional<ApiKey> keyAt(int row) const; ///< By row of this model.
    QModelIndex indexOf(const KeyId &id, int column = KeyTableModel::Name) const;

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    int compareRows(int left, int right, KeyTableModel::Column column) const;
    void refilter();
    void startBulk();
    void finishBulk(bool loading);
    void sortOnce();

    const KeyTableModel *m_keys = nullptr;
    KeyQuery m_query;
    KeyState m_state = KeyState::Any;
    mutable CollationKeys m_collation; ///< Of the column that is sorted by.
    QTimer m_sortTimer; ///< Runs while rows of a load wait to be sorted in.
    int m_sortedRows = 0;
};

} // namespace chatelaine
