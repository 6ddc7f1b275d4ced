// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/actor.h"
#include "domain/apikey.h"
#include "domain/error.h"
#include "domain/keypolicy.h"

namespace chatelaine {

/// How long a deleted key can be restored.
inline constexpr int restoreDays = 30;

/// What allowed() must know of the key's surroundings.
struct ActionContext {
    const KeyPolicy &policy;
    const Plan *plan = nullptr; ///< Null where the policy has none.
    int countedKeys = 0; ///< Keys that the policy's limit counts (see KeyPolicy::limitPerOwner).
    bool labelTaken
        = false; ///< Another key that is not deleted holds the label; for Create, EditLabel, Restore.
    bool several = false; ///< The action was asked for more than one key at once.
};

/// Whether `action` may be done to `key` (null for Create) at `now`. The window greys and explains with the
/// same answer that the registry enforces. Enabling what is enabled and disabling what is disabled is
/// allowed.
Result<void> allowed(Action action, const ApiKey *key, const ActionContext &context, Instant now);

} // namespace chatelaine
