// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/usecollector.h"

#include <algorithm>

namespace chatelaine {

UseCollector::Shard &UseCollector::shardOf(const KeyId &key)
{
    return m_shards[qHash(key) % shardCount];
}

void UseCollector::granted(const WorkspaceId &workspace, const KeyId &key, const CallView &call)
{
    Shard &shard = shardOf(key);
    const std::lock_guard lock(shard.mutex);
    UseStamp &sum = stampOf(shard.stamps, workspace, key);
    ++sum.uses;
    addCall(sum, call);
}

void UseCollector::refused(
    const WorkspaceId &workspace, const KeyId &key, const CallView &call, CheckCode why)
{
    Shard &shard = shardOf(key);
    const std::lock_guard lock(shard.mutex);
    addRefusal(stampOf(shard.stamps, workspace, key), call.at,
        QString::fromUtf8(call.source.data(), static_cast<qsizetype>(call.source.size())), why);
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
        UseStamps stamps;
        stamps.reserve(shard.lastTaken); // As many will come again.
        {
            const std::lock_guard lock(shard.mutex);
            stamps.swap(shard.stamps);
        }
        shard.lastTaken = stamps.size();
        all.append(stamps.values());
    }
    return all;
}

void UseCollector::giveBack(const QList<UseStamp> &stamps)
{
    for (const UseStamp &stamp : stamps) {
        Shard &shard = shardOf(stamp.key);
        const std::lock_guard lock(shard.mutex);
        add(stampOf(shard.stamps, stamp.workspace, stamp.key), stamp);
    }
}

} // namespace chatelaine
