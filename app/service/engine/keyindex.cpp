// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/keyindex.h"

#include <sodium.h>

#include <cstring>
#include <mutex>

namespace chatelaine {

namespace {

/// Of this process.
const std::array<unsigned char, crypto_shorthash_KEYBYTES> &hashKey()
{
    static const auto key = [] {
        std::array<unsigned char, crypto_shorthash_KEYBYTES> drawn;
        randombytes_buf(drawn.data(), drawn.size());
        return drawn;
    }();
    return key;
}

std::size_t sipHash(const void *bytes, std::size_t size)
{
    static_assert(crypto_shorthash_BYTES == sizeof(std::size_t));
    std::size_t hash = 0;
    crypto_shorthash(reinterpret_cast<unsigned char *>(&hash), static_cast<const unsigned char *>(bytes),
        size, hashKey().data());
    return hash;
}

} // namespace

std::size_t KeyIndex::KeyedHash::operator()(const Digest &digest) const
{
    return sipHash(digest.data(), digest.size());
}

std::size_t KeyIndex::KeyedHash::operator()(const KeyId &id) const
{
    // Ids are chosen by clients too.
    static_assert(sizeof(KeyId) == 16);
    return sipHash(&id, sizeof id);
}

const KeyIndex::Shard &KeyIndex::shardOf(const Digest &digest) const
{
    // The table inside uses the low bits.
    return m_shards[KeyedHash()(digest) >> 56];
}

KeyIndex::Shard &KeyIndex::shardOf(const Digest &digest)
{
    return const_cast<Shard &>(std::as_const(*this).shardOf(digest));
}

std::optional<FoundKey> KeyIndex::find(const Digest &digest) const
{
    const Shard &shard = shardOf(digest);
    const std::shared_lock lock(shard.mutex);
    const auto at = shard.keys.find(digest);
    if (at == shard.keys.end())
        return std::nullopt;
    const Entry &entry = at->second;
    return FoundKey{entry.id, *entry.workspace, entry.owner, entry.scopes, entry.team,
        entry.expiresAt == never ? OptionalInstant() : instantFromMillis(entry.expiresAt),
        DisabledReasons::fromInt(entry.disabled), entry.writes ? Access::Write : Access::Read, entry.deleted};
}

qsizetype KeyIndex::size() const
{
    return m_size;
}

void KeyIndex::put(const IndexedKey &key)
{
    const Entry entry = entryOf(key);
    if (const auto known = m_digests.find(key.id); known != m_digests.end() && *known->second != key.digest)
        remove(key.id);
    Shard &shard = shardOf(key.digest);
    const std::unique_lock lock(shard.mutex);
    const auto [at, isNew] = shard.keys.try_emplace(key.digest, entry);
    if (isNew) {
        ++m_size;
    } else {
        if (at->second.id != key.id) // Of another store that stood in this place.
            m_digests.erase(at->second.id);
        at->second = entry;
    }
    m_digests.insert_or_assign(key.id, &at->first);
}

KeyIndex::Entry KeyIndex::entryOf(const IndexedKey &key)
{
    return {key.id, &*m_workspaces.insert(key.workspace).first, &*m_texts.insert(key.owner).first,
        sharedGrants(key.scopes), &*m_texts.insert(key.team).first,
        key.expiresAt ? toMillis(*key.expiresAt) : never, m_generation,
        static_cast<quint8>(key.disabled.toInt()), key.access == Access::Write, key.deleted};
}

const ScopeGrants *KeyIndex::sharedGrants(const ScopeGrants &grants)
{
    return &m_grants.try_emplace(grantsText(grants), grants).first->second;
}

void KeyIndex::remove(const KeyId &id)
{
    const auto known = m_digests.find(id);
    if (known == m_digests.end())
        return;
    const Digest digest = *known->second;
    m_digests.erase(known);
    Shard &shard = shardOf(digest);
    const std::unique_lock lock(shard.mutex);
    m_size -= static_cast<qsizetype>(shard.keys.erase(digest));
}

template <typename Condition>
void KeyIndex::removeWhere(Condition condition)
{
    for (Shard &shard : m_shards) {
        const std::unique_lock lock(shard.mutex);
        m_size -= static_cast<qsizetype>(std::erase_if(shard.keys, [&](const auto &item) {
            const bool goes = condition(item.second);
            if (goes)
                m_digests.erase(item.second.id);
            return goes;
        }));
    }
}

void KeyIndex::removeAll(const WorkspaceId &workspace)
{
    removeWhere([&](const Entry &entry) { return *entry.workspace == workspace; });
}

void KeyIndex::beginReload()
{
    ++m_generation;
}

void KeyIndex::endReload()
{
    removeWhere([this](const Entry &entry) { return entry.generation != m_generation; });
}

} // namespace chatelaine
