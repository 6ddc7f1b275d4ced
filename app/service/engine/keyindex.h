// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check.h"
#include "domain/largepages.h"
#include "domain/slottable.h"
#include "registry/records.h"

#include <QSet>

#include <array>
#include <atomic>
#include <bit>
#include <limits>
#include <shared_mutex>
#include <unordered_set>
#include <vector>

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
/// thread and wait for one key's change at most, with which a table may grow; those who change it come one at
/// a time.
///
/// Digests can be chosen by who mints, so they are hashed with a key of this process (SipHash). A key takes
/// about 105 bytes: what it shares with others, of which there are few, is kept once.
class KeyIndex {
public:
    KeyIndex() = default;
    Q_DISABLE_COPY_MOVE(KeyIndex)

    /// A digest that is looked for, on its way.
    class Sought {
        friend KeyIndex;

        Digest m_digest{};
        quint64 m_hash = 0;
    };

    // Any thread.
    /// What find() takes: between the two the processor fetches what it looks at first.
    Sought seek(const Digest &digest) const;
    std::optional<FoundKey> find(const Sought &sought) const;
    std::optional<FoundKey> find(const Digest &digest) const { return find(seek(digest)); }
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
    /// What may be asked of a key besides, in one word: an entry is then as large as a line of the
    /// processor's cache, and lies in one where the memory is whole pages.
    class Facts {
    public:
        Facts() = default;
        explicit Facts(const IndexedKey &key);

        OptionalInstant expiresAt() const;
        DisabledReasons disabled() const { return DisabledReasons::fromInt(m_bits & 0xff); }
        Access access() const { return m_bits & writes ? Access::Write : Access::Read; }
        bool isDeleted() const { return m_bits & deleted; }

    private:
        static constexpr qint64 writes = 1 << 8;
        static constexpr qint64 deleted = 1 << 9;
        static constexpr int expiryShift = 10;
        static constexpr qint64 never = std::numeric_limits<qint64>::max() >> expiryShift;

        qint64 m_bits = 0; ///< Disabled reasons, flags, and milliseconds: the calendar's end takes 48 bits.
    };
    struct Entry {
        Digest digest{};
        KeyId id;
        const KeyGround *ground = nullptr; ///< Null: an entry that was removed.
        Facts facts;
    };
    static_assert(sizeof(Entry) == 64);

    /// Entries by number. They stay where they are while others come and go: each block is twice as large as
    /// the one before, and is never moved.
    class Entries {
    public:
        Entry &operator[](quint32 number) { return m_blocks[blockOf(number)].data()[placeOf(number)]; }
        const Entry &operator[](quint32 number) const
        {
            return m_blocks[blockOf(number)].data()[placeOf(number)];
        }
        quint32 size() const { return m_size; } ///< Removed ones included.
        quint32 takeRoom();
        void remove(quint32 number);

    private:
        static constexpr quint32 first = 1024; ///< Entries in the first block.
        static int blockOf(quint32 number) { return std::bit_width(number + first) - std::bit_width(first); }
        static quint32 placeOf(quint32 number) { return number + first - (first << blockOf(number)); }

        std::array<std::vector<Entry, LargePages<Entry>>, 21> m_blocks;
        quint32 m_size = 0;
        std::vector<quint32> m_removed;
    };

    /// The keys whose digests' hashes have the same highest bits; its table uses the lowest.
    struct Shard {
        mutable std::shared_mutex mutex; ///< Guards entries too. Taken alone to change, shared to read.
        SlotTable byDigest;
        // Its layout, each part as it was a moment ago, for who has no lock.
        std::atomic<std::uintptr_t> first = 0;
        std::atomic<std::size_t> mask = 0;

        void insert(quint64 hash, quint32 number);
        void expect(quint64 hash) const;
    };
    static constexpr int shardBits = 3;

    const Shard &shardOf(quint64 hash) const { return m_shards[hash >> (64 - shardBits)]; }
    Shard &shardOf(quint64 hash) { return m_shards[hash >> (64 - shardBits)]; }
    quint32 find(quint64 hash, const Digest &digest) const;
    quint32 find(const KeyId &id) const;
    Entry entryOf(const IndexedKey &key);
    void removeAt(quint32 number);
    template <typename Condition>
    void removeWhere(Condition condition);

    std::array<Shard, 1 << shardBits> m_shards;
    Entries m_entries;

    // Those who change the index alone.
    SlotTable m_byId;
    std::unordered_set<KeyGround, GroundHash> m_grounds;
    std::vector<quint32> m_generations; ///< By entry: of the reload that put it last.
    quint32 m_generation = 0;
    std::atomic<qsizetype> m_size = 0;
};

} // namespace chatelaine
