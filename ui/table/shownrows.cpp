// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/shownrows.h"

#include <algorithm>

namespace chatelaine {

bool ShownRows::Change::isFew() const
{
    constexpr std::size_t few = 8;
    return movesNone && come.size() + gone.size() <= few;
}

ShownRows::Rows ShownRows::placesOf(const Rows &rows, std::size_t sourceRows)
{
    Rows places(sourceRows, hidden);
    for (quint32 place = 0; place < rows.size(); ++place)
        places[rows[place]] = place;
    return places;
}

void ShownRows::clear(std::size_t sourceRows)
{
    m_rows.clear();
    m_shows.assign(sourceRows, 0);
    m_places.clear();
}

quint32 ShownRows::placeOf(quint32 row) const
{
    constexpr int mostSearches = 8;
    if (!m_shows[row])
        return hidden;
    if (m_places.empty() && ++m_searches > mostSearches)
        m_places = placesOf(m_rows, m_shows.size());
    if (!m_places.empty())
        return m_places[row];
    return static_cast<quint32>(std::find(m_rows.begin(), m_rows.end(), row) - m_rows.begin());
}

/// Every row is written and the place for the next one moved or not: whether a row is shown cannot be
/// foreseen, and to jump there would cost many times as much.
ShownRows::Change ShownRows::changeTo(const Rows &order, std::span<const quint8> left) const
{
    Change change{Rows(order.size()), Rows(order.size()), Rows(m_rows.size()), Rows(m_rows.size())};
    Rows kept(order.size());
    std::size_t next = 0;
    std::size_t come = 0;
    std::size_t keptCount = 0;
    for (const quint32 row : order) {
        const bool isLeft = left[row] != 0;
        const bool isShown = m_shows[row] != 0;
        change.next[next] = change.come[come] = kept[keptCount] = row;
        next += isLeft;
        come += isLeft && !isShown;
        keptCount += isLeft && isShown;
    }
    change.next.resize(next);
    change.come.resize(come);
    kept.resize(keptCount);
    std::size_t gone = 0;
    std::size_t stay = 0;
    for (const quint32 row : m_rows) {
        const bool isLeft = left[row] != 0;
        change.gone[gone] = change.stay[stay] = row;
        gone += !isLeft;
        stay += isLeft;
    }
    change.gone.resize(gone);
    change.stay.resize(stay);
    change.movesNone = change.stay == kept;
    return change;
}

void ShownRows::arrange(Rows rows)
{
    m_rows = std::move(rows);
    m_places.clear();
    m_searches = 0;
}

void ShownRows::insert(std::size_t place, std::span<const quint32> rows)
{
    for (const quint32 row : rows)
        m_shows[row] = 1;
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(place), rows.begin(), rows.end());
    arrange(std::move(m_rows));
}

void ShownRows::remove(const Run &run)
{
    const auto begin = m_rows.begin() + static_cast<std::ptrdiff_t>(run.first);
    const auto end = begin + static_cast<std::ptrdiff_t>(run.count);
    std::for_each(begin, end, [this](quint32 row) { m_shows[row] = 0; });
    m_rows.erase(begin, end);
    arrange(std::move(m_rows));
}

void ShownRows::growSource(std::size_t sourceRows)
{
    m_shows.resize(sourceRows);
    m_places.clear();
}

void ShownRows::removeFromSource(std::size_t first, std::size_t count)
{
    const auto begin = m_shows.begin() + static_cast<std::ptrdiff_t>(first);
    m_shows.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
    for (quint32 &row : m_rows)
        row -= row > first ? static_cast<quint32>(count) : 0;
    arrange(std::move(m_rows));
}

void ShownRows::renumberSource(const Rows &numbers)
{
    std::fill(m_shows.begin(), m_shows.end(), quint8(0));
    for (quint32 &row : m_rows)
        m_shows[row = numbers[row]] = 1;
    arrange(std::move(m_rows));
}

} // namespace chatelaine
