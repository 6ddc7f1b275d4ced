// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/usecollector.h"

#include "domain/keyedhash.h"
#include "domain/shortturns.h"

#include <algorithm>

namespace chatelaine {

void UseCollector::expect(const KeyId &key) const
{
    const quint64 hash = keyedHash(key);
    const Shard &shard = shardOf(hash);
    const std::lock_guard lock(shard.mutex);
    shard.tallies.expect(hash);
}

void UseCollector::granted(const WorkspaceId &workspace, const KeyId &key, const CallView &call)
{
    const quint64 hash = keyedHash(key);
    Shard &shard = shardOf(hash);
    const std::lock_guard lock(shard.mutex);
    UseTallies::Tally &tally = shard.tallies.at(hash, workspace, key);
    shard.tallies.addUses(tally, 1);
    shard.tallies.addCall(tally, call);
}

void UseCollector::refused(
    const WorkspaceId &workspace, const KeyId &key, const CallView &call, CheckCode why)
{
    const quint64 hash = keyedHash(key);
    Shard &shard = shardOf(hash);
    const std::lock_guard lock(shard.mutex);
    shard.tallies.addRefusal(shard.tallies.at(hash, workspace, key), call.at, call.source, why);
}

bool UseCollector::isEmpty() const
{
    return std::all_of(m_shards.begin(), m_shards.end(), [](const Shard &shard) {
        const std::lock_guard lock(shard.mutex);
        return shard.tallies.isEmpty();
    });
}

QList<UseStamp> UseCollector::take()
{
    QList<UseStamp> all;
    all.reserve(m_lastTaken);
    for (Shard &shard : m_shards) {
        UseTallies tallies;
        tallies.reserve(shard.lastTaken); // As many will come again.
        {
            const std::lock_guard lock(shard.mutex);
            std::swap(tallies, shard.tallies);
        }
        QList<UseStamp> stamps = std::move(tallies).toStamps();
        shard.lastTaken = static_cast<std::size_t>(stamps.size());
        all.append(std::move(stamps));
        ShortTurns::rest();
    }
    m_lastTaken = all.size();
    return all;
}

void UseCollector::giveBack(const QList<UseStamp> &stamps)
{
    for (const UseStamp &stamp : stamps) {
        const quint64 hash = keyedHash(stamp.key);
        Shard &shard = shardOf(hash);
        const std::lock_guard lock(shard.mutex);
        shard.tallies.add(shard.tallies.at(hash, stamp.workspace, stamp.key), stamp);
    }
}

} // namespace chatelaine
