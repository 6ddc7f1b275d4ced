// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/keystates.h"

namespace chatelaine {

namespace {

constexpr std::array countedStates{KeyState::Any, KeyState::Active, KeyState::Disabled, KeyState::Expiring,
    KeyState::Expired, KeyState::Stale, KeyState::Unused, KeyState::Deleted};

} // namespace

void KeyStates::clear()
{
    m_rows.clear();
    m_counts.fill(0);
    m_boundaries = {};
}

void KeyStates::append(const ApiKey &key, const MarkSettings &settings, Instant now)
{
    const KeyStatus status = statusAt(key, settings, now);
    Row row{status.status, status.marks};
    schedule(row, key, settings, now);
    countStatus(row, 1);
    m_rows.push_back(row);
}

bool KeyStates::update(int row, const ApiKey &key, const MarkSettings &settings, Instant now)
{
    Row &state = m_rows[index(row)];
    if (state.scheduled <= now)
        state.scheduled = Instant::max();
    schedule(state, key, settings, now);
    const KeyStatus status = statusAt(key, settings, now);
    if (status == at(row))
        return false;
    countStatus(state, -1);
    state.status = status.status;
    state.marks = status.marks;
    countStatus(state, 1);
    return true;
}

void KeyStates::remove(int first, int count)
{
    const auto begin = m_rows.begin() + first;
    for (auto row = begin; row != begin + count; ++row)
        countStatus(*row, -1);
    m_rows.erase(begin, begin + count);
}

OptionalInstant KeyStates::nextBoundary() const
{
    if (m_boundaries.empty())
        return std::nullopt;
    return m_boundaries.top().at;
}

std::vector<KeyId> KeyStates::takeDue(Instant now)
{
    std::vector<KeyId> due;
    while (!m_boundaries.empty() && m_boundaries.top().at <= now) {
        due.push_back(m_boundaries.top().id);
        m_boundaries.pop();
    }
    return due;
}

void KeyStates::countStatus(const Row &row, int by)
{
    for (const KeyState state : countedStates) {
        if (inState({row.status, row.marks}, state))
            m_counts[static_cast<std::size_t>(state)] += by;
    }
}

void KeyStates::schedule(Row &row, const ApiKey &key, const MarkSettings &settings, Instant now)
{
    const OptionalInstant next = nextStatusChange(key, settings, now);
    // A later time needs no entry yet: the earlier one leads here again.
    if (!next || *next >= row.scheduled)
        return;
    row.scheduled = *next;
    m_boundaries.push({*next, key.id});
}

} // namespace chatelaine
