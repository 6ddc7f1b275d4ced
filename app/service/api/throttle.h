// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "service/api/attemptcounter.h"

#include <mutex>

namespace chatelaine {

/// Slows down who guesses passwords and invitations: by account, so that many addresses help nobody, and by
/// address, so that many accounts do not either. Any thread.
class Throttle {
public:
    explicit Throttle(const Clock &clock)
        : m_clock(clock)
    {
    }

    /// Where a try comes from and whom it is for; what is empty is not counted.
    struct Try {
        QString account;
        QString address;
    };
    /// Seconds to wait, or 0: the try may be made, and counts as one in vain until one of those below is
    /// called.
    int admit(const Try &attempt);
    void succeeded(const Try &attempt);
    void abandoned(const Try &attempt); ///< Neither right nor wrong was found out.

    /// What addresses are counted by: IPv6 ones by their network of 64 bits, which is one household.
    static QString networkOf(const QString &address);

private:
    const Clock &m_clock;
    std::mutex m_mutex; ///< Guards those below.
    // One minute at most for an account: a stranger must not be able to lock somebody out.
    AttemptCounter m_accounts{{5, std::chrono::minutes(1)}};
    AttemptCounter m_addresses{{20, std::chrono::minutes(15)}};
};

} // namespace chatelaine
