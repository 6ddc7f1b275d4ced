// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/status.h"

#include <array>
#include <span>
#include <vector>

namespace chatelaine {

/// The status of every row of a table, the number of rows in each state, and when a status changes next: nine
/// bytes a row. A change of one row never looks at the others; finding what is due looks at all, which takes
/// a millisecond for a million.
class KeyStates {
public:
    void clear();
    void reserve(int rows);
    void append(const Lifecycle &key, const MarkSettings &settings, Instant now);
    /// True when the row's status is another now.
    bool update(int row, const Lifecycle &key, const MarkSettings &settings, Instant now);
    void remove(int first, int count);
    void moveToEnd(const std::vector<int> &rows); ///< Behind all others; `rows` ascend.

    std::span<const quint8> all() const { return m_states; } ///< By row, as packed() makes them.
    KeyStatus at(int row) const { return unpacked(m_states[index(row)]); }
    int count(KeyState state) const;

    /// The earliest time at which some row has to be looked at again.
    OptionalInstant nextBoundary() const;
    void makeDue(); ///< All rows: what statuses depend on has changed.
    /// The first rows, at most so many, that are to be looked at now: update() each of them.
    std::vector<int> due(Instant now, int most);

private:
    static std::size_t index(int row) { return static_cast<std::size_t>(row); }
    static Instant boundaryOf(const Lifecycle &key, const MarkSettings &settings, Instant now);

    std::vector<quint8> m_states;
    std::vector<Instant> m_boundaries; ///< When the row's status changes next; never: Instant::max().
    std::array<int, packedStatuses> m_counts{}; ///< Rows by packed status.
    Instant m_earliest = Instant::max(); ///< No boundary is before it.
};

} // namespace chatelaine
