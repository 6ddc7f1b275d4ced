// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keydraft.h"
#include "registry/records.h"

namespace chatelaine {

class Database;
class Statement;

/// What a store keeps of a secret.
struct StoredSecret {
    MintedToken token;
    QByteArray sealed; ///< Null unless the key is viewable.
    QString sealingKey; ///< The id of the key that sealed it.
};

/// The tables `key`, `spent_digest` and `purged_key`, with `key_use` where rows are read. Used inside
/// Database::read() and write().
class KeyTable {
public:
    using Owner = std::optional<QString>; ///< Whose keys alone; nothing: everyone's.

    explicit KeyTable(Database &database)
        : m_database(database)
    {
    }

    std::optional<ApiKey> find(const KeyId &id);
    QList<ApiKey> find(const QList<KeyId> &ids); ///< In the order asked for; unknown ones are left out.
    std::optional<ApiKey> findByDigest(const WorkspaceId &workspace, const Digest &digest);
    struct Slice {
        KeyBlock keys;
        bool more = false; ///< There are others after it.
    };
    Slice after(const WorkspaceId &workspace, const KeyId &id, int limit, const Owner &owner);
    /// Changed by people after `cursor`, or by calls between it and `useRevision`, which belongs to them.
    KeyBlock changedSince(
        const WorkspaceId &workspace, const FeedCursor &cursor, qint64 useRevision, const Owner &owner);
    /// The use revision, up to `newest`, of the key that calls changed after so many others since; nothing
    /// when there is none.
    std::optional<qint64> useRevisionAfter(
        const WorkspaceId &workspace, qint64 since, qint64 newest, int others);
    QList<IndexedKey> indexAfter(const KeyPlace &place, int limit); ///< Of all workspaces.
    QList<IndexedKey> indexChanged(const WorkspaceId &workspace, qint64 revision);
    QList<KeyId> purgedSince(const WorkspaceId &workspace, qint64 revision, const Owner &owner);

    struct Purged {
        WorkspaceId workspace;
        QString owner; ///< Empty where it was not kept.
    };
    std::optional<Purged> purged(const KeyId &id);
    bool isSpent(const Digest &digest); ///< A key of any workspace has it, or one had it.
    QByteArray draftDigest(const KeyId &id);
    StoredSecret secret(const KeyId &id);
    int countOf(const WorkspaceId &workspace, const QString &owner); ///< Keys that are not deleted.
    bool anyIn(const WorkspaceId &workspace, const QString &team); ///< A key that is not deleted.
    /// Whether another key of the owner that is not deleted carries the label.
    bool labelTaken(const ApiKey &key, const QString &label);

    void insert(const ApiKey &key, const StoredSecret &secret, const QByteArray &draftDigest);
    void updateWords(const ApiKey &key); ///< Label, note, tags, with version and revision.
    void replaceSecret(const ApiKey &key, const StoredSecret &secret); ///< The old digest is spent.

    // For many keys of one workspace in one statement; each key's version grows.
    void changeReasons(const WorkspaceId &workspace, const QList<KeyId> &ids, DisabledReasons added,
        DisabledReasons removed, qint64 revision);
    void tombstone(const WorkspaceId &workspace, const QList<KeyId> &ids, Instant at, DeleteReason reason,
        qint64 revision);
    void restore(
        const WorkspaceId &workspace, const QList<KeyId> &ids, qint64 revision); ///< Disabled by the member.
    /// Adds the reason Plan to every key that is not deleted.
    void disableAll(const WorkspaceId &workspace, qint64 revision);
    PlanPreview countForPlan(const WorkspaceId &workspace, Instant now, const Owner &owner);

    // Of one owner, those that are not deleted.
    QList<ApiKey> standingOf(const WorkspaceId &workspace, const QString &owner);
    bool shareLabels(const WorkspaceId &workspace, const QString &one, const QString &other);
    /// Adds the reason OwnerLeft.
    void disableOf(const WorkspaceId &workspace, const QString &owner, qint64 revision);
    void handOver(const WorkspaceId &workspace, const QString &from, const QString &to, qint64 revision);

    void spendAll(const WorkspaceId &workspace); ///< The digests of a workspace that goes.
    QList<WorkspaceId> withTombstonesUntil(Instant deletedAt);
    int purge(const WorkspaceId &workspace, Instant deletedAt, qint64 revision);

private:
    static QList<ApiKey> rows(Statement &statement);
    static Slice packed(Statement &statement, int limit);

    Database &m_database;
};

} // namespace chatelaine
