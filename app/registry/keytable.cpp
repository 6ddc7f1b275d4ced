// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/keytable.h"

#include "registry/database.h"
#include "registry/keyrow.h"
#include "registry/statement.h"
#include "registry/storedjson.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

/// A key without a sealed copy names no sealing key.
std::optional<QString> sealedBy(const StoredSecret &secret)
{
    return secret.sealed.isNull() ? std::nullopt : std::optional(secret.sealingKey);
}

} // namespace

std::optional<ApiKey> KeyTable::find(const KeyId &id)
{
    Statement row(m_database, keyrow::selection() + u"WHERE k.id = ?"_s);
    return row.run(id).next() ? std::optional(keyFrom(keyrow::Reader().read(row))) : std::nullopt;
}

QList<ApiKey> KeyTable::find(const QList<KeyId> &ids)
{
    Statement statement(m_database, keyrow::selectionOfChosen());
    return rows(statement.run(ids.size(), keyrow::idBytes(ids)));
}

std::optional<ApiKey> KeyTable::findByDigest(const WorkspaceId &workspace, const Digest &digest)
{
    Statement row(m_database, keyrow::selection() + u"WHERE k.digest = ? AND k.workspace = ?"_s);
    return row.run(digest, workspace).next() ? std::optional(keyFrom(keyrow::Reader().read(row)))
                                             : std::nullopt;
}

KeyTable::Slice KeyTable::after(const WorkspaceId &workspace, const KeyId &id, int limit, const Owner &owner)
{
    // Two texts, since one with an "or" would find an owner's few keys by reading the whole workspace.
    if (owner) {
        Statement statement(m_database,
            keyrow::selection()
                + u"WHERE k.workspace = ? AND k.owner = ? AND k.id > ? ORDER BY k.id LIMIT ?"_s);
        return packed(statement.run(workspace, *owner, id, limit + 1), limit);
    }
    Statement statement(
        m_database, keyrow::selection() + u"WHERE k.workspace = ? AND k.id > ? ORDER BY k.id LIMIT ?"_s);
    return packed(statement.run(workspace, id, limit + 1), limit);
}

KeyBlock KeyTable::changedSince(
    const WorkspaceId &workspace, const FeedCursor &cursor, qint64 useRevision, const Owner &owner)
{
    Statement statement(m_database,
        keyrow::selection()
            + u"WHERE k.workspace = ? AND k.id IN (SELECT id FROM key WHERE workspace = ? AND revision > ? "
              "UNION SELECT id FROM key_use WHERE workspace = ? AND use_revision > ? AND use_revision <= ?) "
              "AND k.owner = coalesce(?, k.owner) ORDER BY k.id"_s);
    statement.run(workspace, workspace, cursor.revision, workspace, cursor.useRevision, useRevision, owner);
    return packed(statement, std::numeric_limits<int>::max()).keys;
}

std::optional<qint64> KeyTable::useRevisionAfter(
    const WorkspaceId &workspace, qint64 since, qint64 newest, int others)
{
    Statement row(m_database,
        u"SELECT use_revision FROM key_use WHERE workspace = ? AND use_revision > ? AND use_revision <= ? "
        "ORDER BY use_revision LIMIT 1 OFFSET ?"_s);
    return row.run(workspace, since, newest, others).next() ? std::optional(row.integer(0)) : std::nullopt;
}

QList<KeyId> KeyTable::purgedSince(const WorkspaceId &workspace, qint64 revision, const Owner &owner)
{
    QList<KeyId> ids;
    Statement statement(m_database,
        u"SELECT id FROM purged_key WHERE workspace = ? AND revision > ? AND owner = coalesce(?, owner)"_s);
    statement.run(workspace, revision, owner);
    while (statement.next())
        ids.append(statement.id(0));
    return ids;
}

std::optional<KeyTable::Purged> KeyTable::purged(const KeyId &id)
{
    Statement row(m_database, u"SELECT workspace, owner FROM purged_key WHERE id = ?"_s);
    return row.run(id).next() ? std::optional(Purged{row.id(0), row.text(1)}) : std::nullopt;
}

bool KeyTable::isSpent(const Digest &digest)
{
    return Statement(m_database,
        u"SELECT 1 FROM key WHERE digest = ? UNION ALL SELECT 1 FROM spent_digest WHERE digest = ?"_s)
        .run(digest, digest)
        .next();
}

QByteArray KeyTable::draftDigest(const KeyId &id)
{
    Statement row(m_database, u"SELECT draft_digest FROM key WHERE id = ?"_s);
    return row.run(id).next() ? row.bytes(0) : QByteArray();
}

StoredSecret KeyTable::secret(const KeyId &id)
{
    Statement row(
        m_database, u"SELECT digest, hint_prefix, hint_last, sealed, sealing_key FROM key WHERE id = ?"_s);
    if (!row.run(id).next())
        return {};
    return {{row.digest(0), {row.text(1), row.text(2)}}, row.bytes(3), row.text(4)};
}

int KeyTable::countOf(const WorkspaceId &workspace, const QString &owner)
{
    Statement row(
        m_database, u"SELECT count(*) FROM key WHERE workspace = ? AND owner = ? AND deleted_at IS NULL"_s);
    return row.run(workspace, owner).next() ? row.number(0) : 0;
}

bool KeyTable::anyIn(const WorkspaceId &workspace, const QString &team)
{
    return Statement(
        m_database, u"SELECT 1 FROM key WHERE workspace = ? AND team = ? AND deleted_at IS NULL LIMIT 1"_s)
        .run(workspace, team)
        .next();
}

bool KeyTable::labelTaken(const ApiKey &key, const QString &label)
{
    return Statement(m_database,
        u"SELECT 1 FROM key WHERE workspace = ? AND owner = ? AND label_fold = ? AND deleted_at IS NULL "
        "AND id <> ?"_s)
        .run(key.workspace, key.owner, folded(label), key.id)
        .next();
}

void KeyTable::insert(const ApiKey &key, const StoredSecret &secret, const QByteArray &draftDigest)
{
    Statement(m_database,
        u"INSERT INTO key (workspace, id, owner, label, label_fold, note, tags, hint_prefix, hint_last, "
        u"digest, "
        "scopes, team, access, created_at, created_by, origin, expires_at, disabled, delete_reason, sealed, "
        "sealing_key, draft_digest, version, revision) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)"_s)
        .run(key.workspace, key.id, key.owner, key.label, folded(key.label), key.note,
            storedjson::fromTags(key.tags), key.hint.prefix, key.hint.lastFour, secret.token.digest,
            grantsText(key.scopes), key.team, key.access == Access::Write ? 1 : 0, key.createdAt,
            key.createdBy, key.origin, key.expiresAt, int(key.disabled), secret.sealed, sealedBy(secret),
            draftDigest, key.version, key.revision);
    Statement(m_database, u"INSERT INTO key_use (workspace, id, tracking_since) VALUES (?, ?, ?)"_s)
        .run(key.workspace, key.id, key.use.trackingSince);
}

void KeyTable::updateWords(const ApiKey &key)
{
    Statement(m_database,
        u"UPDATE key SET label = ?, label_fold = ?, note = ?, tags = ?, version = ?, revision = ? "
        "WHERE workspace = ? AND id = ?"_s)
        .run(key.label, folded(key.label), key.note, storedjson::fromTags(key.tags), key.version,
            key.revision, key.workspace, key.id);
}

void KeyTable::replaceSecret(const ApiKey &key, const StoredSecret &secret)
{
    Statement(m_database, u"INSERT INTO spent_digest SELECT digest FROM key WHERE workspace = ? AND id = ?"_s)
        .run(key.workspace, key.id);
    Statement(m_database,
        u"UPDATE key SET digest = ?, hint_prefix = ?, hint_last = ?, sealed = ?, sealing_key = ?, "
        u"refreshed_at = ?, "
        "version = ?, revision = ? WHERE workspace = ? AND id = ?"_s)
        .run(secret.token.digest, key.hint.prefix, key.hint.lastFour, secret.sealed, sealedBy(secret),
            key.refreshedAt, key.version, key.revision, key.workspace, key.id);
}

KeyTable::Slice KeyTable::packed(Statement &statement, int limit)
{
    Slice slice;
    keyrow::Reader reader;
    while (!slice.more && statement.next()) {
        slice.more = slice.keys.size() == limit;
        if (!slice.more)
            slice.keys.append(reader.read(statement));
    }
    slice.keys.seal();
    return slice;
}

QList<ApiKey> KeyTable::rows(Statement &statement)
{
    QList<ApiKey> keys;
    keyrow::Reader reader;
    while (statement.next())
        keys.append(keyFrom(reader.read(statement)));
    return keys;
}

} // namespace chatelaine
