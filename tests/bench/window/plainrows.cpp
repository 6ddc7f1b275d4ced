// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/window/plainrows.h"

#include "bench/support/rawstore.h"

#include <QTest>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

PlainRows::PlainRows(const SampleStore &sample)
{
    m_rows.reserve(static_cast<std::size_t>(sample.keys));
    RawStore(sample.address.file).scanKeys([this](sqlite3_stmt *row) {
        if (sqlite3_column_type(row, RawDeletedAt) != SQLITE_NULL)
            return;
        const bool off = sqlite3_column_int(row, RawDisabled) != 0;
        m_rows.push_back({off ? u"Disabled"_s : u"Active"_s, rawText(row, RawLabel),
            sqlite3_column_int64(row, RawLastUsedAt)});
    });
}

int PlainRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlainRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant PlainRows::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    const Row &row = m_rows.at(static_cast<std::size_t>(index.row()));
    switch (index.column()) {
    case State:
        return row.state;
    case Name:
        return row.name;
    default:
        return row.used;
    }
}

PlainTable::PlainTable(const SampleStore &sample)
    : m_rows(sample)
{
    m_proxy.setSourceModel(&m_rows);
    m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy.setSortLocaleAware(true);
    m_view.setModel(&m_proxy);
    m_view.setSortingEnabled(true);
    m_view.resize(1000, 600);
    m_view.sortByColumn(PlainRows::Used, Qt::DescendingOrder);
    m_view.show();
    m_watch.settled();
}

/// As a whole: leaving out rows one by one, as the proxy does of its own accord, costs the square of them.
void PlainTable::filter(int column, const QString &text)
{
    m_proxy.setSourceModel(nullptr);
    m_proxy.setFilterKeyColumn(column);
    m_proxy.setFilterFixedString(text);
    m_proxy.setSourceModel(&m_rows);
}

Shown PlainTable::searched(const QString &text)
{
    filter(PlainRows::Name, text);
    return m_watch.settled();
}

double PlainTable::timeToSearch(const QString &text, const Shown &awaited)
{
    return m_watch.timeUntil(awaited, [&] { filter(PlainRows::Name, text); });
}

Shown PlainTable::stateChosen(const QString &state)
{
    filter(PlainRows::State, state);
    return m_watch.settled();
}

double PlainTable::timeToChooseState(const QString &state, const Shown &awaited)
{
    return m_watch.timeUntil(awaited, [&] { filter(PlainRows::State, state); });
}

Shown PlainTable::sorted(int column, Qt::SortOrder order)
{
    m_view.sortByColumn(column, order);
    return m_watch.settled();
}

double PlainTable::timeToSort(int column, Qt::SortOrder order, const Shown &awaited)
{
    return m_watch.timeUntil(awaited, [&] { m_view.sortByColumn(column, order); });
}

} // namespace chatelaine::bench
