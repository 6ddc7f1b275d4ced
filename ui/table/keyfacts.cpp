// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/keyfacts.h"

#include "domain/sentence.h"
#include "ui/table/timetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace chatelaine {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::KeyFacts)
};

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u", "_s);
}

KeyFact created(const ApiKey &key, const KeyContext &context)
{
    const QString by = key.createdBy == context.memberName
        ? Tr::tr("%1 by you", "a date").arg(shortDate(key.createdAt))
        : Tr::tr("%1 by %2", "a date and a person").arg(shortDate(key.createdAt), key.createdBy);
    return {Tr::tr("Created"), by, absoluteTime(key.createdAt)};
}

KeyFact expiry(const ApiKey &key, Instant now)
{
    if (!key.expiresAt)
        return {Tr::tr("Expires"), Tr::tr("Never")};
    const QString date = shortDate(*key.expiresAt);
    return {
        Tr::tr("Expires"), joined({date, relativeTime(*key.expiresAt, now)}), absoluteTime(*key.expiresAt)};
}

KeyFact lastUse(const ApiKey &key, Instant now)
{
    const QString text = lastUseText(key.use, key.createdAt, now);
    return {Tr::tr("Last used"), joined({text, key.use.lastUsedSource}),
        absoluteTime(key.use.lastUsedAt.value_or(key.use.trackingSince))};
}

/// Each of the last sources, newest first, on a row of its own.
QList<KeyFact> sources(const ApiKey &key, Instant now)
{
    QList<KeyFact> facts;
    for (const CallSource &call : key.use.recent) {
        const QString when = joined({call.source, relativeTime(call.at, now)});
        facts.append({facts.isEmpty() ? Tr::tr("Called from") : QString(),
            call.agent.isEmpty() ? when : when % u'\n' % call.agent, absoluteTime(call.at)});
    }
    return facts;
}

KeyFact refusal(const ApiKey &key, Instant now)
{
    if (!key.use.lastRefusedAt)
        return {Tr::tr("Refused"), Tr::tr("Never")};
    const std::optional<CheckCode> code = checkFromWord(key.use.lastRefusedReason);
    const QString why = code ? sentence(*code) : key.use.lastRefusedReason;
    const QString when = joined({relativeTime(*key.use.lastRefusedAt, now), key.use.lastRefusedSource});
    return {Tr::tr("Refused"), when % u'\n' % why, absoluteTime(*key.use.lastRefusedAt)};
}

QString originText(const QString &origin)
{
    if (origin == "window"_L1)
        return Tr::tr("In the window");
    if (origin == "cli"_L1)
        return Tr::tr("On the command line");
    if (origin == "api"_L1)
        return Tr::tr("Over the API");
    if (origin == "docs"_L1)
        return Tr::tr("By signing in to the API documentation");
    return origin;
}

} // namespace

QList<KeyFact> keyFacts(const ApiKey &key, const KeyStatus &status, const KeyContext &context, Instant now)
{
    QList<KeyFact> facts;
    const auto add = [&facts](const QString &name, const QString &value, const QString &toolTip = {}) {
        if (!value.isEmpty())
            facts.append({name, value, toolTip});
    };
    const Plan *plan = context.policy.plan(context.workspace.planId);
    if (status.status != Status::Active || (plan && !plan->api))
        add(Tr::tr("State"), keytext::statusWhy(key, status, context));
    add(Tr::tr("Scopes"), keytext::scopesText(key, context, u"\n"_s));
    add(Tr::tr("Team"), key.team);
    const QString reduced = keytext::reducedWhy(key, context);
    add(Tr::tr("Access"), keytext::access(keytext::effectiveAccess(key, context)), reduced);
    add({}, reduced);
    facts.append(created(key, context));
    if (key.owner != key.createdBy) // It was handed over.
        add(Tr::tr("Belongs to"), keytext::member(key.owner, context));
    add(Tr::tr("Made", "where a key was made"), originText(key.origin));
    if (key.refreshedAt)
        add(Tr::tr("Replaced", "when the secret was"), shortDate(*key.refreshedAt),
            absoluteTime(*key.refreshedAt));
    facts.append(expiry(key, now));
    facts.append(lastUse(key, now));
    if (key.use.recent.size() > 1)
        facts.append(sources(key, now));
    else
        add(Tr::tr("Program", "that used a key"), key.use.lastUsedAgent);
    add(Tr::tr("Calls"), QLocale().toString(key.use.useCount));
    facts.append(refusal(key, now));
    return facts;
}

} // namespace chatelaine
