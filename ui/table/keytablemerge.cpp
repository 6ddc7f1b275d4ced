// SPDX-License-Identifier: GPL-3.0-or-later
// How rows come into a KeyTableModel, change and go.
#include "ui/table/keytablemodel.h"

#include <algorithm>
#include <numeric>

namespace chatelaine {

namespace {

/// Rows that go one by one where they stand scattered; more are moved together first.
constexpr std::size_t scatteredRows = 8;

KeyTableModel::Change changeOf(const KeyView &before, KeyView after)
{
    if (after.label != before.label)
        return KeyTableModel::Change::Label;
    after.trackingSince = before.trackingSince;
    after.lastUsedAt = before.lastUsedAt;
    after.lastUsedSource = before.lastUsedSource;
    after.lastUsedAgent = before.lastUsedAgent;
    after.useCount = before.useCount;
    after.recent = before.recent;
    after.recentCount = before.recentCount;
    after.lastRefusedAt = before.lastRefusedAt;
    after.lastRefusedSource = before.lastRefusedSource;
    after.lastRefusedReason = before.lastRefusedReason;
    return after == before ? KeyTableModel::Change::Use : KeyTableModel::Change::Facts;
}

} // namespace

void KeyTableModel::appendPage(KeyBlock keys)
{
    mergeRows(std::move(keys), {}, true);
}

void KeyTableModel::merge(const Changes &changes)
{
    if (changes.workspace.id == m_context.workspace.id)
        updateWorkspace(changes.workspace);
    mergeRows(changes.keys, changes.purged, false);
}

void KeyTableModel::merge(KeyBlock keys)
{
    mergeRows(std::move(keys), {}, false);
}

void KeyTableModel::mergeRows(KeyBlock keys, const QList<KeyId> &purged, bool loading)
{
    Merge merge = compare(std::move(keys));
    const bool bulk = merge.known.size() + merge.fresh.size() > bulkRows;
    const std::vector<KeyRows::Place> places = store(merge);
    replaceRows(merge.known, places);
    removeRowsOf(purged);
    appendRows({places.begin() + static_cast<std::ptrdiff_t>(merge.known.size()), places.end()});
    if (bulk)
        Q_EMIT bulkFinished(loading);
    scheduleTimers();
    Q_EMIT countsChanged();
}

KeyTableModel::Merge KeyTableModel::compare(KeyBlock keys) const
{
    Merge merge{std::move(keys)};
    int row = -1;
    for (int i = 0; i < merge.keys.size(); ++i) {
        const int found = m_rows.find(merge.keys.id(i), row + 1);
        if (found < 0) {
            merge.fresh.push_back(i);
            continue;
        }
        row = found;
        const KeyView now = merge.keys.row(i);
        const KeyView before = m_rows.view(row);
        if (before != now)
            merge.known.push_back({row, i, changeOf(before, now)});
    }
    std::ranges::sort(merge.known, {}, &Replacement::row);
    return merge;
}

/// For the known ones, then for the fresh ones.
std::vector<KeyRows::Place> KeyTableModel::store(Merge &merge)
{
    std::vector<int> used(merge.known.size());
    std::ranges::transform(merge.known, used.begin(), &Replacement::index);
    used.insert(used.end(), merge.fresh.begin(), merge.fresh.end());
    const auto size = static_cast<std::size_t>(merge.keys.size());
    std::vector<KeyRows::Place> places(used.size());
    // A block of fewer rows, or with some that are not used, goes when its rows have been copied.
    if (used.size() == size && size >= KeyRows::fewRows && size <= KeyRows::mostRows) {
        const KeyRows::Place first = m_rows.adopt(std::move(merge.keys));
        std::ranges::transform(
            used, places.begin(), [first](int i) { return first + static_cast<KeyRows::Place>(i); });
    } else {
        std::ranges::transform(used, places.begin(), [&](int i) { return m_rows.store(merge.keys.row(i)); });
    }
    return places;
}

void KeyTableModel::replaceRows(
    const std::vector<Replacement> &known, const std::vector<KeyRows::Place> &places)
{
    const Instant now = m_clock.now();
    std::vector<int> rows;
    Change change = Change::Use;
    m_cached.reset();
    for (std::size_t i = 0; i < known.size(); ++i) {
        const int row = known[i].row;
        m_rows.replace(row, places[i]);
        const Lifecycle facts = m_rows.lifecycle(row);
        m_states.update(row, facts, m_context.workspace.marks, now);
        noteUse(facts);
        change = std::max(change, known[i].change);
        rows.push_back(row);
    }
    announce(rows, change);
}

void KeyTableModel::announce(const std::vector<int> &rows, Change change)
{
    if (rows.empty())
        return;
    Q_EMIT rowsReplaced(rows, change);
    const bool useAlone = change == Change::Use; // Then one column tells all.
    const bool many = rows.size() > bulkRows;
    for (auto first = rows.begin(); first != rows.end();) {
        auto end = many ? rows.end() : first + 1;
        while (end != rows.end() && *end == *(end - 1) + 1)
            ++end;
        Q_EMIT dataChanged(
            index(*first, useAlone ? LastUsed : Enabled), index(*(end - 1), useAlone ? LastUsed : Menu));
        first = end;
    }
}

void KeyTableModel::appendRows(const std::vector<KeyRows::Place> &places)
{
    if (places.empty())
        return;
    const Instant now = m_clock.now();
    const int first = rowCount();
    const int last = first + static_cast<int>(places.size()) - 1;
    beginInsertRows({}, first, last);
    m_rows.append(places);
    for (int row = first; row <= last; ++row) {
        const Lifecycle facts = m_rows.lifecycle(row);
        m_states.append(facts, m_context.workspace.marks, now);
        noteUse(facts);
    }
    endInsertRows();
}

void KeyTableModel::removeRowsOf(const QList<KeyId> &ids)
{
    std::vector<int> rows;
    for (const KeyId &id : ids) {
        if (const int row = rowOf(id); row >= 0)
            rows.push_back(row);
        m_codesShown.remove(id);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (rows.size() > scatteredRows)
        moveToEnd(rows);
    while (!rows.empty()) {
        const int last = rows.back();
        int first = last;
        for (rows.pop_back(); !rows.empty() && rows.back() == first - 1; rows.pop_back())
            --first;
        removeRange(first, last - first + 1);
    }
}

/// The rows then are the last ones: each removal from the midst would move all that follow.
void KeyTableModel::moveToEnd(std::vector<int> &rows)
{
    const int kept = rowCount() - static_cast<int>(rows.size());
    if (rows.front() == kept)
        return;
    Q_EMIT rowsDoomed(rows);
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &each : before) {
        const auto moved = std::ranges::lower_bound(rows, each.row());
        const int passed = static_cast<int>(moved - rows.begin());
        const bool goes = moved != rows.end() && *moved == each.row();
        after.append(index(goes ? kept + passed : each.row() - passed, each.column()));
    }
    m_cached.reset();
    m_rows.moveToEnd(rows);
    m_states.moveToEnd(rows);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
    std::iota(rows.begin(), rows.end(), kept);
}

void KeyTableModel::removeRange(int first, int count)
{
    beginRemoveRows({}, first, first + count - 1);
    m_cached.reset();
    m_rows.remove(first, count);
    m_states.remove(first, count);
    endRemoveRows();
}

} // namespace chatelaine
