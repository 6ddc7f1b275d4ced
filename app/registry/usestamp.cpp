// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/usestamp.h"

#include <limits>

namespace chatelaine {

namespace {

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

bool isText(const QString &text, std::string_view utf8)
{
    return QAnyStringView(text) == QUtf8StringView(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Most calls with a key come from where the last one did: then its time is all that changes.
bool goesOn(const QList<CallSource> &recent, const CallView &call)
{
    return !recent.isEmpty() && recent.first().at <= call.at && isText(recent.first().source, call.source)
        && isText(recent.first().agent, call.agent);
}

} // namespace

qint64 usesTogether(qint64 some, qint64 others)
{
    return qMin(some, std::numeric_limits<qint64>::max() - others) + others;
}

void addCall(UseStamp &sum, const CallView &call)
{
    if (goesOn(sum.recent, call)) {
        sum.recent.first().at = call.at;
        return;
    }
    const CallSource source{call.at, textOf(call.source), keptAgent(textOf(call.agent))};
    sum.recent = mergedSources(QList{source} + sum.recent);
}

void addRefusal(UseStamp &sum, Instant at, const QString &source, CheckCode why)
{
    if (sum.refusedAt && *sum.refusedAt > at)
        return;
    sum.refusedAt = at;
    sum.refusedSource = source;
    sum.refusedWhy = why;
}

void add(UseStamp &sum, const UseStamp &stamp)
{
    sum.uses = usesTogether(sum.uses, stamp.uses);
    sum.recent = mergedSources(stamp.recent + sum.recent);
    if (stamp.refusedAt)
        addRefusal(sum, *stamp.refusedAt, stamp.refusedSource, stamp.refusedWhy);
}

KeyUse stamped(const KeyUse &use, const UseStamp &stamp)
{
    KeyUse now = use;
    now.useCount = usesTogether(use.useCount, stamp.uses);
    QList<CallSource> sources = stamp.recent;
    for (CallSource &source : sources)
        source.agent = keptAgent(source.agent);
    now.recent = mergedSources(sources + use.recent);
    const CallSource last = now.recent.value(0);
    if (!sources.isEmpty() && (!now.lastUsedAt || last.at >= *now.lastUsedAt)) {
        now.lastUsedAt = last.at;
        now.lastUsedSource = last.source;
        now.lastUsedAgent = last.agent;
    }
    if (stamp.refusedAt && (!now.lastRefusedAt || *stamp.refusedAt >= *now.lastRefusedAt)) {
        now.lastRefusedAt = stamp.refusedAt;
        now.lastRefusedSource = stamp.refusedSource;
        now.lastRefusedReason = checkWord(stamp.refusedWhy);
    }
    return now;
}

} // namespace chatelaine
