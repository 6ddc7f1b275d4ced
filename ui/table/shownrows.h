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
    /// How one list becomes another.
    struct Change {
        Rows next; ///< The other list.
        Rows come; ///< Those of it that were not shown, in its order.
        Rows gone; ///< Those that are not in it, in the order in which they are shown.
        Rows stay; ///< The others, likewise.

        bool isFew() const; ///< They come and go, and those that stay do not move.
        bool movesNone = false; ///< Of those that stay.
    };

    void clear(std::size_t sourceRows);
    std::size_t size() const { return m_rows.size(); }
    const Rows &rows() const { return m_rows; }
    quint32 at(std::size_t place) const { return m_rows[place]; }
    quint32 placeOf(quint32 row) const; ///< Or hidden.

    /// To those rows of `order` for which `left`, by source row, is not 0.
    Change changeTo(const Rows &order, std::span<const quint8> left) const;
    void arrange(Rows rows); ///< The same in another order.
    void insert(std::size_t place, std::span<const quint32> rows);
    void remove(const Run &run);

    void growSource(std::size_t sourceRows);
    void removeFromSource(std::size_t first, std::size_t count); ///< None of them shown.
    void renumberSource(const Rows &numbers); ///< The new number of each row.

    static Rows placesOf(const Rows &rows, std::size_t sourceRows);

private:
    Rows m_rows;
    std::vector<quint8> m_shows; ///< By source row.
    // A list of places costs as much as looking for a few of them does: it is made when more are asked for.
    mutable Rows m_places; ///< By source row; empty when they have changed.
    mutable int m_searches = 0; ///< Since then.
};

} // namespace chatelaine
