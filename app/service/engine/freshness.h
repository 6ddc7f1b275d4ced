// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <atomic>

namespace chatelaine {

/// Whether the indexes may be answered from. Any thread.
class Freshness {
public:
    Freshness(const Clock &clock, std::chrono::seconds maxStale);

    void confirm(); ///< The indexes are as the store is.
    void lose(); ///< The store is away; it is counted from the first time.

    /// The store is there and was heard of lately, or has not been away for longer than maxStale.
    bool isGood() const;
    bool isLost() const { return m_lostAt != never; }

private:
    static constexpr qint64 never = -1;

    const Clock &m_clock;
    const std::chrono::seconds m_maxStale;
    std::atomic<qint64> m_lostAt
        = 0; ///< Milliseconds of the clock; from the start until the first confirm().
    std::atomic<std::chrono::steady_clock::time_point> m_heardAt{}; ///< Tells of a disk that hangs.
};

} // namespace chatelaine
