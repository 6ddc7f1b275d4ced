// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/support/samplestore.h"
#include "bench/window/viewwatch.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace chatelaine::bench {

/// The same rows the way Qt offers: what is sorted, searched and filtered by, in a table model.
class PlainRows : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { State, Name, Used, Columns };

    explicit PlainRows(const SampleStore &sample);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString state;
        QString name;
        qint64 used;
    };
    std::vector<Row> m_rows;
};

/// Those rows in a plain table behind a QSortFilterProxyModel, shown.
class PlainTable {
public:
    explicit PlainTable(const SampleStore &sample);

    Shown searched(const QString &text); ///< What stands there for it at last.
    double timeToSearch(const QString &text, const Shown &awaited);
    Shown stateChosen(const QString &state);
    double timeToChooseState(const QString &state, const Shown &awaited);
    Shown sorted(int column, Qt::SortOrder order);
    double timeToSort(int column, Qt::SortOrder order, const Shown &awaited);

private:
    void filter(int column, const QString &text);

    PlainRows m_rows;
    QSortFilterProxyModel m_proxy;
    QTableView m_view;
    ViewWatch m_watch{m_view};
};

} // namespace chatelaine::bench
