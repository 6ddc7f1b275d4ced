// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/usetallies.h"

#include <array>
#include <mutex>

namespace chatelaine {

/// The stamps that calls leave, one a key, until they are written. Any thread.
class UseCollector {
public:
    /// A call with `key` is going to be told: has the processor fetch its tally meanwhile.
    void expect(const KeyId &key) const;
    void granted(const WorkspaceId &workspace, const KeyId &key, const CallView &call);
    void refused(const WorkspaceId &workspace, const KeyId &key, const CallView &call, CheckCode why);

    bool isEmpty() const;
    QList<UseStamp> take(); ///< One thread.
    void giveBack(const QList<UseStamp> &stamps); ///< That could not be written.

private:
    struct Shard {
        mutable std::mutex mutex;
        UseTallies tallies;
        std::size_t lastTaken = 0; ///< The taker's own.
    };
    static constexpr int shardBits = 4; ///< The highest of a key's hash; its table uses the lowest.

    const Shard &shardOf(quint64 hash) const { return m_shards[hash >> (64 - shardBits)]; }
    Shard &shardOf(quint64 hash) { return m_shards[hash >> (64 - shardBits)]; }

    std::array<Shard, 1 << shardBits> m_shards;
    qsizetype m_lastTaken = 0; ///< The taker's own.
};

} // namespace chatelaine
