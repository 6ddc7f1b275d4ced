// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/workspacetable.h"

#include "domain/jsoncodec.h"
#include "domain/keydraft.h"
#include "registry/database.h"
#include "registry/statement.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

// Names have no line breaks, so they can be parted by them.
const QString &selection()
{
    static const QString text = u"SELECT id, name, policy, plan, prefix, scopes, stale_days, expiring_days, "
                                u"key_count, revision, created_at, "
                                "(SELECT group_concat(name, char(10)) FROM (SELECT name FROM team WHERE "
                                "workspace = w.id ORDER BY position)) "
                                "FROM workspace w "_s;
    return text;
}

/// Nothing where the workspace follows its policy.
std::optional<QString> ownScopes(const Workspace &workspace)
{
    if (!workspace.ownScopes)
        return std::nullopt;
    const QJsonDocument document(json::fromScopes(workspace.scopes));
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

} // namespace

QList<Workspace> WorkspaceTable::all()
{
    QList<Workspace> workspaces;
    Statement rows(m_database, selection() + u"ORDER BY name_fold"_s);
    rows.run();
    while (rows.next())
        workspaces.append(row(rows));
    return workspaces;
}

std::optional<Workspace> WorkspaceTable::find(const WorkspaceId &id)
{
    Statement rows(m_database, selection() + u"WHERE id = ?"_s);
    return rows.run(id).next() ? std::optional(row(rows)) : std::nullopt;
}

std::optional<Workspace> WorkspaceTable::findByName(const QString &name)
{
    Statement rows(m_database, selection() + u"WHERE name_fold = ?"_s);
    return rows.run(folded(name)).next() ? std::optional(row(rows)) : std::nullopt;
}

void WorkspaceTable::insert(const Workspace &workspace, const QByteArray &draftDigest)
{
    Statement(m_database,
        u"INSERT INTO workspace (id, name, name_fold, policy, plan, prefix, scopes, stale_days, "
        u"expiring_days, "
        "created_at, draft_digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .run(workspace.id, workspace.name, folded(workspace.name), workspace.policyId, workspace.planId,
            ownPrefix(workspace), ownScopes(workspace), workspace.marks.staleDays,
            workspace.marks.expiringDays, workspace.createdAt, draftDigest);
    insertTeams(workspace);
}

QByteArray WorkspaceTable::draftDigest(const WorkspaceId &id)
{
    Statement row(m_database, u"SELECT draft_digest FROM workspace WHERE id = ?"_s);
    return row.run(id).next() ? row.bytes(0) : QByteArray();
}

void WorkspaceTable::update(const Workspace &workspace)
{
    Statement(m_database,
        u"UPDATE workspace SET name = ?, name_fold = ?, plan = ?, prefix = ?, scopes = ?, stale_days = ?, "
        "expiring_days = ? WHERE id = ?"_s)
        .run(workspace.name, folded(workspace.name), workspace.planId, ownPrefix(workspace),
            ownScopes(workspace), workspace.marks.staleDays, workspace.marks.expiringDays, workspace.id);
    Statement(m_database, u"DELETE FROM team WHERE workspace = ?"_s).run(workspace.id);
    insertTeams(workspace);
}

void WorkspaceTable::remove(const WorkspaceId &id)
{
    Statement(m_database, u"DELETE FROM workspace WHERE id = ?"_s).run(id);
}

qint64 WorkspaceTable::nextRevision(const WorkspaceId &id, qint64 newKeys)
{
    Statement row(m_database,
        u"UPDATE workspace SET revision = revision + 1, key_count = key_count + ? WHERE id = ? RETURNING revision"_s);
    return row.run(newKeys, id).next() ? row.integer(0) : 0;
}

qint64 WorkspaceTable::nextUseRevision(const WorkspaceId &id)
{
    Statement row(m_database,
        u"UPDATE workspace SET use_revision = use_revision + 1 WHERE id = ? RETURNING use_revision"_s);
    return row.run(id).next() ? row.integer(0) : 0;
}

FeedCursor WorkspaceTable::cursor(const WorkspaceId &id)
{
    Statement row(m_database, u"SELECT revision, use_revision FROM workspace WHERE id = ?"_s);
    return row.run(id).next() ? FeedCursor{row.integer(0), row.integer(1)} : FeedCursor();
}

QHash<WorkspaceId, FeedCursor> WorkspaceTable::cursors()
{
    QHash<WorkspaceId, FeedCursor> cursors;
    Statement row(m_database, u"SELECT id, revision, use_revision FROM workspace"_s);
    row.run();
    while (row.next())
        cursors.insert(row.id(0), {row.integer(1), row.integer(2)});
    return cursors;
}

void WorkspaceTable::insertTeams(const Workspace &workspace)
{
    Statement insertion(
        m_database, u"INSERT INTO team (workspace, position, name, name_fold) VALUES (?, ?, ?, ?)"_s);
    for (qsizetype at = 0; at < workspace.teams.size(); ++at)
        insertion.run(workspace.id, qint64(at), workspace.teams[at], folded(workspace.teams[at]));
}

QString WorkspaceTable::ownPrefix(const Workspace &workspace) const
{
    const KeyPolicy *policy = m_catalog.find(workspace.policyId);
    return policy && policy->tokenPrefix == workspace.tokenPrefix ? QString() : workspace.tokenPrefix;
}

Workspace WorkspaceTable::row(const Statement &statement) const
{
    Workspace workspace;
    workspace.id = statement.id(0);
    workspace.name = statement.text(1);
    workspace.policyId = statement.text(2);
    workspace.planId = statement.text(3);
    workspace.tokenPrefix = statement.text(4);
    workspace.ownScopes = !statement.isNull(5);
    workspace.marks = {qBound(1, statement.number(6), MarkSettings::mostStaleDays),
        qBound(1, statement.number(7), MarkSettings::mostExpiringDays)};
    workspace.keyCount = statement.number(8);
    workspace.revision = statement.integer(9);
    workspace.createdAt = statement.instant(10);
    workspace.teams = statement.text(11).split(u'\n', Qt::SkipEmptyParts);
    const KeyPolicy *policy = m_catalog.find(workspace.policyId);
    if (!workspace.tokenPrefix.isEmpty() && !token::isPrefix(workspace.tokenPrefix))
        m_database.latchDamage(u"a workspace has a prefix that is none"_s);
    if (policy && workspace.tokenPrefix.isEmpty())
        workspace.tokenPrefix = policy->tokenPrefix;
    if (workspace.ownScopes) {
        const auto scopes = json::toScopes(statement.bytes(5));
        if (!scopes)
            m_database.latchDamage(u"a workspace has scopes that are none"_s);
        workspace.scopes = scopes.value_or(QList<ScopeDefinition>());
    } else if (policy) {
        workspace.scopes = policy->scopes;
    }
    return workspace;
}

} // namespace chatelaine
