// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/allowed.h"

namespace chatelaine {

namespace {

Result<void> planGives(const ActionContext &context)
{
    if (!context.plan && !context.policy.plans.isEmpty()) // A plan that the policy has not gives nothing.
        return fail(ErrorCode::PlanWithoutApi, {QStringLiteral("?")});
    if (context.plan && !context.plan->api)
        return fail(ErrorCode::PlanWithoutApi, {context.plan->title});
    return {};
}

Result<void> roomFor(const ApiKey *key, const ActionContext &context)
{
    const int limit = context.policy.limit;
    if (limit > 0 && context.countedKeys >= limit)
        return fail(ErrorCode::LimitReached, {QString::number(context.countedKeys), QString::number(limit)});
    if (context.policy.labelUnique && context.labelTaken)
        return fail(ErrorCode::LabelTaken, {key ? key->label : QString()});
    return {};
}

Result<void> mayRestore(const ApiKey &key, const ActionContext &context, Instant now)
{
    if (!key.deletedAt)
        return fail(ErrorCode::NotDeleted);
    if (key.deleteReason == DeleteReason::Leaked)
        return fail(ErrorCode::Leaked);
    if (*key.deletedAt + Days(restoreDays) <= now)
        return fail(ErrorCode::RestoreTooLate, {QString::number(restoreDays)});
    return planGives(context).and_then([&] { return roomFor(&key, context); });
}

Result<void> mayEnable(const ApiKey &key, const ActionContext &context)
{
    if (!key.disabled)
        return {};
    if (const auto given = planGives(context); !given)
        return given;
    if (context.several && key.disabled.testFlag(DisabledReason::Plan))
        return fail(ErrorCode::EnableOneByOne);
    return {};
}

Result<void> mayEditLabel(const ApiKey &key, const ActionContext &context)
{
    if (context.policy.labelUnique && context.labelTaken)
        return fail(ErrorCode::LabelTaken, {key.label});
    return {};
}

Result<void> inPolicy(Action action, const KeyPolicy &policy)
{
    if (policy.has(action))
        return {};
    if (action == Action::EditLabel && policy.hasLabel)
        return fail(ErrorCode::LabelImmutable);
    if (action == Action::ViewSecret)
        return fail(ErrorCode::NotViewable);
    return fail(ErrorCode::ActionNotInPolicy, {actionWord(action)});
}

} // namespace

std::optional<QString> seenOwner(const KeyPolicy &policy, Role role, const QString &member)
{
    return role == Role::Direct || policy.visibility == Visibility::Everyone ? std::nullopt
                                                                             : std::optional(member);
}

bool sees(const ApiKey &key, const KeyPolicy &policy, Role role, const QString &member)
{
    const auto owner = seenOwner(policy, role, member);
    return role >= Role::Viewer && (!owner || key.owner == *owner);
}

/// Where everyone sees a row, every member may act on it; a secret is its owner's alone.
Result<void> roleAllows(
    Action action, const ApiKey *key, const KeyPolicy &policy, Role role, const QString &member)
{
    if (role == Role::Direct)
        return {};
    const bool own = !key || action == Action::Create || key->owner == member;
    const bool personal
        = policy.visibility == Visibility::Owner || action == Action::Refresh || action == Action::ViewSecret;
    if (role < Role::Member || (personal && !own))
        return fail(ErrorCode::NotPermitted, {roleWord(role)});
    return {};
}

bool canHandOver(const KeyPolicy &policy)
{
    return policy.visibility == Visibility::Everyone && !policy.viewable();
}

Result<void> allowed(Action action, const ApiKey *key, const ActionContext &context, Instant now)
{
    if (const auto offered = inPolicy(action, context.policy); !offered)
        return offered;
    if (const auto given = roleAllows(action, key, context.policy, context.role, context.member); !given)
        return given;
    if (action == Action::Create)
        return planGives(context).and_then([&] { return roomFor(key, context); });
    if (action == Action::Restore)
        return mayRestore(*key, context, now);
    if (key->deletedAt)
        return fail(ErrorCode::AlreadyDeleted);
    switch (action) {
    case Action::Enable:
        return mayEnable(*key, context);
    case Action::EditLabel:
        return mayEditLabel(*key, context);
    case Action::Refresh:
        return planGives(context);
    default:
        return {};
    }
}

} // namespace chatelaine
