// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keyblock.h"

#include <memory>
#include <vector>

namespace chatelaine {

/// Rows by the million, each known by where it lies in the blocks that the keys came in: four bytes a row. A
/// row that changes is written anew at the end and its place pointed there; compact() keeps what is not in
/// use any more below a sixteenth.
class KeyRows {
public:
    using Place = quint32; ///< Number of a block, and a row of it.
    static constexpr int mostRows = 1 << 14; ///< In one block.
    static constexpr int fewRows = 1 << 10; ///< Too few for a block that is to stay.

    /// Rows that stand one after the other both here and in their block.
    struct Stretch {
        int firstRow;
        const KeyBlock *block;
        int firstIndex;
        int count;
    };

    void clear();
    void reserve(int rows) { m_places.reserve(at(rows)); }
    int size() const { return static_cast<int>(m_places.size()); }

    KeyId id(int row) const;
    KeyView view(int row) const; ///< Until the next store(), adopt() or compact().
    Lifecycle lifecycle(int row) const;
    ApiKey key(int row) const { return keyFrom(view(row)); }
    /// The row of a key, or -1. `guess` is tried first: the row after the one that was found before.
    int find(const KeyId &id, int guess = -1) const;

    /// Each place that is handed out goes to append() or replace().
    Place store(const KeyView &row); ///< Copies a row.
    Place adopt(KeyBlock block); ///< Keeps a whole one, fewRows to mostRows; the place of its first row.
    void append(const std::vector<Place> &places);
    void replace(int row, Place place);
    void remove(int first, int count);
    /// Behind all others; the rest keeps its order. `rows` ascend.
    void moveToEnd(const std::vector<int> &rows);

    /// The same rows for reading on another thread, whatever becomes of these. Shares the blocks.
    KeyRows snapshot();

    int unused() const { return m_unused; } ///< Rows of blocks that are not in use any more.
    bool isSparse() const { return sparsest() != none; } ///< Whether compact() has something to do.
    void compact(); ///< Frees one block: so much as may be done between two frames.

    /// Calls `visit(Stretch)` for the rows from `first` to before `end`, in their order.
    template <typename Visit>
    void forStretches(int first, int end, Visit visit) const
    {
        while (first < end) {
            const Place begin = m_places[at(first)];
            int count = 1;
            while (first + count < end && m_places[at(first + count)] == begin + static_cast<Place>(count)
                && inBlock(begin) + count < mostRows)
                ++count;
            visit(Stretch{first, m_blocks[number(begin)].keys.get(), inBlock(begin), count});
            first += count;
        }
    }

private:
    struct Block {
        std::shared_ptr<KeyBlock> keys; ///< Null: the number is free.
        int live = 0; ///< Rows that are in use.
    };
    static constexpr int bits = 14;
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    static std::size_t at(int row) { return static_cast<std::size_t>(row); }
    static std::size_t number(Place place) { return place >> bits; }
    static int inBlock(Place place) { return static_cast<int>(place & (mostRows - 1)); }
    static Place placeOf(std::size_t block, int row)
    {
        return static_cast<Place>(block << bits) | static_cast<Place>(row);
    }
    KeyId idAt(Place place) const { return m_blocks[number(place)].keys->id(inBlock(place)); }

    std::size_t insertBlock(KeyBlock keys);
    void closeTail();
    void release(Place place);
    void freeUnused(std::size_t block);
    std::size_t sparsest() const;
    void indexFrom(int row);
    void sortLate(std::size_t known);

    std::vector<Place> m_places;
    std::vector<Block> m_blocks;
    std::vector<std::size_t> m_free; ///< Numbers of blocks.
    int m_unused = 0;
    std::size_t m_tail = none; ///< The block that store() writes to.
    int m_ordered = 0; ///< So many rows stand in the order of their ids: keys come so from a store.
    std::vector<int> m_late; ///< The others, by id.
};

} // namespace chatelaine
