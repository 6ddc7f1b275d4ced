// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <mutex>

namespace chatelaine {

/// When and where what calls leave is written.
///
/// A service that is killed loses about a second of stamps, so they are kept that often: at once where they
/// belong and others see them, or, while that takes too much of the time, in the store's journal for about
/// half a minute. A key that is called often is then written once for more calls. Any thread.
class UseSchedule {
public:
    using Time = std::chrono::steady_clock::time_point;
    enum class Writing {
        Nothing,
        Journal,
        Stamp, ///< With what the journal has.
    };

    /// Whether to write now, and that it is begun; `waiting`: stamps that are not kept yet are there.
    bool begin(Time now, bool waiting);
    Writing next(Time now, qsizetype stamps) const;

    // What was written since `begun`.
    void journaled(Time begun, Time ended, qsizetype stamps);
    void stampingBegan(Time begun, Time ended); ///< What there was is kept; the journal has the rest of it.
    void stamped(Time ended, std::chrono::nanoseconds cost); ///< Cost: of a processor's time.
    void stampingFailed(Time ended);

private:
    std::chrono::nanoseconds interval() const;
    bool mayStamp(Time now) const;

    mutable std::mutex m_mutex; ///< Guards all below.
    Time m_begunAt{};
    Time m_stampedAt{};
    std::chrono::nanoseconds m_keeping{}; ///< How long it took to keep the last stamps, wherever.
    std::chrono::nanoseconds m_stampingCost{}; ///< Of the last ones.
    qsizetype m_journaled = 1; ///< Stamps to begin with; at first what another has left, maybe.
    bool m_stamping = false;
    bool m_failed = false; ///< The last stamping.
};

} // namespace chatelaine
