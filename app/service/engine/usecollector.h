// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/usestamp.h"

#include <array>
#include <mutex>

namespace chatelaine {

/// The stamps that calls leave, one a key, until they are written. Any thread.
class UseCollector {
public:
    void granted(const WorkspaceId &workspace, const KeyId &key, const CallView &call);
    void refused(const WorkspaceId &workspace, const KeyId &key, const CallView &call, CheckCode why);

    bool isEmpty() const;
    QList<UseStamp> take(); ///< One thread.
    void giveBack(const QList<UseStamp> &stamps); ///< That could not be written.

private:
    struct Shard {
        mutable std::mutex mutex;
        UseStamps stamps;
        qsizetype lastTaken = 0; ///< The taker's own.
    };
    static constexpr std::size_t shardCount = 16;

    Shard &shardOf(const KeyId &key);

    std::array<Shard, shardCount> m_shards;
};

} // namespace chatelaine
