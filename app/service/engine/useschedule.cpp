// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/useschedule.h"

#include <algorithm>

namespace chatelaine {

using namespace std::chrono_literals;
using std::chrono::nanoseconds;

namespace {

constexpr nanoseconds shortestInterval = 400ms; ///< From one beginning to the next.
constexpr nanoseconds longestInterval = 800ms; ///< To the end of the next.
constexpr nanoseconds longestPause = 10s; ///< From one stamping to the next.
/// Of the time that keeping them took.
constexpr int intervalForEach = 160;
/// Of what stamping cost: so little of all time that less than one call in a hundred meets it.
constexpr int pauseForEach = 200;
// Stamps; a thousand take up to 40 ms to write.
constexpr qsizetype mostAtOnce = 2'000;
constexpr qsizetype mostJournaled = 100'000;

} // namespace

nanoseconds UseSchedule::interval() const
{
    return std::max(shortestInterval, std::min(intervalForEach * m_keeping, longestInterval - m_keeping));
}

bool UseSchedule::mayStamp(Time now) const
{
    return m_journaled >= mostJournaled
        || now - m_stampedAt >= std::min(pauseForEach * m_stampingCost, longestPause);
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
    if (!mayStamp(now))
        return Writing::Journal;
    return stamps == 0 || m_journaled + stamps <= mostAtOnce ? Writing::Stamp : Writing::JournalThenStamp;
}

void UseSchedule::journaled(Time begun, Time ended, qsizetype stamps)
{
    const std::lock_guard lock(m_mutex);
    m_keeping = ended - begun;
    m_journaled += stamps;
}

void UseSchedule::stamped(Time begun, Time ended, nanoseconds cost)
{
    const std::lock_guard lock(m_mutex);
    if (m_journaled == 0)
        m_keeping = ended - begun;
    m_stampingCost = cost;
    m_stampedAt = ended;
    m_journaled = 0;
}

} // namespace chatelaine
