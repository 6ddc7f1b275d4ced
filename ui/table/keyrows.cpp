// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/keyrows.h"

#include "ui/table/rowlists.h"

#include <algorithm>
#include <numeric>

namespace chatelaine {

void KeyRows::clear()
{
    *this = {};
}

KeyId KeyRows::id(int row) const
{
    return idAt(m_places[at(row)]);
}

KeyView KeyRows::view(int row) const
{
    const Place place = m_places[at(row)];
    return m_blocks[number(place)].keys->row(inBlock(place));
}

Lifecycle KeyRows::lifecycle(int row) const
{
    const Place place = m_places[at(row)];
    return m_blocks[number(place)].keys->lifecycle(inBlock(place));
}

int KeyRows::find(const KeyId &id, int guess) const
{
    if (guess >= 0 && guess < size() && this->id(guess) == id)
        return guess;
    if (m_late.empty() && (m_places.empty() || idAt(m_places.back()) < id))
        return -1; // Keys that are loaded come so.
    const auto byId = [this](int row, const KeyId &other) { return this->id(row) < other; };
    const auto late = std::lower_bound(m_late.begin(), m_late.end(), id, byId);
    if (late != m_late.end() && this->id(*late) == id)
        return *late;
    const auto begin = m_places.begin();
    const auto ordered = std::lower_bound(begin, begin + m_ordered, id,
        [this](Place place, const KeyId &other) { return idAt(place) < other; });
    return ordered != begin + m_ordered && idAt(*ordered) == id ? static_cast<int>(ordered - begin) : -1;
}

std::size_t KeyRows::insertBlock(KeyBlock keys)
{
    std::size_t number = m_blocks.size();
    if (m_free.empty()) {
        m_blocks.emplace_back();
    } else {
        number = m_free.back();
        m_free.pop_back();
    }
    const int live = keys.size();
    m_blocks[number] = {std::make_shared<KeyBlock>(std::move(keys)), live};
    return number;
}

KeyRows::Place KeyRows::store(const KeyView &row)
{
    if (m_tail != none && m_blocks[m_tail].keys->size() == mostRows)
        closeTail();
    if (m_tail == none)
        m_tail = insertBlock({});
    KeyBlock &tail = *m_blocks[m_tail].keys;
    tail.append(row);
    ++m_blocks[m_tail].live;
    return placeOf(m_tail, tail.size() - 1);
}

KeyRows::Place KeyRows::adopt(KeyBlock block)
{
    block.seal();
    return placeOf(insertBlock(std::move(block)), 0);
}

void KeyRows::closeTail()
{
    m_blocks[m_tail].keys->seal();
    freeUnused(std::exchange(m_tail, none));
}

KeyRows KeyRows::snapshot()
{
    if (m_tail != none)
        closeTail(); // So that nothing is written to what is shared.
    KeyRows rows;
    rows.m_places = m_places;
    rows.m_blocks = m_blocks;
    return rows;
}

void KeyRows::append(const std::vector<Place> &places)
{
    const int first = size();
    m_places.insert(m_places.end(), places.begin(), places.end());
    indexFrom(first);
}

void KeyRows::replace(int row, Place place)
{
    release(std::exchange(m_places[at(row)], place));
}

void KeyRows::release(Place place)
{
    --m_blocks[number(place)].live;
    ++m_unused;
    freeUnused(number(place));
}

void KeyRows::freeUnused(std::size_t block)
{
    Block &each = m_blocks[block];
    if (block == m_tail || each.live > 0)
        return;
    m_unused -= each.keys->size();
    each.keys.reset();
    m_free.push_back(block);
}

/// The block that is to be freed next: one of few rows or, while too much is unused, the one with the
/// greatest share of it, which costs least for what it gives.
std::size_t KeyRows::sparsest() const
{
    const bool many = m_unused > std::max(fewRows, size() / 16);
    std::size_t found = none;
    double least = 1;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const Block &each = m_blocks[i];
        if (!each.keys)
            continue;
        if (i != m_tail && each.keys->size() < fewRows)
            return i;
        const double used = double(each.live) / each.keys->size();
        if (many && used < least) {
            least = used;
            found = i;
        }
    }
    return found;
}

void KeyRows::compact()
{
    const std::size_t block = sparsest();
    if (block == none)
        return;
    if (block == m_tail)
        closeTail();
    const std::shared_ptr<KeyBlock> keys = m_blocks[block].keys;
    int row = -1;
    for (int i = 0; keys && i < keys->size(); ++i) {
        row = find(keys->id(i), row + 1);
        if (row >= 0 && m_places[at(row)] == placeOf(block, i))
            replace(row, store(keys->row(i)));
    }
}

void KeyRows::remove(int first, int count)
{
    const auto begin = m_places.begin() + first;
    const std::vector<Place> places(begin, begin + count);
    m_places.erase(begin, begin + count);
    m_ordered -= std::clamp(m_ordered - first, 0, count);
    std::erase_if(m_late, [=](int row) { return row >= first && row < first + count; });
    for (int &row : m_late) {
        if (row >= first)
            row -= count;
    }
    std::ranges::for_each(places, [this](Place place) { release(place); });
}

void KeyRows::moveToEnd(const std::vector<int> &rows)
{
    m_ordered -= static_cast<int>(std::ranges::lower_bound(rows, m_ordered) - rows.begin());
    rowlists::moveToEnd(m_places, rows);
    m_late.resize(m_places.size() - at(m_ordered));
    std::iota(m_late.begin(), m_late.end(), m_ordered);
    sortLate(0);
}

void KeyRows::indexFrom(int row)
{
    if (m_late.empty()) {
        if (row == 0 && size() > 0)
            m_ordered = row = 1;
        for (; row < size() && id(row - 1) < id(row); ++row)
            m_ordered = row + 1;
    }
    const std::size_t known = m_late.size();
    for (; row < size(); ++row)
        m_late.push_back(row);
    if (m_late.size() > known)
        sortLate(known);
}

/// The first `known` are sorted already.
void KeyRows::sortLate(std::size_t known)
{
    const auto byId = [this](int left, int right) { return id(left) < id(right); };
    const auto middle = m_late.begin() + static_cast<std::ptrdiff_t>(known);
    std::sort(middle, m_late.end(), byId);
    std::inplace_merge(m_late.begin(), middle, m_late.end(), byId);
}

} // namespace chatelaine
