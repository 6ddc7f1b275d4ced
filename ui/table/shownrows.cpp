// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/shownrows.h"

#include <algorithm>

namespace chatelaine {

namespace {

void note(std::vector<ShownRows::Run> &runs, std::size_t place)
{
    if (!runs.empty() && runs.back().first + runs.back().count == place)
        ++runs.back().count;
    else if (runs.size() <= ShownRows::Change::mostRuns)
        runs.push_back({place, 1});
}

} // namespace

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
    m_places.assign(sourceRows, hidden);
}

ShownRows::Change ShownRows::changeTo(const Rows &next, std::span<const quint8> left) const
{
    Change change;
    quint32 last = 0;
    for (std::size_t place = 0; place < next.size(); ++place) {
        const quint32 old = m_places[next[place]];
        if (old == hidden) {
            ++change.comeCount;
            note(change.come, place);
        } else {
            change.reordered = change.reordered || old < last;
            last = old;
        }
    }
    change.goneCount = m_rows.size() + change.comeCount - next.size();
    if (change.goneCount > 0) {
        for (std::size_t place = 0; place < m_rows.size(); ++place) {
            if (!left[m_rows[place]])
                note(change.gone, place);
        }
    }
    return change;
}

void ShownRows::set(Rows rows)
{
    m_rows = std::move(rows);
    placeFrom(0);
}

void ShownRows::set(Rows rows, Rows places)
{
    places.resize(m_places.size(), hidden);
    m_rows = std::move(rows);
    m_places = std::move(places);
}

void ShownRows::insert(std::size_t place, std::span<const quint32> rows)
{
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(place), rows.begin(), rows.end());
    placeFrom(place);
}

void ShownRows::remove(const Run &run)
{
    const auto begin = m_rows.begin() + static_cast<std::ptrdiff_t>(run.first);
    const auto end = begin + static_cast<std::ptrdiff_t>(run.count);
    std::for_each(begin, end, [this](quint32 row) { m_places[row] = hidden; });
    m_rows.erase(begin, end);
    placeFrom(run.first);
}

void ShownRows::growSource(std::size_t sourceRows)
{
    m_places.resize(sourceRows, hidden);
}

void ShownRows::removeFromSource(std::size_t first, std::size_t count)
{
    const auto begin = m_places.begin() + static_cast<std::ptrdiff_t>(first);
    m_places.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
    for (quint32 &row : m_rows)
        row -= row > first ? static_cast<quint32>(count) : 0;
}

void ShownRows::renumberSource(const Rows &numbers)
{
    for (quint32 &row : m_rows)
        row = numbers[row];
    std::fill(m_places.begin(), m_places.end(), hidden);
    placeFrom(0);
}

void ShownRows::placeFrom(std::size_t place)
{
    for (; place < m_rows.size(); ++place)
        m_places[m_rows[place]] = static_cast<quint32>(place);
}

} // namespace chatelaine
