// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/actor.h"
#include "domain/apikey.h"
#include "domain/error.h"
#include "domain/keypolicy.h"
#include "domain/role.h"

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
    Role role = Role::Direct; ///< Of who acts, in the key's workspace.
    QString member{}; ///< Who acts; looked at where there is a role.
};

/// Whose rows alone a member of that role sees; nothing where they see all.
std::optional<QString> seenOwner(const KeyPolicy &policy, Role role, const QString &member);

/// Whether a member of that role sees the row. One who does not is told KeyUnknown, whatever they ask.
bool sees(const ApiKey &key, const KeyPolicy &policy, Role role, const QString &member);

/// The part of allowed() that looks at nothing but who acts: NotPermitted, or nothing against it. The
/// registry asks it before it tells anything else of the key.
Result<void> roleAllows(
    Action action, const ApiKey *key, const KeyPolicy &policy, Role role, const QString &member);

/// Whether keys can go over to another member when theirs leaves; not where they are their owner's own.
bool canHandOver(const KeyPolicy &policy);

/// Whether `action` may be done to `key` (null for Create) at `now`. The window greys and explains with the
/// same answer that the registry enforces. Enabling what is enabled and disabling what is disabled is
/// allowed.
Result<void> allowed(Action action, const ApiKey *key, const ActionContext &context, Instant now);

} // namespace chatelaine
