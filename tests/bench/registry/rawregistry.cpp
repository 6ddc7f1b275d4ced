// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/registry/rawregistry.h"

namespace chatelaine::bench {

namespace {

#define KEY_COLUMNS                                                                                          \
    "SELECT k.workspace, k.id, k.owner, k.label, k.note, k.tags, k.hint_prefix, k.hint_last, k.scopes, "     \
    "k.team, k.access, k.created_at, k.created_by, k.origin, k.expires_at, k.disabled, k.deleted_at, "       \
    "k.delete_reason, k.refreshed_at, k.version, k.revision, "
#define USE_COLUMNS                                                                                          \
    "u.tracking_since, u.last_used_at, u.last_used_source, u.last_used_agent, u.use_count, "                 \
    "u.last_refused_at, u.last_refused_source, u.last_refused_reason, u.recent "
#define KEYS KEY_COLUMNS USE_COLUMNS "FROM key k JOIN key_use u ON u.workspace = k.workspace AND u.id = k.id "

constexpr qint64 now = 1'795'305'600'000;
constexpr std::string_view agent = "curl/8.5.0";

std::string recentOf(std::string_view source)
{
    return "[[" + std::to_string(now) + ",\"" + std::string(source) + "\",\"" + std::string(agent) + "\"]]";
}

} // namespace

RawRegistry::RawRegistry(RawStore &store, const QByteArray &workspace)
    : m_workspace(workspace)
    , m_read(store, "BEGIN")
    , m_write(store, "BEGIN IMMEDIATE")
    , m_commit(store, "COMMIT")
    , m_findWorkspace(store,
          "SELECT id, name, policy, plan, prefix, scopes, stale_days, expiring_days, key_count, revision, "
          "created_at, (SELECT group_concat(name, char(10)) FROM (SELECT name FROM team "
          "WHERE workspace = w.id ORDER BY position)) FROM workspace w WHERE id = ?")
    , m_takeRevision(store,
          "UPDATE workspace SET revision = revision + 1, key_count = key_count + ? WHERE id = ? "
          "RETURNING revision")
    , m_takeUseRevision(
          store, "UPDATE workspace SET use_revision = use_revision + 1 WHERE id = ? RETURNING use_revision")
    , m_findKey(store, KEYS "WHERE k.id = ?")
    , m_findDigest(store, KEYS "WHERE k.digest = ? AND k.workspace = ?")
    , m_findUse(store, "SELECT " USE_COLUMNS "FROM key_use u WHERE u.workspace = ? AND u.id = ?")
    , m_insertKey(store,
          "INSERT INTO key (workspace, id, owner, label, label_fold, note, tags, hint_prefix, hint_last, "
          "digest, scopes, team, access, created_at, created_by, origin, expires_at, disabled, "
          "delete_reason, sealed, sealing_key, draft_digest, version, revision) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, 1, ?)")
    , m_insertUse(store, "INSERT INTO key_use (workspace, id, tracking_since) VALUES (?, ?, ?)")
    , m_lastEvent(store, "SELECT coalesce(max(number), 0) FROM event WHERE workspace = ?")
    , m_insertEvent(store, "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    , m_changeReasons(store,
          "UPDATE key SET disabled = (disabled & ~?) | ?, version = version + 1, revision = ? "
          "WHERE workspace = ? AND id = ?")
    , m_updateUse(store,
          "UPDATE key_use SET use_revision = ?, use_count = use_count + 1, last_used_at = ?, "
          "last_used_source = ?, last_used_agent = ?, recent = ?, last_refused_at = ?, "
          "last_refused_source = ?, last_refused_reason = ? WHERE workspace = ? AND id = ?")
    , m_changed(store,
          KEYS "WHERE k.workspace = ? AND k.id IN (SELECT id FROM key WHERE workspace = ? AND revision > ? "
               "UNION SELECT id FROM key_use WHERE workspace = ? AND use_revision > ?) ORDER BY k.id")
    , m_purged(store, "SELECT id FROM purged_key WHERE workspace = ? AND revision > ?")
    , m_index(store,
          "SELECT digest, id, workspace, owner, scopes, team, access, expires_at, disabled, "
          "deleted_at IS NOT NULL FROM key")
{
}

void RawRegistry::create(const QByteArray &id, const QByteArray &digest, std::string_view label)
{
    m_write.run();
    m_findWorkspace.run(m_workspace);
    const qint64 revision = m_takeRevision.run(qint64(1), m_workspace);
    m_insertKey.run(m_workspace, id, "ada", label, label, "Nightly", "[\"prod\"]", "ch_live", "9fQ2", digest,
        "data:read", "", qint64(1), now, "ada", "cli", now + now, nullptr, nullptr, digest, revision);
    m_insertUse.run(m_workspace, id, now);
    m_insertEvent.run(
        m_workspace, m_lastEvent.run(m_workspace) + 1, now, "local:ada", "create", id, label, "");
    m_commit.run();
}

void RawRegistry::verify(const QByteArray &id, const QByteArray &digest, std::string_view source)
{
    m_read.run();
    m_findWorkspace.run(m_workspace);
    m_findDigest.run(digest, m_workspace);
    m_commit.run();
    stamp({id}, source);
}

void RawRegistry::stamp(const QList<QByteArray> &ids, std::string_view source)
{
    m_write.run();
    const qint64 useRevision = m_takeUseRevision.run(m_workspace);
    const std::string recent = recentOf(source);
    for (const QByteArray &id : ids) {
        m_findUse.run(m_workspace, id);
        m_updateUse.run(
            useRevision, now, source, agent, std::string_view(recent), nullptr, "", "", m_workspace, id);
    }
    m_commit.run();
}

void RawRegistry::changeReasons(
    const QList<QByteArray> &ids, qint64 added, qint64 removed, std::string_view action)
{
    m_write.run();
    for (const QByteArray &id : ids)
        m_findKey.run(id);
    m_findWorkspace.run(m_workspace);
    const qint64 revision = m_takeRevision.run(qint64(0), m_workspace);
    for (const QByteArray &id : ids)
        m_changeReasons.run(removed, added, revision, m_workspace, id);
    qint64 number = m_lastEvent.run(m_workspace);
    for (const QByteArray &id : ids)
        m_insertEvent.run(m_workspace, ++number, now, "local:ada", action, id, "importer", "");
    m_commit.run();
}

void RawRegistry::changesSince(qint64 revision, qint64 useRevision)
{
    m_read.run();
    m_findWorkspace.run(m_workspace);
    m_changed.run(m_workspace, m_workspace, revision, m_workspace, useRevision);
    m_purged.run(m_workspace, revision);
    m_commit.run();
}

void RawRegistry::scanIndex()
{
    m_index.run();
}

} // namespace chatelaine::bench
