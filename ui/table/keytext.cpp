// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/keytext.h"

#include "domain/sentence.h"
#include "ui/table/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace chatelaine::keytext {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::KeyText)
};

const Plan *planOf(const KeyContext &context)
{
    return context.policy.plan(context.workspace.planId);
}

QString scopeTitle(const QString &id, const Workspace &workspace)
{
    const auto found = std::find_if(workspace.scopes.cbegin(), workspace.scopes.cend(),
        [&id](const ScopeDefinition &definition) { return definition.id == id; });
    return found == workspace.scopes.cend() ? id : policyText(found->title);
}

QString shortLevel(ScopeLevel level)
{
    switch (level) {
    case ScopeLevel::Read:
        return Tr::tr("read", "what a scope grants");
    case ScopeLevel::Write:
        return Tr::tr("write", "what a scope grants");
    case ScopeLevel::Execute:
        return Tr::tr("execute", "what a scope grants");
    case ScopeLevel::Off:
        break;
    }
    return Tr::tr("off", "what a scope grants");
}

QString fullLevel(ScopeLevel level)
{
    return level == ScopeLevel::Write ? Tr::tr("read + write", "what a scope grants") : shortLevel(level);
}

ScopeGrants effectiveGrants(const ApiKey &key, const KeyContext &context)
{
    if (effectiveAccess(key, context) == Access::Write)
        return key.scopes;
    ScopeGrants capped;
    for (const ScopeGrant &grant : key.scopes) {
        if (const ScopeLevel level = cappedAtRead(grant.level); level != ScopeLevel::Off)
            capped.append({grant.scope, level});
    }
    return capped;
}

QString reason(DisabledReason reason)
{
    switch (reason) {
    case DisabledReason::Member:
        return Tr::tr("Disabled by a person.");
    case DisabledReason::Plan:
        return Tr::tr(
            "Disabled by a change to a plan without API access. It stays off until it is enabled by hand.");
    case DisabledReason::Policy:
        return Tr::tr("Disabled by the rules of this workspace.");
    case DisabledReason::OwnerLeft:
        return Tr::tr("Disabled because its owner has left.");
    }
    return {};
}

} // namespace

QString title(const ApiKey &key, const KeyContext &context)
{
    if (!key.label.isEmpty())
        return key.label;
    QString noun = policyText(context.policy.word(u"noun"_s));
    if (!noun.isEmpty())
        noun[0] = noun.at(0).toUpper();
    return noun;
}

Access effectiveAccess(const ApiKey &key, const KeyContext &context)
{
    const Plan *plan = planOf(context);
    return plan && plan->api && !plan->write ? Access::Read : key.access;
}

QList<ScopeChip> chips(const ApiKey &key, const KeyContext &context)
{
    QList<ScopeChip> result;
    for (const ScopeGrant &grant : effectiveGrants(key, context))
        result.append({scopeTitle(grant.scope, context.workspace), shortLevel(grant.level)});
    return result;
}

QString scopesText(const ApiKey &key, const KeyContext &context, const QString &separator)
{
    if (context.workspace.scopes.isEmpty() && key.scopes.isEmpty())
        return Tr::tr("As the user");
    QStringList parts;
    for (const ScopeGrant &grant : effectiveGrants(key, context)) {
        //: A scope and what it grants: "Platform API: read + write"
        parts.append(
            Tr::tr("%1: %2").arg(scopeTitle(grant.scope, context.workspace), fullLevel(grant.level)));
    }
    return parts.isEmpty() ? Tr::tr("None") : parts.join(separator);
}

QString access(Access access)
{
    return access == Access::Write ? Tr::tr("Read + write") : Tr::tr("Read");
}

QString reducedWhy(const ApiKey &key, const KeyContext &context)
{
    if (effectiveAccess(key, context) == key.access)
        return {};
    return Tr::tr("It has write access, but reads only while the plan is %1.")
        .arg(policyText(planOf(context)->title));
}

QString member(const QString &name, const KeyContext &context)
{
    return name == context.memberName ? Tr::tr("You") : name;
}

QString status(Status status)
{
    switch (status) {
    case Status::Active:
        return Tr::tr("Enabled");
    case Status::Disabled:
        return Tr::tr("Disabled");
    case Status::Expired:
        return Tr::tr("Expired");
    case Status::Deleted:
        return Tr::tr("Deleted");
    }
    return {};
}

QString mark(Mark mark)
{
    switch (mark) {
    case Mark::Expiring:
        return Tr::tr("Expiring");
    case Mark::Stale:
        return Tr::tr("Stale");
    case Mark::Unused:
        return Tr::tr("Never used");
    }
    return {};
}

QString statusWhy(const ApiKey &key, const KeyStatus &status, const KeyContext &context)
{
    QStringList sentences;
    if (key.deletedAt) {
        sentences.append(Tr::tr("Deleted %1.").arg(absoluteTime(*key.deletedAt)));
        if (key.deleteReason == DeleteReason::Leaked)
            sentences.append(Tr::tr("It had leaked, so it can never be restored."));
        return sentences.join(u' ');
    }
    if (status.status == Status::Expired && key.expiresAt)
        sentences.append(Tr::tr("Expired %1.").arg(absoluteTime(*key.expiresAt)));
    for (const DisabledReason each :
        {DisabledReason::Member, DisabledReason::Plan, DisabledReason::Policy, DisabledReason::OwnerLeft}) {
        if (key.disabled.testFlag(each))
            sentences.append(reason(each));
    }
    if (sentences.isEmpty())
        sentences.append(Tr::tr("Enabled."));
    if (const Plan *plan = planOf(context); plan && !plan->api)
        sentences.append(Tr::tr("Calls are refused while the plan is %1.").arg(policyText(plan->title)));
    return sentences.join(u' ');
}

} // namespace chatelaine::keytext
