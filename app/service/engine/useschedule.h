// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <mutex>

namespace chatelaine {

/// When and where what calls leave is written.
///
/// A service that is killed loses a second of stamps at most, so they are kept that often: at once where they
/// belong and others see them, or, while that takes too much of the time, in the store's journal for ten
/// seconds at most. A key that is called often is then written once for more calls. Any thread.
class UseSchedule {
public:
    using Time = std::chrono::steady_clock::time_point;
    enum class Writing {
        Journal,
        Stamp,
        JournalThenStamp, ///< So many that who waits for the second would lose more than a second.
    };

    /// Whether to write now, and that it is begun; `waiting`: stamps that are not kept yet are there.
    bool begin(Time now, bool waiting);
    Writing next(Time now, qsizetype stamps) const;
    // What was written since `begun`; of the second also how long it kept a processor busy.
    void journaled(Time begun, Time ended, qsizetype stamps);
    void stamped(Time begun, Time ended, std::chrono::nanoseconds cost);

private:
    std::chrono::nanoseconds interval() const;
    bool mayStamp(Time now) const;

    mutable std::mutex m_mutex; ///< Guards all below.
    Time m_begunAt{};
    Time m_stampedAt{};
    std::chrono::nanoseconds m_keeping{}; ///< How long it took to keep the last stamps, wherever.
    std::chrono::nanoseconds m_stampingCost{}; ///< Of the last ones.
    qsizetype m_journaled = 0; ///< Stamps that are not there yet.
};

} // namespace chatelaine
