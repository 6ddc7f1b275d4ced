// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/keypolicy.h"

namespace chatelaine {

/// The outcome of a check. Everything but Granted is a refusal.
enum class CheckCode {
    Granted,
    Malformed, ///< Not the form of a key, or the checksum is wrong.
    Unknown, ///< No key of this workspace.
    Deleted,
    Expired,
    Disabled,
    PlanWithoutApi,
    ScopeMissing, ///< A scope that was asked for is not granted at that level.
    TeamMismatch, ///< The key belongs to another team, or to none.
    WriteMissing, ///< Write was asked for and the key, or the plan, only reads.
};

QString checkWord(CheckCode code); ///< "granted", "malformed", …
std::optional<CheckCode> checkFromWord(const QString &word);
const QList<CheckCode> &allCheckCodes();

/// The rights that a call needs besides a good key.
struct CheckRequest {
    ScopeGrants scopes;
    QString team; ///< Empty: any.
    Access access = Access::Read;
};

/// What a check looks at of a key.
struct CheckFacts {
    const ScopeGrants &scopes;
    const QString &team;
    Access access = Access::Write;
    OptionalInstant expiresAt{};
    DisabledReasons disabled{};
    bool deleted = false;

    static CheckFacts of(const ApiKey &key)
    {
        return {key.scopes, key.team, key.access, key.expiresAt, key.disabled, key.deletedAt.has_value()};
    }
};

/// The access that `plan` leaves of the key's own; `plan` as in decide().
Access accessUnder(const CheckFacts &key, const KeyPolicy &policy, const Plan *plan);
/// What an access leaves of grants.
ScopeGrants grantsWith(Access access, const ScopeGrants &scopes);

/// Whether `key` may do what `request` needs at `now`. `plan` is null where the policy has none, or does not
/// know the workspace's, which gives no API. The one place where a check is decided. Precedence: deleted,
/// expired, disabled, plan, team, write, scopes.
CheckCode decide(const CheckFacts &key, const KeyPolicy &policy, const Plan *plan,
    const CheckRequest &request, Instant now);

inline CheckCode decide(
    const ApiKey &key, const KeyPolicy &policy, const Plan *plan, const CheckRequest &request, Instant now)
{
    return decide(CheckFacts::of(key), policy, plan, request, now);
}

} // namespace chatelaine
