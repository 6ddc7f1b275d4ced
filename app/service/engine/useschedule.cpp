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
constexpr qsizetype mostJournaled
    = 400'000; ///< Stamps that came since: twenty megabytes, and as many of the log.

} // namespace

nanoseconds UseSchedule::interval() const
{
    return std::max(shortestInterval, std::min(intervalForEach * m_keeping, longestInterval - m_keeping));
}

bool UseSchedule::mayStamp(Time now) const
{
    if (m_stamping)
        return false;
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
    if (mayStamp(now) && (stamps > 0 || m_journaled > 0))
        return Writing::Stamp;
    // In memory they are one a key; a journal that nobody can empty would have no end.
    return stamps > 0 && m_journaled < mostJournaled ? Writing::Journal : Writing::Nothing;
}

void UseSchedule::journaled(Time begun, Time ended, qsizetype stamps)
{
    const std::lock_guard lock(m_mutex);
    m_keeping = ended - begun;
    m_journaled += stamps;
}

void UseSchedule::stampingBegan(Time begun, Time ended)
{
    const std::lock_guard lock(m_mutex);
    m_keeping = ended - begun;
    m_journaled = 0;
    m_stamping = true;
}

void UseSchedule::stamped(Time ended, nanoseconds cost)
{
    const std::lock_guard lock(m_mutex);
    m_stampingCost = cost;
    m_stampedAt = ended;
    m_stamping = false;
    m_failed = false;
}

void UseSchedule::stampingFailed(Time ended)
{
    const std::lock_guard lock(m_mutex);
    m_journaled = std::max<qsizetype>(m_journaled, 1); // What there was is there still.
    m_stampedAt = ended;
    m_stamping = false;
    m_failed = true;
}

} // namespace chatelaine
