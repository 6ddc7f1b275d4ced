// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/usecollector.h"

#include <algorithm>

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

CallSource sourceOf(const CallView &call)
{
    return {call.at, textOf(call.source), keptAgent(textOf(call.agent))};
}

/// Most calls with a key come from where the last one did: then its time is all that changes.
bool goesOn(const QList<CallSource> &recent, const CallView &call)
{
    return !recent.isEmpty() && recent.first().at <= call.at && isText(recent.first().source, call.source)
        && isText(recent.first().agent, call.agent);
}

} // namespace

UseCollector::Shard &UseCollector::shardOf(const KeyId &key)
{
    return m_shards[qHash(key) % shardCount];
}

void UseCollector::granted(const WorkspaceId &workspace, const KeyId &key, const CallView &call)
{
    Shard &shard = shardOf(key);
    const std::lock_guard lock(shard.mutex);
    UseStamp &sum = shard.stamps[key];
    sum.workspace = workspace;
    sum.key = key;
    ++sum.uses;
    if (goesOn(sum.recent, call))
        sum.recent.first().at = call.at;
    else
        sum.recent = mergedSources(QList{sourceOf(call)} + sum.recent);
}

void UseCollector::refused(
    const WorkspaceId &workspace, const KeyId &key, const CallView &call, CheckCode why)
{
    add({workspace, key, 0, {}, call.at, textOf(call.source), why});
}

void UseCollector::add(const UseStamp &stamp)
{
    Shard &shard = shardOf(stamp.key);
    const std::lock_guard lock(shard.mutex);
    UseStamp &sum = shard.stamps[stamp.key];
    sum.workspace = stamp.workspace;
    sum.key = stamp.key;
    sum.uses += stamp.uses;
    sum.recent = mergedSources(stamp.recent + sum.recent);
    if (stamp.refusedAt && (!sum.refusedAt || *sum.refusedAt <= *stamp.refusedAt)) {
        sum.refusedAt = stamp.refusedAt;
        sum.refusedSource = stamp.refusedSource;
        sum.refusedWhy = stamp.refusedWhy;
    }
}

bool UseCollector::isEmpty() const
{
    return std::all_of(m_shards.begin(), m_shards.end(), [](const Shard &shard) {
        const std::lock_guard lock(shard.mutex);
        return shard.stamps.isEmpty();
    });
}

QList<UseStamp> UseCollector::take()
{
    QList<UseStamp> all;
    for (Shard &shard : m_shards) {
        QHash<KeyId, UseStamp> stamps;
        {
            const std::lock_guard lock(shard.mutex);
            stamps.swap(shard.stamps);
        }
        all.append(stamps.values());
    }
    return all;
}

void UseCollector::giveBack(const QList<UseStamp> &stamps)
{
    for (const UseStamp &stamp : stamps)
        add(stamp);
}

} // namespace chatelaine
