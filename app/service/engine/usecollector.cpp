// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/usecollector.h"

#include <algorithm>

namespace chatelaine {

void UseCollector::granted(const WorkspaceId &workspace, const KeyId &key, const CallSource &call)
{
    add({workspace, key, 1, {call}});
}

void UseCollector::refused(
    const WorkspaceId &workspace, const KeyId &key, const CallSource &call, CheckCode why)
{
    add({workspace, key, 0, {}, call.at, call.source, why});
}

void UseCollector::add(const UseStamp &stamp)
{
    Shard &shard = m_shards[qHash(stamp.key) % shardCount];
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
