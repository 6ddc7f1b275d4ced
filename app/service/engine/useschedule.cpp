// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/useschedule.h"

#include <algorithm>

namespace chatelaine {

using namespace std::chrono_literals;
using std::chrono::nanoseconds;

namespace {

constexpr nanoseconds shortestInterval = 400ms; ///< From one beginning to the next.
constexpr nanoseconds longestInterval = 800ms; ///< To the end of the next.
constexpr nanoseconds longestPause = 30s; ///< From one stamping to the next.
constexpr nanoseconds pauseAfterFailure = 10s;
/// Of the time that keeping them took.
constexpr int intervalForEach = 160;
/// Of what stamping cost: so little of all time that less than one call in a hundred meets it.
constexpr int pauseForEach = 200;
constexpr int leastPauseForEach = 10;
// Stamps; a thousand take up to 40 ms to write.
constexpr qsizetype mostAtOnce = 2'000;
constexpr qsizetype mostJournaled = 400'000; ///< Twenty megabytes, and as many of the log.
// Keys; who follows is told of all that are stamped together, and of more than 10,000 reads all keys anew.
constexpr qsizetype fewKeys = 2'000;
constexpr qsizetype mostKeys = 8'000;

} // namespace

nanoseconds UseSchedule::interval() const
{
    return std::max(shortestInterval, std::min(intervalForEach * m_keeping, longestInterval - m_keeping));
}

bool UseSchedule::mayStamp(Time now) const
{
    const nanoseconds pause
        = m_failed ? pauseAfterFailure : std::min(pauseForEach * m_stampingCost, longestPause);
    return now - m_stampedAt >= pause || (m_journaled >= mostJournaled && !m_failed);
}

bool UseSchedule::begin(Time now, bool waiting)
{
    const std::lock_guard lock(m_mutex);
    const bool due = now - m_begunAt >= interval() && (waiting || (m_journaled > 0 && mayStamp(now)));
    if (due)
        m_begunAt = now;
    return due;
}

UseSchedule::Writing UseSchedule::next(Time now, qsizetype stamps) const
{
    const std::lock_guard lock(m_mutex);
    if (stamps == 0 && m_journaled == 0)
        return Writing::Nothing;
    const qsizetype told = stamps <= fewKeys ? fewKeys : mostKeys;
    const bool soon = !m_failed && now - m_stampedAt >= leastPauseForEach * m_stampingCost;
    if (soon && m_keys > 0 && m_keys <= told && m_keys + stamps > told)
        return Writing::StampThenJournal;
    if (!mayStamp(now)) // In memory they are one a key; a journal that nobody can empty would have no end.
        return m_journaled < mostJournaled ? Writing::Journal : Writing::Nothing;
    return stamps == 0 || m_journaled + stamps <= mostAtOnce ? Writing::Stamp : Writing::JournalThenStamp;
}

UseSchedule::Writing UseSchedule::last(qsizetype stamps) const
{
    const std::lock_guard lock(m_mutex);
    return stamps == 0 && m_journaled == 0 ? Writing::Nothing : Writing::JournalThenStamp;
}

void UseSchedule::journaled(Time begun, Time ended, qsizetype stamps, qsizetype keys)
{
    const std::lock_guard lock(m_mutex);
    m_keeping = ended - begun;
    m_journaled += stamps;
    m_keys = keys;
}

void UseSchedule::stamped(Time begun, Time ended, nanoseconds cost)
{
    const std::lock_guard lock(m_mutex);
    if (m_journaled == 0)
        m_keeping = ended - begun;
    m_stampingCost = cost;
    m_stampedAt = ended;
    m_journaled = 0;
    m_keys = 0;
    m_failed = false;
}

void UseSchedule::stampingFailed(Time ended)
{
    const std::lock_guard lock(m_mutex);
    m_stampedAt = ended;
    m_failed = true;
}

} // namespace chatelaine
