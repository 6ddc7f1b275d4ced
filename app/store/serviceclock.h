// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/systemclock.h"

#include <atomic>

namespace chatelaine {

/// A service's clock as it is seen from here: ours, and by how much the service's is ahead.
class ServiceClock final : public Clock {
public:
    Instant now() const override { return m_system.now() + std::chrono::milliseconds(m_ahead.load()); }

    /// The service said `now` in answer to a question that was asked at `asked`, by our clock.
    void set(Instant now, Instant asked)
    {
        const Instant middle = asked + (m_system.now() - asked) / 2;
        m_ahead = (now - middle).count();
    }
    Instant local() const { return m_system.now(); }

private:
    const SystemClock m_system;
    std::atomic<qint64> m_ahead{0}; ///< Milliseconds.
};

} // namespace chatelaine
