// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <atomic>

namespace chatelaine {

/// A clock that stands until it is moved. Any thread.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Instant start = instantFromMillis(1'795'305'600'000)) // 2026-11-22T00:00:00Z
        : m_millis(toMillis(start))
    {
    }
    Instant now() const override { return instantFromMillis(m_millis); }
    void set(Instant instant) { m_millis = toMillis(instant); }
    void advance(std::chrono::milliseconds by) { m_millis += by.count(); }

private:
    std::atomic<qint64> m_millis;
};

} // namespace chatelaine
