// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/slottable.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace chatelaine {

void SlotTable::reserve(std::size_t count)
{
    if (const std::size_t places = std::bit_ceil(count * 4 / 3 + 1); places > m_places.size())
        grow(places);
}

void SlotTable::insert(quint64 hash, quint32 number)
{
    if (m_taken * 4 >= m_places.size() * 3)
        grow(2 * m_places.size());
    put({static_cast<quint32>(hash), number});
    ++m_taken;
}

void SlotTable::put(Place place)
{
    std::size_t at = place.hash & m_mask;
    while (m_places[at].number != none)
        at = (at + 1) & m_mask;
    m_places[at] = place;
}

void SlotTable::grow(std::size_t places)
{
    constexpr std::size_t fewest = 8;
    const Places former = std::exchange(m_places, Places(std::max(fewest, places)));
    m_mask = m_places.size() - 1;
    for (const Place &place : former) {
        if (place.number != none)
            put(place);
    }
}

/// What follows without a gap may stand there only because the place was taken: it moves up.
void SlotTable::empty(std::size_t at)
{
    --m_taken;
    for (std::size_t next = (at + 1) & m_mask; m_places[next].number != none; next = (next + 1) & m_mask) {
        const std::size_t home = m_places[next].hash & m_mask;
        if (((next - home) & m_mask) >= ((next - at) & m_mask)) {
            m_places[at] = m_places[next];
            at = next;
        }
    }
    m_places[at] = {};
}

} // namespace chatelaine
