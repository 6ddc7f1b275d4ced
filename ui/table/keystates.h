// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/status.h"

#include <array>
#include <queue>
#include <vector>

namespace chatelaine {

/// The status of every row of a table, the number of rows in each state, and when a status changes next. A
/// change of one row costs O(log rows), never a look at the others.
class KeyStates {
public:
    void clear();
    void append(const ApiKey &key, const MarkSettings &settings, Instant now);
    /// True when the row's status is another now.
    bool update(int row, const ApiKey &key, const MarkSettings &settings, Instant now);
    void remove(int first, int count);

    KeyStatus at(int row) const { return {m_rows[index(row)].status, m_rows[index(row)].marks}; }
    int count(KeyState state) const { return m_counts[static_cast<std::size_t>(state)]; }

    /// The earliest time at which some row has to be looked at again.
    OptionalInstant nextBoundary() const;
    /// The rows to be looked at now, by id; update() each of those that still exist.
    std::vector<KeyId> takeDue(Instant now);

private:
    struct Row {
        Status status = Status::Active;
        Marks marks;
        Instant scheduled = Instant::max(); ///< Of its earliest entry in m_boundaries.
    };
    struct Boundary {
        Instant at;
        KeyId id;
        bool operator>(const Boundary &other) const { return at > other.at; }
    };

    static std::size_t index(int row) { return static_cast<std::size_t>(row); }
    void countStatus(const Row &row, int by);
    void schedule(Row &row, const ApiKey &key, const MarkSettings &settings, Instant now);

    std::vector<Row> m_rows;
    std::array<int, 8> m_counts{};
    /// May hold entries that came to nothing (a key was used and goes stale later); they are found out when
    /// due.
    std::priority_queue<Boundary, std::vector<Boundary>, std::greater<>> m_boundaries;
};

} // namespace chatelaine
