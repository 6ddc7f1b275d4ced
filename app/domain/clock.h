// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"

namespace chatelaine {

/// Where the time comes from. Rules take `now` as an argument; whoever calls them holds a Clock.
/// now() may be called from any thread.
class Clock {
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    virtual Instant now() const = 0;
};

} // namespace chatelaine
