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

quint32 KeyIndex::placeOf(quint32 number, std::size_t shard)
{
    return number << shardBits | static_cast<quint32>(shard);
}

quint32 KeyIndex::Shard::takeRoom()
{
    if (!removed.empty()) {
        const quint32 number = removed.back();
        removed.pop_back();
        return number;
    }
    if (used == chunks.size() * chunkSize)
        chunks.push_back(std::make_unique<std::array<Entry, chunkSize>>());
    return used++;
}

std::optional<FoundKey> KeyIndex::find(const Digest &digest) const
{
    const quint64 hash = hashOf(digest);
    const Shard &shard = m_shards[hash >> (64 - shardBits)];
    const std::shared_lock lock(shard.mutex);
    const quint32 number = shard.find(hash, digest);
    if (number == SlotTable::none)
        return std::nullopt;
    const Entry &entry = shard.at(number);
    return FoundKey{entry.id, entry.ground,
        entry.expiresAt == never ? OptionalInstant() : instantFromMillis(entry.expiresAt),
        DisabledReasons::fromInt(entry.disabled), entry.writes ? Access::Write : Access::Read, entry.deleted};
}

qsizetype KeyIndex::size() const
{
    return m_size;
}

quint32 KeyIndex::placeOf(const KeyId &id)
{
    return m_byId.find(hashOf(id), [&](quint32 place) { return entryAt(place).id == id; });
}

void KeyIndex::put(const IndexedKey &key)
{
    const Entry entry = entryOf(key);
    const quint64 hash = hashOf(key.digest);
    const std::size_t at = hash >> (64 - shardBits);
    Shard &shard = m_shards[at];
    if (const quint32 known = placeOf(key.id); known != SlotTable::none) {
        if (Entry &former = entryAt(known); former.digest == key.digest) {
            const std::unique_lock lock(shard.mutex);
            former = entry;
            return;
        }
        removeAt(known);
    }
    // Of another store that stood in this place.
    if (const quint32 other = shard.find(hash, key.digest); other != SlotTable::none)
        removeAt(placeOf(other, at));
    {
        const std::unique_lock lock(shard.mutex);
        const quint32 number = shard.takeRoom();
        shard.at(number) = entry;
        shard.byDigest.insert(hash, number);
        m_byId.insert(hashOf(key.id), placeOf(number, at));
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
    if (const quint32 place = placeOf(id); place != SlotTable::none)
        removeAt(place);
}

void KeyIndex::removeAt(quint32 place)
{
    Shard &shard = m_shards[place % shardCount];
    const quint32 number = place >> shardBits;
    Entry &entry = shard.at(number);
    m_byId.remove(hashOf(entry.id), [&](quint32 each) { return each == place; });
    const std::unique_lock lock(shard.mutex);
    shard.byDigest.remove(hashOf(entry.digest), [&](quint32 each) { return each == number; });
    entry = {};
    shard.removed.push_back(number);
    --m_size;
}

template <typename Condition>
void KeyIndex::removeWhere(Condition condition)
{
    for (std::size_t at = 0; at < shardCount; ++at) {
        Shard &shard = m_shards[at];
        for (quint32 number = 0; number < shard.used; ++number) {
            if (const Entry &entry = shard.at(number); entry.ground && condition(entry))
                removeAt(placeOf(number, at));
        }
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
