// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/keystates.h"

#include "ui/table/rowlists.h"

#include <algorithm>

namespace chatelaine {

Instant KeyStates::boundaryOf(const Lifecycle &key, const MarkSettings &settings, Instant now)
{
    return nextStatusChange(key, settings, now).value_or(Instant::max());
}

void KeyStates::clear()
{
    *this = {};
}

void KeyStates::reserve(int rows)
{
    m_states.reserve(index(rows));
    m_boundaries.reserve(index(rows));
}

void KeyStates::append(const Lifecycle &key, const MarkSettings &settings, Instant now)
{
    m_states.push_back(packed(statusAt(key, settings, now)));
    m_boundaries.push_back(boundaryOf(key, settings, now));
    m_earliest = std::min(m_earliest, m_boundaries.back());
    ++m_counts[m_states.back()];
}

bool KeyStates::update(int row, const Lifecycle &key, const MarkSettings &settings, Instant now)
{
    Instant &boundary = m_boundaries[index(row)] = boundaryOf(key, settings, now);
    m_earliest = std::min(m_earliest, boundary);
    const quint8 state = packed(statusAt(key, settings, now));
    const quint8 before = std::exchange(m_states[index(row)], state);
    if (state == before)
        return false;
    --m_counts[before];
    ++m_counts[state];
    return true;
}

void KeyStates::remove(int first, int count)
{
    const auto states = m_states.begin() + first;
    for (auto state = states; state != states + count; ++state)
        --m_counts[*state];
    m_states.erase(states, states + count);
    m_boundaries.erase(m_boundaries.begin() + first, m_boundaries.begin() + first + count);
}

void KeyStates::moveToEnd(const std::vector<int> &rows)
{
    rowlists::moveToEnd(m_states, rows);
    rowlists::moveToEnd(m_boundaries, rows);
}

int KeyStates::count(KeyState state) const
{
    int rows = 0;
    for (quint8 status = 0; status < packedStatuses; ++status) {
        if (inState(unpacked(status), state))
            rows += m_counts[status];
    }
    return rows;
}

OptionalInstant KeyStates::nextBoundary() const
{
    return m_earliest == Instant::max() ? OptionalInstant() : m_earliest;
}

void KeyStates::makeDue()
{
    std::ranges::fill(m_boundaries, Instant::min());
    m_earliest = Instant::min();
}

std::vector<int> KeyStates::due(Instant now, int most)
{
    std::vector<int> rows;
    if (m_earliest > now)
        return rows;
    m_earliest = Instant::max();
    for (std::size_t row = 0; row < m_boundaries.size(); ++row) {
        if (m_boundaries[row] > now)
            m_earliest = std::min(m_earliest, m_boundaries[row]);
        else if (rows.size() == index(most))
            m_earliest = std::min(m_earliest, now);
        else
            rows.push_back(static_cast<int>(row));
    }
    return rows;
}

} // namespace chatelaine
