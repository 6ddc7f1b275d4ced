// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/largepages.h"

#include <QtGlobal>

#include <cstdint>
#include <vector>

namespace chatelaine {

/// Finds numbers by the hashes of what they stand for: eight bytes a place, at most six eighths of the places
/// taken, and at least three where it has grown by itself. The hash must be one whose collisions nobody can
/// choose.
class SlotTable {
public:
    /// Where the places lie. Lets the processor fetch one while other things are done, and finds nothing.
    struct Layout {
        std::uintptr_t first = 0;
        std::size_t mask = 0;

        /// Of a table that is no more it fetches in vain: nothing is read, and no address is wrong.
        void expect(quint64 hash) const
        {
            const std::size_t at = static_cast<quint32>(hash) & mask;
            __builtin_prefetch(reinterpret_cast<const void *>(first + at * sizeof(Place)));
        }
    };
    Layout layout() const { return {reinterpret_cast<std::uintptr_t>(m_places.data()), m_mask}; }

    /// The number under `hash` for which `is(number)` holds, or `none`.
    template <typename Is>
    quint32 find(quint64 hash, Is is) const
    {
        const Place *place = placeOf(hash, is);
        return place ? place->number : none;
    }
    void reserve(std::size_t count); ///< Grows for so many at once.
    void insert(quint64 hash, quint32 number); ///< That is not there yet.
    template <typename Is>
    void remove(quint64 hash, Is is)
    {
        if (const Place *place = placeOf(hash, is))
            empty(static_cast<std::size_t>(place - m_places.data()));
    }

    bool isEmpty() const { return m_taken == 0; }

    static constexpr quint32 none = 0xffffffff;

private:
    struct Place {
        quint32 hash = 0; ///< Its low half: where it belongs, and a first look at what it is.
        quint32 number = none;
    };

    template <typename Is>
    const Place *placeOf(quint64 hash, Is is) const
    {
        const auto low = static_cast<quint32>(hash);
        for (std::size_t at = low & m_mask; !m_places.empty(); at = (at + 1) & m_mask) {
            const Place &place = m_places[at];
            if (place.number == none)
                break;
            if (place.hash == low && is(place.number))
                return &place;
        }
        return nullptr;
    }
    void put(Place place);
    void empty(std::size_t at);
    void grow(std::size_t places);

    using Places = std::vector<Place, LargePages<Place>>;

    Places m_places; ///< A power of two.
    std::size_t m_mask = 0;
    std::size_t m_taken = 0;
};

} // namespace chatelaine
