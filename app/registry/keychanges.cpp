// SPDX-License-Identifier: GPL-3.0-or-later
// The part of KeyTable that changes many rows at once, and that calls move.
#include "registry/keytable.h"

#include "registry/database.h"
#include "registry/keyrow.h"
#include "registry/statement.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

void KeyTable::changeReasons(const WorkspaceId &workspace, const QList<KeyId> &ids, DisabledReasons added,
    DisabledReasons removed, qint64 revision)
{
    Statement(m_database,
        keyrow::chosenIds()
            + u"UPDATE key SET disabled = (disabled & ~?) | ?, version = version + 1, revision = ? "
              "WHERE workspace = ? AND id IN (SELECT id FROM chosen)"_s)
        .run(ids.size(), keyrow::idBytes(ids), int(removed), int(added), revision, workspace);
}

void KeyTable::tombstone(
    const WorkspaceId &workspace, const QList<KeyId> &ids, Instant at, DeleteReason reason, qint64 revision)
{
    Statement(m_database,
        keyrow::chosenIds()
            + u"UPDATE key SET deleted_at = ?, delete_reason = ?, version = version + 1, revision = ? "
              "WHERE workspace = ? AND id IN (SELECT id FROM chosen)"_s)
        .run(ids.size(), keyrow::idBytes(ids), at, reason == DeleteReason::Leaked ? 1 : 0, revision,
            workspace);
}

void KeyTable::restore(const WorkspaceId &workspace, const QList<KeyId> &ids, qint64 revision)
{
    Statement(m_database,
        keyrow::chosenIds()
            + u"UPDATE key SET deleted_at = NULL, delete_reason = 0, disabled = disabled | ?, "
              "version = version + 1, revision = ? WHERE workspace = ? AND id IN (SELECT id FROM chosen)"_s)
        .run(ids.size(), keyrow::idBytes(ids), int(DisabledReason::Member), revision, workspace);
}

void KeyTable::disableAll(const WorkspaceId &workspace, qint64 revision)
{
    const int plan = int(DisabledReason::Plan);
    Statement(m_database,
        u"UPDATE key SET disabled = disabled | ?, version = version + 1, revision = ? "
        "WHERE workspace = ? AND deleted_at IS NULL AND disabled & ? = 0"_s)
        .run(plan, revision, workspace, plan);
}

PlanPreview KeyTable::countForPlan(const WorkspaceId &workspace, Instant now, const Owner &owner)
{
    Statement row(m_database,
        u"SELECT count(*) FILTER (WHERE disabled = 0), "
        "count(*) FILTER (WHERE disabled = 0 AND standing), "
        "count(*) FILTER (WHERE disabled = 0 AND standing AND access = 1), "
        "count(*) FILTER (WHERE disabled & ? <> 0) "
        "FROM (SELECT disabled, access, coalesce(expires_at > ?, 1) AS standing "
        "FROM key WHERE workspace = ? AND deleted_at IS NULL AND owner = coalesce(?, owner))"_s);
    if (!row.run(int(DisabledReason::Plan), now, workspace, owner).next())
        return {};
    return {{}, {}, row.number(0), row.number(1), row.number(2), row.number(3)};
}

void KeyTable::spendAll(const WorkspaceId &workspace)
{
    Statement(m_database, u"INSERT INTO spent_digest SELECT digest FROM key WHERE workspace = ?"_s)
        .run(workspace);
}

QList<WorkspaceId> KeyTable::withTombstonesUntil(Instant deletedAt)
{
    QList<WorkspaceId> workspaces;
    Statement rows(m_database, u"SELECT DISTINCT workspace FROM key WHERE deleted_at <= ?"_s);
    rows.run(deletedAt);
    while (rows.next())
        workspaces.append(rows.id(0));
    return workspaces;
}

int KeyTable::purge(const WorkspaceId &workspace, Instant deletedAt, qint64 revision)
{
    Statement(m_database,
        u"INSERT INTO spent_digest SELECT digest FROM key WHERE workspace = ? AND deleted_at <= ?"_s)
        .run(workspace, deletedAt);
    Statement(m_database,
        u"INSERT INTO purged_key SELECT id, workspace, ?, owner FROM key WHERE workspace = ? AND deleted_at <= ?"_s)
        .run(revision, workspace, deletedAt);
    Statement(m_database, u"DELETE FROM key WHERE workspace = ? AND deleted_at <= ?"_s)
        .run(workspace, deletedAt);
    Statement count(m_database, u"SELECT changes()"_s);
    return count.run().next() ? count.number(0) : 0;
}

// Stamps may arrive out of order; the newest stays.
void KeyTable::stampUse(const ApiKey &key, Instant at, const CheckOrigin &origin, qint64 useRevision)
{
    Statement(m_database,
        u"UPDATE key_use SET use_count = use_count + 1, use_revision = ?, "
        "last_used_source = iif(last_used_at > ?, last_used_source, ?), "
        "last_used_agent = iif(last_used_at > ?, last_used_agent, ?), "
        "last_used_at = max(?, coalesce(last_used_at, 0)) WHERE workspace = ? AND id = ?"_s)
        .run(useRevision, at, origin.source, at, origin.agent, at, key.workspace, key.id);
}

void KeyTable::stampRefusal(
    const ApiKey &key, Instant at, const CheckOrigin &origin, CheckCode why, qint64 useRevision)
{
    Statement(m_database,
        u"UPDATE key_use SET use_revision = ?, "
        "last_refused_source = iif(last_refused_at > ?, last_refused_source, ?), "
        "last_refused_reason = iif(last_refused_at > ?, last_refused_reason, ?), "
        "last_refused_at = max(?, coalesce(last_refused_at, 0)) WHERE workspace = ? AND id = ?"_s)
        .run(useRevision, at, origin.source, at, checkWord(why), at, key.workspace, key.id);
}

} // namespace chatelaine
