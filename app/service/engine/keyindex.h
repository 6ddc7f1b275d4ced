// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check.h"
#include "domain/slottable.h"
#include "registry/records.h"

#include <QSet>

#include <array>
#include <atomic>
#include <limits>
#include <memory>
#include <shared_mutex>
#include <unordered_set>

namespace chatelaine {

/// What keys have in common. Kept once for as long as the index lives: its address says which it is.
struct KeyGround {
    WorkspaceId workspace;
    QString owner;
    ScopeGrants scopes;
    QString team;

    bool operator==(const KeyGround &) const = default;
};

/// What the index answers of a key.
struct FoundKey {
    KeyId id;
    const KeyGround *ground = nullptr;
    OptionalInstant expiresAt{};
    DisabledReasons disabled{};
    Access access = Access::Write;
    bool deleted = false;

    CheckFacts facts() const { return {ground->scopes, ground->team, access, expiresAt, disabled, deleted}; }
};

/// Every key of a store by its digest, in memory, so that a check touches no database. Readers come from any
/// thread and wait for one key's change at most; those who change it come one at a time.
///
/// Digests can be chosen by who mints, so they are hashed with a key of this process (SipHash). A key takes
/// about 95 bytes: what it shares with others, of which there are few, is kept once.
class KeyIndex {
public:
    KeyIndex() = default;
    Q_DISABLE_COPY_MOVE(KeyIndex)

    // Any thread.
    std::optional<FoundKey> find(const Digest &digest) const;
    qsizetype size() const; ///< Tombstones included.

    // One thread at a time.
    void put(const IndexedKey &key); ///< A new one, or as it stands now; a former digest goes.
    void remove(const KeyId &id);
    void removeAll(const WorkspaceId &workspace);
    /// Between these two everything is put; what was not is removed at the end.
    void beginReload();
    void endReload();

private:
    struct GroundHash {
        std::size_t operator()(const KeyGround &ground) const;
    };
    struct Entry {
        Digest digest{};
        KeyId id;
        const KeyGround *ground = nullptr; ///< Null: an entry that was removed.
        qint64 expiresAt = never; ///< Milliseconds; as two words less than an OptionalInstant.
        quint32 generation = 0; ///< Of the reload that put it last.
        quint8 disabled = 0;
        bool writes = true;
        bool deleted = false;
    };
    static constexpr qint64 never = std::numeric_limits<qint64>::max();
    static constexpr std::size_t chunkSize = 64;

    /// Entries keep their place in it while others come and go.
    struct Shard {
        mutable std::shared_mutex mutex; ///< Taken alone to change, shared to read.
        SlotTable byDigest;
        std::vector<std::unique_ptr<std::array<Entry, chunkSize>>> chunks;
        quint32 used = 0; ///< Entries, removed ones included.
        std::vector<quint32> removed;

        Entry &at(quint32 number) { return (*chunks[number / chunkSize])[number % chunkSize]; }
        const Entry &at(quint32 number) const { return (*chunks[number / chunkSize])[number % chunkSize]; }
        quint32 find(quint64 hash, const Digest &digest) const
        {
            return byDigest.find(hash, [&](quint32 number) { return at(number).digest == digest; });
        }
        quint32 takeRoom();
    };
    static constexpr int shardBits = 8;
    static constexpr std::size_t shardCount = 1 << shardBits;

    // An entry's place: the number in its shard, then the shard's.
    static quint32 placeOf(quint32 number, std::size_t shard);
    Entry &entryAt(quint32 place) { return m_shards[place % shardCount].at(place >> shardBits); }

    quint32 placeOf(const KeyId &id);
    Entry entryOf(const IndexedKey &key);
    void removeAt(quint32 place);
    template <typename Condition>
    void removeWhere(Condition condition);

    std::array<Shard, shardCount>
        m_shards; ///< By the highest bits of the digest's hash; its table uses the lowest.

    // Those who change the index alone.
    SlotTable m_byId;
    std::unordered_set<KeyGround, GroundHash> m_grounds;
    quint32 m_generation = 0;
    std::atomic<qsizetype> m_size = 0;
};

} // namespace chatelaine
