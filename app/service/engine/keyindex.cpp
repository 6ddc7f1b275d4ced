// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/keyindex.h"

#include "domain/keyedhash.h"

#include <algorithm>
#include <mutex>

namespace chatelaine {

namespace {

quint64 hashOf(const Digest &digest)
{
    return keyedHash(digest.data(), digest.size());
}

} // namespace

std::size_t KeyIndex::GroundHash::operator()(const KeyGround &ground) const
{
    std::size_t hash = qHashMulti(0, ground.workspace, ground.owner, ground.team);
    for (const ScopeGrant &grant : ground.scopes)
        hash = qHashMulti(hash, grant.scope, static_cast<int>(grant.level));
    return hash;
}

KeyIndex::Facts::Facts(const IndexedKey &key)
    : m_bits((key.expiresAt ? std::min(toMillis(*key.expiresAt), never - 1) : never) << expiryShift)
{
    m_bits |= key.disabled.toInt() & 0xff;
    m_bits |= (key.access == Access::Write ? writes : 0) | (key.deleted ? deleted : 0);
}

OptionalInstant KeyIndex::Facts::expiresAt() const
{
    const qint64 millis = m_bits >> expiryShift;
    return millis == never ? OptionalInstant() : instantFromMillis(millis);
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
        hash, [&](quint32 number) { return equalInConstantTime(m_entries[number].digest, digest); });
}

quint32 KeyIndex::find(const KeyId &id) const
{
    return m_byId.find(keyedHash(id), [&](quint32 number) { return m_entries[number].id == id; });
}

void KeyIndex::Shard::insert(quint64 hash, quint32 number)
{
    byDigest.insert(hash, number);
    const SlotTable::Layout layout = byDigest.layout();
    first.store(layout.first, std::memory_order_relaxed);
    mask.store(layout.mask, std::memory_order_relaxed);
}

void KeyIndex::Shard::expect(quint64 hash) const
{
    SlotTable::Layout{first.load(std::memory_order_relaxed), mask.load(std::memory_order_relaxed)}.expect(
        hash);
}

KeyIndex::Sought KeyIndex::seek(const Digest &digest) const
{
    Sought sought;
    sought.m_digest = digest;
    sought.m_hash = hashOf(digest);
    shardOf(sought.m_hash).expect(sought.m_hash);
    return sought;
}

std::optional<FoundKey> KeyIndex::find(const Sought &sought) const
{
    const std::shared_lock lock(shardOf(sought.m_hash).mutex);
    const quint32 number = find(sought.m_hash, sought.m_digest);
    if (number == SlotTable::none)
        return std::nullopt;
    const Entry &entry = m_entries[number];
    return FoundKey{entry.id, entry.ground, entry.facts.expiresAt(), entry.facts.disabled(),
        entry.facts.access(), entry.facts.isDeleted()};
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
            m_generations[known] = m_generation;
            return;
        }
        removeAt(known);
    }
    // Of another store that stood in this place.
    if (const quint32 other = find(hash, key.digest); other != SlotTable::none)
        removeAt(other);
    const quint32 number = m_entries.takeRoom();
    m_generations.resize(m_entries.size());
    m_generations[number] = m_generation;
    m_byId.insert(keyedHash(key.id), number);
    {
        const std::unique_lock lock(shard.mutex);
        m_entries[number] = entry;
        shard.insert(hash, number);
    }
    ++m_size;
}

KeyIndex::Entry KeyIndex::entryOf(const IndexedKey &key)
{
    const KeyGround &ground = *m_grounds.insert({key.workspace, key.owner, key.scopes, key.team}).first;
    return {key.digest, key.id, &ground, Facts(key)};
}

void KeyIndex::remove(const KeyId &id)
{
    if (const quint32 number = find(id); number != SlotTable::none)
        removeAt(number);
}

void KeyIndex::removeAt(quint32 number)
{
    const Entry &entry = m_entries[number];
    m_byId.remove(keyedHash(entry.id), [&](quint32 each) { return each == number; });
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
        if (m_entries[number].ground && condition(number))
            removeAt(number);
    }
}

void KeyIndex::removeAll(const WorkspaceId &workspace)
{
    removeWhere([&](quint32 number) { return m_entries[number].ground->workspace == workspace; });
}

void KeyIndex::beginReload()
{
    ++m_generation;
}

void KeyIndex::endReload()
{
    removeWhere([this](quint32 number) { return m_generations[number] != m_generation; });
}

} // namespace chatelaine
