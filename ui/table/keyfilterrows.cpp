// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of a KeyFilterModel come, go and move.
#include "ui/table/keyfiltermodel.h"

#include "domain/keyscan.h"
#include "ui/table/rowlists.h"

#include <algorithm>
#include <numeric>

namespace chatelaine {

/// What m_left leaves of m_order, in steps that keep selections: what goes leaves as one range, what comes
/// enters as one, and those that stay move in one change of the layout.
void KeyFilterModel::show()
{
    ShownRows::Change change = m_shown.changeTo(m_order->rows(), m_left);
    if (change.isFew()) {
        showFew(change);
        return;
    }
    if (!change.gone.empty())
        removeGone(change);
    insertShown(m_shown.size(), change.come);
    if (m_shown.rows() != change.next)
        arrange(std::move(change.next));
}

void KeyFilterModel::showFew(const ShownRows::Change &change)
{
    for (const quint32 row : change.gone)
        removeShown({m_shown.placeOf(row), 1});
    for (const quint32 row : change.come) {
        const auto place = std::find(change.next.begin(), change.next.end(), row) - change.next.begin();
        insertShown(static_cast<std::size_t>(place), std::span(&row, 1));
    }
}

void KeyFilterModel::removeShown(const ShownRows::Run &run)
{
    beginRemoveRows({}, static_cast<int>(run.first), static_cast<int>(run.first + run.count) - 1);
    m_shown.remove(run);
    endRemoveRows();
}

void KeyFilterModel::insertShown(std::size_t place, std::span<const quint32> rows)
{
    if (rows.empty())
        return;
    beginInsertRows({}, static_cast<int>(place), static_cast<int>(place + rows.size()) - 1);
    m_shown.insert(place, rows);
    endInsertRows();
}

/// Gathers the rows that go where the first of them stands that anybody remembers, so that the current row,
/// if it goes, passes to its neighbour.
void KeyFilterModel::removeGone(const ShownRows::Change &change)
{
    const auto goes = [this](quint32 row) { return m_left[row] == 0; };
    const Rows &shown = m_shown.rows();
    auto remembered = shown.end();
    const QModelIndexList known = persistentIndexList();
    for (const QModelIndex &index : known) {
        if (const auto at = shown.begin() + index.row(); at < remembered && goes(*at))
            remembered = at;
    }
    const auto before = remembered == shown.end()
        ? static_cast<std::ptrdiff_t>(change.stay.size())
        : (remembered - shown.begin()) - std::count_if(shown.begin(), remembered, goes);
    Rows rows = change.stay;
    rows.insert(rows.begin() + before, change.gone.begin(), change.gone.end());
    if (rows != shown)
        arrange(std::move(rows));
    removeShown({static_cast<std::size_t>(before), change.gone.size()});
}

/// The same rows in another order.
void KeyFilterModel::arrange(Rows rows)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    Rows remembered;
    remembered.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex &index : before)
        remembered.push_back(m_shown.at(static_cast<std::size_t>(index.row())));
    m_shown.arrange(std::move(rows));
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(createIndex(static_cast<int>(m_shown.placeOf(remembered[static_cast<std::size_t>(i)])),
            before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void KeyFilterModel::readAnew()
{
    stopBackground();
    m_order->clear();
    m_left.assign(m_order->size(), 0);
    m_shown.clear(m_order->size());
    lookAtAll();
    m_shown.insert(0, m_shown.changeTo(m_order->rows(), m_left).next);
    endResetModel();
    settle();
}

void KeyFilterModel::takeRows(int first, int last)
{
    m_order->grow();
    m_left.resize(m_order->size());
    m_shown.growSource(m_order->size());
    KeyScan scan(m_query, m_state);
    look(first, last + 1, scan);
    if (last - first < KeyTableModel::bulkRows && mayPlace(m_order->unsorted()) && !m_sorting.isRunning()) {
        m_order->placeUnsorted();
        show();
        settle();
        return;
    }
    Rows rows; // In order once bulkFinished() tells whether more are to come.
    for (int row = first; row <= last; ++row) {
        if (m_left[static_cast<std::size_t>(row)])
            rows.push_back(static_cast<quint32>(row));
    }
    insertShown(m_shown.size(), rows);
}

void KeyFilterModel::takeChange(const std::vector<int> &rows, Change change)
{
    KeyScan scan(m_query, m_state);
    bool shownChange = false;
    for (const int row : rows)
        shownChange = look(row, row + 1, scan) || shownChange;
    m_leftChanged = m_leftChanged || shownChange;
    const Rows moved = m_order->change(rows, change);
    if (m_sorting.isRunning())
        m_touched.insert(m_touched.end(), moved.begin(), moved.end());
    if (m_ranking.isRunning() && change != Change::Use)
        m_renamed.insert(m_renamed.end(), rows.begin(), rows.end());
    if (mayPlace(moved.size()))
        m_order->place(moved);
    else
        m_order->loosen();
    if (shownChange || !moved.empty())
        show();
    const bool useAlone = change == Change::Use;
    announce(rows, useAlone ? KeyTableModel::LastUsed : KeyTableModel::Enabled,
        useAlone ? KeyTableModel::LastUsed : KeyTableModel::Menu, {});
    settle();
}

void KeyFilterModel::takeContext()
{
    m_order->setColumn(m_order->column(), m_order->direction());
    m_sorting.cancel();
    refilter();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, KeyTableModel::columns - 1));
    settle();
}

void KeyFilterModel::passData(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    if (roles.isEmpty())
        return; // Told by takeChange() or takeContext().
    std::vector<int> rows(static_cast<std::size_t>(bottomRight.row() - topLeft.row()) + 1);
    std::iota(rows.begin(), rows.end(), topLeft.row());
    announce(rows, topLeft.column(), bottomRight.column(), roles);
}

/// That the data of rows of the source changed.
void KeyFilterModel::announce(
    const std::vector<int> &rows, int firstColumn, int lastColumn, const QList<int> &roles)
{
    constexpr std::size_t mostSignals = 100; // Views look at each; past these it is less to look at all.
    Rows places;
    for (const int row : rows) {
        if (const quint32 place = m_shown.placeOf(static_cast<quint32>(row)); place != ShownRows::hidden)
            places.push_back(place);
    }
    std::sort(places.begin(), places.end());
    const auto emitChange = [&](quint32 first, quint32 last) {
        Q_EMIT dataChanged(
            index(static_cast<int>(first), firstColumn), index(static_cast<int>(last), lastColumn), roles);
    };
    if (places.size() > mostSignals) {
        emitChange(places.front(), places.back());
        return;
    }
    for (std::size_t i = 0; i < places.size();) {
        const std::size_t first = i++;
        while (i < places.size() && places[i] == places[i - 1] + 1)
            ++i;
        emitChange(places[first], places[i - 1]);
    }
}

void KeyFilterModel::hideRows(int first, int last)
{
    const auto begin = m_left.begin() + first;
    std::fill(begin, begin + (last - first + 1), quint8(0));
    show();
}

void KeyFilterModel::doomRows(const std::vector<int> &rows)
{
    m_doomed = rows;
    for (const int row : rows)
        m_left[static_cast<std::size_t>(row)] = 0;
    show();
}

/// The source has moved m_doomed behind all others.
void KeyFilterModel::renumber()
{
    Rows rows(m_left.size());
    std::iota(rows.begin(), rows.end(), 0U);
    rowlists::moveToEnd(rows, m_doomed);
    const Rows numbers = ShownRows::placesOf(rows, rows.size());
    stopBackground();
    m_order->moveToEnd(m_doomed, numbers);
    m_shown.renumberSource(numbers);
    rowlists::moveToEnd(m_left, m_doomed);
    m_doomed.clear();
}

void KeyFilterModel::dropRows(int first, int last)
{
    stopBackground();
    const auto begin = static_cast<std::size_t>(first);
    const auto count = static_cast<std::size_t>(last - first) + 1;
    m_order->remove(begin, count);
    m_shown.removeFromSource(begin, count);
    m_left.erase(m_left.begin() + first, m_left.begin() + last + 1);
    settle();
}

} // namespace chatelaine
