// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/keyblock.h"

#include <algorithm>
#include <cstring>

namespace chatelaine {

namespace {

/// What a row's facts begin with; the facts that a bit tells to be absent are not written.
enum Bit : quint32 {
    Leaked = 1,
    Disabled = 2,
    Deleted = 4,
    Expires = 8,
    TrackedLater = 16, ///< Than its creation.
    Used = 32,
    Refreshed = 64,
    Refused = 128,
    Recent = 256,
};

std::string_view viewOf(const QByteArray &text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

quint32 bitsOf(const KeyView &row)
{
    const bool used
        = row.lastUsedAt || row.useCount != 0 || !row.lastUsedSource.empty() || !row.lastUsedAgent.empty();
    const bool refused
        = row.lastRefusedAt || !row.lastRefusedSource.empty() || !row.lastRefusedReason.empty();
    return (row.deleteReason == DeleteReason::Leaked ? Leaked : 0U) | (row.disabled ? Disabled : 0U)
        | (row.deletedAt ? Deleted : 0U) | (row.expiresAt ? Expires : 0U)
        | (row.trackingSince != row.createdAt ? TrackedLater : 0U) | (used ? Used : 0U)
        | (row.refreshedAt ? Refreshed : 0U) | (refused ? Refused : 0U) | (row.recentCount > 0 ? Recent : 0U);
}

} // namespace

/// Numbers in groups of seven bits, the lowest first, the high bit set on all but the last; signed ones
/// zigzag.
class KeyBlock::Writer {
public:
    explicit Writer(std::string &bytes)
        : m_bytes(bytes)
    {
    }
    void number(quint64 value)
    {
        for (; value >= 0x80; value >>= 7)
            m_bytes.push_back(static_cast<char>(value | 0x80));
        m_bytes.push_back(static_cast<char>(value));
    }
    void integer(qint64 value)
    {
        number((static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63));
    }
    void instant(Instant value) { integer(value.time_since_epoch().count()); }
    void optional(const OptionalInstant &value) { integer(value ? value->time_since_epoch().count() : -1); }

private:
    std::string &m_bytes;
};

/// Reads what Writer wrote.
class KeyBlock::Reader {
public:
    explicit Reader(const char *bytes)
        : m_next(bytes)
    {
    }
    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0;; shift += 7) {
            const auto byte = static_cast<quint8>(*m_next++);
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
    }
    qint64 integer()
    {
        const quint64 value = number();
        return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
    }
    Instant instant() { return Instant(std::chrono::milliseconds(integer())); }
    OptionalInstant optional()
    {
        const qint64 value = integer();
        return value == -1 ? OptionalInstant() : Instant(std::chrono::milliseconds(value));
    }
    std::size_t length() { return static_cast<std::size_t>(number()); }
    std::string_view pooled(const StringPool &pool) { return pool.text(static_cast<quint32>(number())); }

    /// The bits, and what stands next to them.
    quint32 lifecycle(Lifecycle &facts)
    {
        const auto bits = static_cast<quint32>(number());
        facts.createdAt = instant();
        facts.trackingSince = bits & TrackedLater ? instant() : facts.createdAt;
        if (bits & Disabled)
            facts.disabled = DisabledReasons::fromInt(static_cast<int>(integer()));
        if (bits & Deleted)
            facts.deletedAt = instant();
        if (bits & Expires)
            facts.expiresAt = instant();
        if (bits & Used)
            facts.lastUsedAt = optional();
        return bits;
    }

private:
    const char *m_next;
};

KeyBlock::KeyBlock(const QList<ApiKey> &keys)
{
    for (const ApiKey &key : keys)
        append(key);
}

KeyBlock::KeyBlock(std::initializer_list<ApiKey> keys)
{
    for (const ApiKey &key : keys)
        append(key);
}

quint32 KeyBlock::pooled(Field field, std::string_view text)
{
    StringPool &pool = field < Source ? m_words : m_calls;
    return m_latest[field] = pool.number(text, m_latest[field]);
}

quint32 KeyBlock::pooledWords(const KeyView &row)
{
    const std::array<quint32, 5> bytes{pooled(CreatedBy, row.createdBy), pooled(Prefix, row.hintPrefix),
        pooled(Scopes, row.scopes), pooled(Team, row.team), static_cast<quint32>(row.access)};
    const std::string_view text(reinterpret_cast<const char *>(bytes.data()), sizeof bytes);
    return m_wordSetBytes.number(text, m_wordSets.empty() ? 0 : m_wordSets.back());
}

KeyBlock::Words KeyBlock::wordSet(quint32 number) const
{
    std::array<quint32, 5> bytes{};
    std::memcpy(bytes.data(), m_wordSetBytes.text(number).data(), sizeof bytes);
    return {bytes[0], bytes[1], bytes[2], bytes[3], static_cast<Access>(bytes[4])};
}

void KeyBlock::append(const KeyView &row)
{
    m_ids.push_back(row.id);
    m_places.push_back({static_cast<quint32>(m_facts.size()), static_cast<quint32>(m_texts.size())});
    m_wordSets.push_back(pooledWords(row));
    Writer out(m_facts);
    const quint32 bits = bitsOf(row);
    out.number(bits);
    out.instant(row.createdAt);
    if (bits & TrackedLater)
        out.instant(row.trackingSince);
    if (bits & Disabled)
        out.integer(row.disabled.toInt());
    if (bits & Deleted)
        out.instant(*row.deletedAt);
    if (bits & Expires)
        out.instant(*row.expiresAt);
    if (bits & Used)
        out.optional(row.lastUsedAt);
    const QByteArray workspace = row.workspace.toRfc4122();
    out.number(pooled(Workspace, viewOf(workspace)));
    out.number(pooled(Owner, row.owner));
    out.number(pooled(Origin, row.origin));
    out.integer(row.version);
    out.integer(row.revision);
    if (bits & Refreshed)
        out.instant(*row.refreshedAt);
    appendUse(row, bits);
    appendTexts(row);
}

void KeyBlock::appendUse(const KeyView &row, quint32 bits)
{
    Writer out(m_facts);
    if (bits & Used) {
        out.integer(row.useCount);
        out.number(pooled(Source, row.lastUsedSource));
        out.number(pooled(Agent, row.lastUsedAgent));
    }
    if (bits & Refused) {
        out.optional(row.lastRefusedAt);
        out.number(pooled(RefusedSource, row.lastRefusedSource));
        out.number(pooled(RefusedReason, row.lastRefusedReason));
    }
    if (bits & Recent) {
        out.number(static_cast<quint64>(row.recentCount));
        Instant newer = row.lastUsedAt.value_or(Instant());
        for (int i = 0; i < row.recentCount; ++i) {
            const CallView &call = row.recent[static_cast<std::size_t>(i)];
            out.integer((newer - call.at).count());
            newer = call.at;
            out.number(pooled(Source, call.source));
            out.number(pooled(Agent, call.agent));
        }
    }
}

void KeyBlock::appendTexts(const KeyView &row)
{
    Writer out(m_facts);
    out.number(row.label.size());
    out.number(row.note.size());
    out.number(row.tags.size());
    out.number(row.hintLast.size());
    (m_texts += row.label) += '\0';
    (m_texts += row.note) += '\0';
    (m_texts += row.tags) += row.hintLast;
    m_texts += '\0';
}

KeyView KeyBlock::row(int i) const
{
    Reader in(m_facts.data() + m_places[at_(i)].facts);
    Lifecycle facts;
    const quint32 bits = in.lifecycle(facts);
    const Words words = this->words(i);
    KeyView row;
    row.id = m_ids[at_(i)];
    row.createdBy = word(words.createdBy);
    row.hintPrefix = word(words.hintPrefix);
    row.scopes = word(words.scopes);
    row.team = word(words.team);
    row.access = words.access;
    row.deleteReason = bits & Leaked ? DeleteReason::Leaked : DeleteReason::Unneeded;
    row.createdAt = facts.createdAt;
    row.trackingSince = facts.trackingSince;
    row.disabled = facts.disabled;
    row.deletedAt = facts.deletedAt;
    row.expiresAt = facts.expiresAt;
    row.lastUsedAt = facts.lastUsedAt;
    const std::string_view workspace = in.pooled(m_words);
    row.workspace
        = QUuid::fromRfc4122(QByteArrayView(workspace.data(), static_cast<qsizetype>(workspace.size())));
    row.owner = in.pooled(m_words);
    row.origin = in.pooled(m_words);
    row.version = in.integer();
    row.revision = in.integer();
    if (bits & Refreshed)
        row.refreshedAt = in.instant();
    readUse(in, bits, row);
    readTexts(in, m_places[at_(i)].text, row);
    return row;
}

void KeyBlock::readUse(Reader &in, quint32 bits, KeyView &row) const
{
    if (bits & Used) {
        row.useCount = in.integer();
        row.lastUsedSource = in.pooled(m_calls);
        row.lastUsedAgent = in.pooled(m_calls);
    }
    if (bits & Refused) {
        row.lastRefusedAt = in.optional();
        row.lastRefusedSource = in.pooled(m_calls);
        row.lastRefusedReason = in.pooled(m_calls);
    }
    if (bits & Recent) {
        row.recentCount = static_cast<int>(in.number());
        Instant newer = row.lastUsedAt.value_or(Instant());
        for (int i = 0; i < row.recentCount; ++i) {
            CallView &call = row.recent[static_cast<std::size_t>(i)];
            call.at = newer = newer - std::chrono::milliseconds(in.integer());
            call.source = in.pooled(m_calls);
            call.agent = in.pooled(m_calls);
        }
    }
}

void KeyBlock::readTexts(Reader &in, std::size_t begin, KeyView &row) const
{
    const std::string_view texts = std::string_view(m_texts).substr(begin);
    const std::size_t label = in.length();
    const std::size_t note = in.length();
    const std::size_t tags = in.length();
    row.label = texts.substr(0, label);
    row.note = texts.substr(label + 1, note);
    row.tags = texts.substr(label + note + 2, tags);
    row.hintLast = texts.substr(label + note + 2 + tags, in.length());
}

std::string_view KeyBlock::label(int i) const
{
    return m_texts.data() + textBegin(i); // Up to its NUL.
}

std::string_view KeyBlock::tags(int i) const
{
    const std::string_view texts
        = std::string_view(m_texts).substr(textBegin(i), textBegin(i + 1) - textBegin(i));
    const std::size_t begin = texts.find('\0', texts.find('\0') + 1) + 1; // Behind label and note.
    const std::size_t last
        = texts.rfind('\0', texts.size() - 2) + 1; // Where the hint's last characters begin.
    return texts.substr(begin, last - begin);
}

Lifecycle KeyBlock::lifecycle(int i) const
{
    Reader in(m_facts.data() + m_places[at_(i)].facts);
    Lifecycle facts;
    in.lifecycle(facts);
    return facts;
}

void KeyBlock::append(const ApiKey &key)
{
    const std::array texts{key.owner.toUtf8(), key.label.toUtf8(), key.note.toUtf8(),
        key.hint.prefix.toUtf8(), key.hint.lastFour.toUtf8(), grantsText(key.scopes).toUtf8(),
        key.team.toUtf8(), key.createdBy.toUtf8(), key.origin.toUtf8(), key.use.lastUsedSource.toUtf8(),
        key.use.lastUsedAgent.toUtf8(), key.use.lastRefusedSource.toUtf8(),
        key.use.lastRefusedReason.toUtf8()};
    QByteArray tags;
    for (const QString &tag : key.tags)
        tags.append(tag.toUtf8()).append('\0');
    KeyView row{.id = key.id,
        .workspace = key.workspace,
        .owner = viewOf(texts[0]),
        .label = viewOf(texts[1]),
        .note = viewOf(texts[2]),
        .tags = viewOf(tags),
        .hintPrefix = viewOf(texts[3]),
        .hintLast = viewOf(texts[4]),
        .scopes = viewOf(texts[5]),
        .team = viewOf(texts[6]),
        .access = key.access,
        .createdAt = key.createdAt,
        .createdBy = viewOf(texts[7]),
        .origin = viewOf(texts[8]),
        .expiresAt = key.expiresAt,
        .disabled = key.disabled,
        .deletedAt = key.deletedAt,
        .deleteReason = key.deleteReason,
        .refreshedAt = key.refreshedAt,
        .trackingSince = key.use.trackingSince,
        .lastUsedAt = key.use.lastUsedAt,
        .lastUsedSource = viewOf(texts[9]),
        .lastUsedAgent = viewOf(texts[10]),
        .useCount = key.use.useCount,
        .lastRefusedAt = key.use.lastRefusedAt,
        .lastRefusedSource = viewOf(texts[11]),
        .lastRefusedReason = viewOf(texts[12]),
        .version = key.version,
        .revision = key.revision};
    std::array<QByteArray, 2 * KeyUse::mostRecent> calls;
    row.recentCount = static_cast<int>(std::min<qsizetype>(key.use.recent.size(), KeyUse::mostRecent));
    for (int i = 0; i < row.recentCount; ++i) {
        const CallSource &call = key.use.recent.at(i);
        QByteArray &source = calls[2 * at_(i)] = call.source.toUtf8();
        QByteArray &agent = calls[2 * at_(i) + 1] = call.agent.toUtf8();
        row.recent[at_(i)] = {call.at, viewOf(source), viewOf(agent)};
    }
    append(row);
}

QList<ApiKey> KeyBlock::toList() const
{
    return {begin(), end()};
}

void KeyBlock::seal()
{
    m_ids.shrink_to_fit();
    m_places.shrink_to_fit();
    m_wordSets.shrink_to_fit();
    m_facts.shrink_to_fit();
    m_texts.shrink_to_fit();
    m_wordSetBytes.seal();
    m_words.seal();
    m_calls.seal();
}

bool KeyBlock::operator==(const KeyBlock &other) const
{
    if (m_ids != other.m_ids)
        return false;
    for (int i = 0; i < size(); ++i) {
        if (row(i) != other.row(i))
            return false;
    }
    return true;
}

} // namespace chatelaine
