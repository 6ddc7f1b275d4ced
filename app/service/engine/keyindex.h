// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check.h"
#include "registry/records.h"

#include <array>
#include <atomic>
#include <limits>
#include <shared_mutex>
#include <unordered_map>
#include <unordered_set>

namespace chatelaine {

/// What the index answers of a key. The pointers live as long as the index.
struct FoundKey {
    KeyId id;
    WorkspaceId workspace;
    const QString *owner = nullptr;
    const ScopeGrants *scopes = nullptr;
    const QString *team = nullptr;
    OptionalInstant expiresAt{};
    DisabledReasons disabled{};
    Access access = Access::Write;
    bool deleted = false;

    CheckFacts facts() const { return {*scopes, *team, access, expiresAt, disabled, deleted}; }
};

/// Every key of a store by its digest, in memory, so that a check touches no database. Readers come from any
/// thread and wait for one key's change at most; those who change it come one at a time.
///
/// Digests can be chosen by who mints, so they are hashed with a key of this process (SipHash). Workspaces,
/// owners, teams and grants, of which there are few, are kept once.
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
    struct Entry {
        KeyId id;
        const WorkspaceId *workspace = nullptr;
        const QString *owner = nullptr;
        const ScopeGrants *scopes = nullptr;
        const QString *team = nullptr;
        qint64 expiresAt = never; ///< Milliseconds; as two words less than an OptionalInstant.
        quint32 generation = 0; ///< Of the reload that put it last.
        quint8 disabled = 0;
        bool writes = true;
        bool deleted = false;
    };
    static constexpr qint64 never = std::numeric_limits<qint64>::max();

    struct KeyedHash {
        std::size_t operator()(const Digest &digest) const;
        std::size_t operator()(const KeyId &id) const;
    };
    struct Shard {
        mutable std::shared_mutex mutex; ///< Taken alone to change, shared to read.
        std::unordered_map<Digest, Entry, KeyedHash> keys;
    };
    static constexpr std::size_t shardCount = 256;

    const Shard &shardOf(const Digest &digest) const;
    Shard &shardOf(const Digest &digest);
    Entry entryOf(const IndexedKey &key);
    const ScopeGrants *sharedGrants(const ScopeGrants &grants);
    template <typename Condition>
    void removeWhere(Condition condition);

    std::array<Shard, shardCount> m_shards;

    // Those who change the index alone.
    std::unordered_map<KeyId, const Digest *, KeyedHash> m_digests; ///< Into the shards.
    // Values that many keys share. They stay, so pointers to them do too.
    std::unordered_set<QString> m_texts;
    std::unordered_set<WorkspaceId, KeyedHash> m_workspaces;
    std::unordered_map<QString, ScopeGrants> m_grants; ///< By grantsText().
    quint32 m_generation = 0;
    std::atomic<qsizetype> m_size = 0;
};

} // namespace chatelaine
