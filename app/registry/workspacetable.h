// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/policycatalog.h"
#include "registry/records.h"

namespace chatelaine {

class Database;
class Statement;

/// The tables `workspace` and `team`. Used inside Database::read() and write().
class WorkspaceTable {
public:
    WorkspaceTable(Database &database, const PolicyCatalog &catalog)
        : m_database(database)
        , m_catalog(catalog)
    {
    }

    QList<Workspace> all(); ///< By name.
    std::optional<Workspace> find(const WorkspaceId &id);
    std::optional<Workspace> findByName(const QString &name);

    void insert(const Workspace &workspace, const QByteArray &draftDigest);
    QByteArray draftDigest(const WorkspaceId &id); ///< Null where it was not kept.
    /// Writes name, plan, prefix, scopes, marks and teams.
    void update(const Workspace &workspace);
    void remove(const WorkspaceId &id);

    /// Takes the workspace's next revision, which locks its row, and keeps the count of its keys.
    qint64 nextRevision(const WorkspaceId &id, qint64 newKeys = 0);
    qint64 nextUseRevision(const WorkspaceId &id);
    FeedCursor cursor(const WorkspaceId &id);
    QHash<WorkspaceId, FeedCursor> cursors(); ///< Of all workspaces.

private:
    void insertTeams(const Workspace &workspace);
    QString ownPrefix(const Workspace &workspace) const; ///< Empty where it is the policy's.
    Workspace row(const Statement &statement) const;

    Database &m_database;
    const PolicyCatalog &m_catalog;
};

} // namespace chatelaine
