// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>
#include <span>
#include <vector>

namespace chatelaine {

/// Which rows of a source are shown, in what order, and where each of them is.
class ShownRows {
public:
    using Rows = std::vector<quint32>; ///< Of the source.
    static constexpr quint32 hidden = std::numeric_limits<quint32>::max();

    /// Rows that stand one after the other.
    struct Run {
        std::size_t first;
        std::size_t count;
    };
    /// How one list becomes another. Runs are noted up to mostRuns and one more.
    struct Change {
        static constexpr std::size_t mostRuns = 3;
        std::vector<Run> gone; ///< In the old list.
        std::vector<Run> come; ///< In the new one.
        std::size_t goneCount = 0;
        std::size_t comeCount = 0;
        bool reordered = false; ///< Those that stay.

        bool isSmall() const { return !reordered && gone.size() <= mostRuns && come.size() <= mostRuns; }
    };

    void clear(std::size_t sourceRows);
    std::size_t size() const { return m_rows.size(); }
    const Rows &rows() const { return m_rows; }
    quint32 at(std::size_t place) const { return m_rows[place]; }
    quint32 placeOf(quint32 row) const { return m_places[row]; } ///< Or hidden.

    /// `left` tells by source row which of them are in `next`.
    Change changeTo(const Rows &next, std::span<const quint8> left) const;
    void set(Rows rows);
    void set(Rows rows, Rows places); ///< With placesOf() known already.
    void insert(std::size_t place, std::span<const quint32> rows);
    void remove(const Run &run);

    void growSource(std::size_t sourceRows);
    void removeFromSource(std::size_t first, std::size_t count); ///< None of them shown.
    void renumberSource(const Rows &numbers); ///< The new number of each row.

    static Rows placesOf(const Rows &rows, std::size_t sourceRows);

private:
    void placeFrom(std::size_t place);

    Rows m_rows;
    Rows m_places; ///< By source row.
};

} // namespace chatelaine
