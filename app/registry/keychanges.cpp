// SPDX-License-Identifier: GPL-3.0-or-later
// The part of KeyTable that changes many rows at once.
#include "registry/keytable.h"

#include "registry/database.h"
#include "registry/keyrow.h"
#include "registry/statement.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

/// Spelled so that SQLite looks in the index of tombstones alone; otherwise it reads every key. So does the
/// "+" before a workspace beside it.
constexpr auto untilDeletedAt = "deleted_at IS NOT NULL AND deleted_at <= ?"_L1;

} // namespace

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
    Statement rows(m_database, u"SELECT DISTINCT workspace FROM key WHERE "_s + untilDeletedAt);
    rows.run(deletedAt);
    while (rows.next())
        workspaces.append(rows.id(0));
    return workspaces;
}

int KeyTable::purge(const WorkspaceId &workspace, Instant deletedAt, qint64 revision)
{
    Statement(m_database,
        u"INSERT INTO spent_digest SELECT digest FROM key WHERE +workspace = ? AND "_s + untilDeletedAt)
        .run(workspace, deletedAt);
    Statement(m_database,
        u"INSERT INTO purged_key SELECT id, workspace, ?, owner FROM key WHERE +workspace = ? AND "_s
            + untilDeletedAt)
        .run(revision, workspace, deletedAt);
    Statement(m_database, u"DELETE FROM key WHERE +workspace = ? AND "_s + untilDeletedAt)
        .run(workspace, deletedAt);
    Statement count(m_database, u"SELECT changes()"_s);
    return count.run().next() ? count.number(0) : 0;
}

QList<ApiKey> KeyTable::standingOf(const WorkspaceId &workspace, const QString &owner)
{
    Statement statement(m_database,
        keyrow::selection() + u"WHERE k.workspace = ? AND k.owner = ? AND k.deleted_at IS NULL"_s);
    return rows(statement.run(workspace, owner));
}

bool KeyTable::shareLabels(const WorkspaceId &workspace, const QString &one, const QString &other)
{
    return Statement(m_database,
        u"SELECT 1 FROM key a JOIN key b ON b.workspace = a.workspace AND b.label_fold = a.label_fold "
        "WHERE a.workspace = ? AND a.owner = ? AND b.owner = ? AND a.deleted_at IS NULL "
        "AND b.deleted_at IS NULL LIMIT 1"_s)
        .run(workspace, one, other)
        .next();
}

void KeyTable::disableOf(const WorkspaceId &workspace, const QString &owner, qint64 revision)
{
    const int left = int(DisabledReason::OwnerLeft);
    Statement(m_database,
        u"UPDATE key SET disabled = disabled | ?, version = version + 1, revision = ? "
        "WHERE workspace = ? AND owner = ? AND deleted_at IS NULL AND disabled & ? = 0"_s)
        .run(left, revision, workspace, owner, left);
}

void KeyTable::handOver(const WorkspaceId &workspace, const QString &from, const QString &to, qint64 revision)
{
    Statement(m_database,
        u"UPDATE key SET owner = ?, version = version + 1, revision = ? "
        "WHERE workspace = ? AND owner = ? AND deleted_at IS NULL"_s)
        .run(to, revision, workspace, from);
}

} // namespace chatelaine
