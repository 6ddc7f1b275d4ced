// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/check.h"

#include "domain/status.h"

#include <algorithm>

namespace chatelaine {

using namespace Qt::StringLiterals;

QString checkWord(CheckCode code)
{
    switch (code) {
    case CheckCode::Granted:
        return u"granted"_s;
    case CheckCode::Malformed:
        return u"malformed"_s;
    case CheckCode::Unknown:
        return u"unknown"_s;
    case CheckCode::Deleted:
        return u"deleted"_s;
    case CheckCode::Expired:
        return u"expired"_s;
    case CheckCode::Disabled:
        return u"disabled"_s;
    case CheckCode::PlanWithoutApi:
        return u"plan_without_api"_s;
    case CheckCode::ScopeMissing:
        return u"scope_missing"_s;
    case CheckCode::TeamMismatch:
        return u"team_mismatch"_s;
    case CheckCode::WriteMissing:
        return u"write_missing"_s;
    }
    Q_UNREACHABLE();
}

std::optional<CheckCode> checkFromWord(const QString &word)
{
    const auto &codes = allCheckCodes();
    const auto at = std::find_if(
        codes.begin(), codes.end(), [&word](CheckCode code) { return checkWord(code) == word; });
    return at == codes.end() ? std::nullopt : std::optional(*at);
}

const QList<CheckCode> &allCheckCodes()
{
    static const QList<CheckCode> codes{CheckCode::Granted, CheckCode::Malformed, CheckCode::Unknown,
        CheckCode::Deleted, CheckCode::Expired, CheckCode::Disabled, CheckCode::PlanWithoutApi,
        CheckCode::ScopeMissing, CheckCode::TeamMismatch, CheckCode::WriteMissing};
    return codes;
}

Access accessUnder(const CheckFacts &key, const KeyPolicy &policy, const Plan *plan)
{
    const bool planWrites = !policy.hasWriteToggle || !plan || plan->write;
    return planWrites ? key.access : Access::Read;
}

ScopeGrants grantsWith(Access access, const ScopeGrants &scopes)
{
    if (access == Access::Write)
        return scopes;
    ScopeGrants capped;
    for (const ScopeGrant &grant : scopes) {
        if (const ScopeLevel level = cappedAtRead(grant.level); level != ScopeLevel::Off)
            capped.append({grant.scope, level});
    }
    return capped;
}

CheckCode decide(const CheckFacts &key, const KeyPolicy &policy, const Plan *plan,
    const CheckRequest &request, Instant now)
{
    switch (statusOf(key.deleted, key.expiresAt, key.disabled, now)) {
    case Status::Deleted:
        return CheckCode::Deleted;
    case Status::Expired:
        return CheckCode::Expired;
    case Status::Disabled:
        return CheckCode::Disabled;
    case Status::Active:
        break;
    }
    if (plan ? !plan->api : !policy.plans.isEmpty()) // A plan that the policy has not gives nothing.
        return CheckCode::PlanWithoutApi;
    if (!request.team.isEmpty() && request.team != key.team)
        return CheckCode::TeamMismatch;
    const Access access = accessUnder(key, policy, plan);
    if (request.access == Access::Write && access != Access::Write)
        return CheckCode::WriteMissing;
    if (request.scopes.isEmpty())
        return CheckCode::Granted;
    const ScopeGrants grants = grantsWith(access, key.scopes);
    const bool granted = std::all_of(request.scopes.begin(), request.scopes.end(),
        [&](const ScopeGrant &asked) { return covers(levelOf(grants, asked.scope), asked.level); });
    return granted ? CheckCode::Granted : CheckCode::ScopeMissing;
}

} // namespace chatelaine
