// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "ui/table/keyselection.h"

#include <atomic>

namespace chatelaine {

/// Used within the last days, and not off: somebody may miss it.
bool usedLately(const Lifecycle &key, Instant now);

/// Keys that something is to be done to, and those of them of which people are warned.
struct ChosenKeys {
    static constexpr int named = 5;

    ChosenKeys(const ApiKey &key, Instant now);
    /// On any thread; not all of them once `stop` is set.
    ChosenKeys(const KeySelection &selection, Instant now, const std::atomic_bool &stop);

    QList<KeyId> ids;
    QList<ApiKey> used; ///< The first ones that ever were, one more than are named.
    QList<ApiKey> lately; ///< Likewise of those that were usedLately().
};

} // namespace chatelaine
