// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/keyindex.h"

#include <sodium.h>

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

quint64 sipHash(const void *bytes, std::size_t size)
{
    static_assert(crypto_shorthash_BYTES == sizeof(quint64));
    quint64 hash = 0;
    crypto_shorthash(reinterpret_cast<unsigned char *>(&hash), static_cast<const unsigned char *>(bytes),
        size, hashKey().data());
    return hash;
}

quint64 hashOf(const Digest &digest)
{
    return sipHash(digest.data(), digest.size());
}

quint64 hashOf(const KeyId &id)
{
    // Ids are chosen by clients too.
    static_assert(sizeof(KeyId) == 16);
    return sipHash(&id, sizeof id);
}

} // namespace

std::size_t KeyIndex::GroundHash::operator()(const KeyGround &ground) const
{
    std::size_t hash = qHashMulti(0, ground.workspace, ground.owner, ground.team);
    for (const ScopeGrant &grant : ground.scopes)
        hash = qHashMulti(hash, grant.scope, static_cast<int>(grant.level));
    return hash;
}

quint32 KeyIndex::Entries::takeRoom()
{
    if (!m_removed.empty()) {
        const quint32 number = m_removed.back();
        m_removed.pop_back();
        return number;
    }
    const int block = blockOf(m_size);
    auto &entries = m_blocks[block];
    if (entries.empty())
        entries.reserve(first << block);
    entries.emplace_back();
    return m_size++;
}

void KeyIndex::Entries::remove(quint32 number)
{
    (*this)[number] = {};
    m_removed.push_back(number);
}

quint32 KeyIndex::find(quint64 hash, const Digest &digest) const
{
    return shardOf(hash).byDigest.find(
        hash, [&](quint32 number) { return m_entries[number].digest == digest; });
}

quint32 KeyIndex::find(const KeyId &id) const
{
    return m_byId.find(hashOf(id), [&](quint32 number) { return m_entries[number].id == id; });
}

std::optional<FoundKey> KeyIndex::find(const Digest &digest) const
{
    const quint64 hash = hashOf(digest);
    const std::shared_lock lock(shardOf(hash).mutex);
    const quint32 number = find(hash, digest);
    if (number == SlotTable::none)
        return std::nullopt;
    const Entry &entry = m_entries[number];
    return FoundKey{entry.id, entry.ground,
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
    const quint64 hash = hashOf(key.digest);
    Shard &shard = shardOf(hash);
    if (const quint32 known = find(key.id); known != SlotTable::none) {
        if (Entry &former = m_entries[known]; former.digest == key.digest) {
            const std::unique_lock lock(shard.mutex);
            former = entry;
            return;
        }
        removeAt(known);
    }
    // Of another store that stood in this place.
    if (const quint32 other = find(hash, key.digest); other != SlotTable::none)
        removeAt(other);
    const quint32 number = m_entries.takeRoom();
    m_byId.insert(hashOf(key.id), number);
    {
        const std::unique_lock lock(shard.mutex);
        m_entries[number] = entry;
        shard.byDigest.insert(hash, number);
    }
    ++m_size;
}

KeyIndex::Entry KeyIndex::entryOf(const IndexedKey &key)
{
    const KeyGround &ground = *m_grounds.insert({key.workspace, key.owner, key.scopes, key.team}).first;
    return {key.digest, key.id, &ground, key.expiresAt ? toMillis(*key.expiresAt) : never, m_generation,
        static_cast<quint8>(key.disabled.toInt()), key.access == Access::Write, key.deleted};
}

void KeyIndex::remove(const KeyId &id)
{
    if (const quint32 number = find(id); number != SlotTable::none)
        removeAt(number);
}

void KeyIndex::removeAt(quint32 number)
{
    const Entry &entry = m_entries[number];
    m_byId.remove(hashOf(entry.id), [&](quint32 each) { return each == number; });
    const quint64 hash = hashOf(entry.digest);
    Shard &shard = shardOf(hash);
    const std::unique_lock lock(shard.mutex);
    shard.byDigest.remove(hash, [&](quint32 each) { return each == number; });
    m_entries.remove(number);
    --m_size;
}

template <typename Condition>
void KeyIndex::removeWhere(Condition condition)
{
    for (quint32 number = 0; number < m_entries.size(); ++number) {
        if (const Entry &entry = m_entries[number]; entry.ground && condition(entry))
            removeAt(number);
    }
}

void KeyIndex::removeAll(const WorkspaceId &workspace)
{
    removeWhere([&](const Entry &entry) { return entry.ground->workspace == workspace; });
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
