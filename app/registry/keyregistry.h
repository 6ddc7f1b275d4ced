// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/allowed.h"
#include "domain/clock.h"
#include "domain/keydraft.h"
#include "registry/policycatalog.h"
#include "registry/records.h"
#include "registry/storeaddress.h"

#include <memory>

namespace chatelaine {

class Database;

/// The rules applied to a database. Every program comes through here, and nothing else writes a store.
/// Synchronous; an object belongs to the thread that opened it. Every write is one transaction that is on
/// disk when the call returns. Any call may fail with the Store… codes besides those named.
class KeyRegistry {
public:
    /// Opens the store, making file and folder (0600, 0700) when they are absent, and brings its schema up to
    /// date. StoreUnreachable, StorePermissions, StoreDamaged, StoreForeign, StoreNewer, StoreFull. A file
    /// that cannot be written opens for reading; writes then answer StoreReadOnly. Catalog and clock must
    /// outlive the registry.
    static Result<std::unique_ptr<KeyRegistry>> open(
        const StoreAddress &address, const PolicyCatalog &catalog, const Clock &clock);
    ~KeyRegistry();

    const PolicyCatalog &catalog() const;
    /// For viewable keys; without it they are refused with SealingKeyAbsent.
    void setSealingKey(SealingKey key);
    bool hasSealingKey() const;

    // Workspaces.
    Result<QList<Workspace>> workspaces(); ///< By name.
    Result<Workspace> workspace(const WorkspaceId &id); ///< WorkspaceUnknown
    Result<Workspace> findWorkspace(const QString &nameOrId); ///< WorkspaceUnknown
    /// WorkspaceNameInvalid, WorkspaceNameTaken, PolicyUnknown, PlanUnknown, TeamNameInvalid, TeamTaken,
    /// FieldNotInPolicy.
    Result<Workspace> createWorkspace(const WorkspaceDraft &draft, const Actor &actor);
    /// The codes of createWorkspace(), SettingInvalid.
    Result<Workspace> editWorkspace(const WorkspaceId &id, const WorkspaceEdit &edit, const Actor &actor);
    Result<void> removeWorkspace(const WorkspaceId &id, const Actor &actor); ///< With all its keys, for good.
    Result<Workspace> addTeam(const WorkspaceId &id, const QString &team, const Actor &actor);
    Result<Workspace> removeTeam(
        const WorkspaceId &id, const QString &team, const Actor &actor); ///< TeamUnknown, TeamInUse
    Result<PlanPreview> previewPlan(const WorkspaceId &id, const QString &planId); ///< PlanUnknown
    Result<Workspace> changePlan(const WorkspaceId &id, const QString &planId, const Actor &actor);

    // Keys.
    Result<KeyPage> page(const WorkspaceId &id, const KeyPageRequest &request);
    Result<ApiKey> key(const KeyId &id); ///< KeyUnknown
    /// The codes of checkDraft() and allowed(), LabelTaken, LimitReached, Conflict, SealingKeyAbsent.
    Result<CreatedKey> create(const WorkspaceId &id, const KeyDraft &draft, const Actor &actor);
    Result<ApiKey> edit(
        const KeyId &id, const KeyEdit &edit, const Actor &actor); ///< EditConflict and the label's codes.
    /// Enable, Disable, Delete or Restore for each of `ids`; see allowed() for the codes.
    Result<BulkOutcome> apply(Action action, const QList<KeyId> &ids, const Actor &actor,
        DeleteReason reason = DeleteReason::Unneeded);
    /// Replaces the secret in place; the old one is refused from here on and can never be registered again.
    Result<CreatedKey> refresh(const KeyId &id, const std::optional<MintedToken> &minted, const Actor &actor);
    Result<Secret> viewSecret(
        const KeyId &id, const Actor &actor); ///< NotViewable, SealingKeyAbsent, SealingKeyWrong

    // Checks.
    /// Stamps last use or last refused. Fails only when the store does or the workspace is not there; a
    /// refusal is an answer.
    Result<CheckAnswer> verify(
        const WorkspaceId &id, QByteArrayView token, const CheckRequest &request, const CheckOrigin &origin);
    /// The key with this digest, deleted ones included; nothing when it is none of this workspace's.
    Result<std::optional<ApiKey>> identify(const WorkspaceId &id, const Digest &digest);

    // What happened.
    Result<Changes> changesSince(const WorkspaceId &id, const FeedCursor &cursor);
    /// Newest first; `before` 0 begins at the newest. At most 1,000 at once.
    Result<QList<Event>> events(const WorkspaceId &id, qint64 before, int limit);
    /// Drops tombstones over 30 days old; their digests and ids stay. Answers how many went.
    Result<int> purge();

private:
    /// A workspace with the rules that hold in it.
    struct Ground {
        Workspace workspace;
        const KeyPolicy *policy = nullptr;
        const Plan *plan = nullptr; ///< Null where the policy has none.
    };
    struct Minting;
    class Batch;

    KeyRegistry(std::unique_ptr<Database> database, const PolicyCatalog &catalog, const Clock &clock);

    // All of these are called inside Database::read() or write().
    Result<Ground> ground(const WorkspaceId &id); ///< WorkspaceUnknown, PolicyUnknown
    Result<ApiKey> standingKey(const KeyId &id); ///< KeyUnknown
    int counted(const Ground &ground, const QString &owner);
    Event event(const Actor &actor, const QString &action, const QString &detail = {}) const;
    Result<QString> checkName(const QString &name, const WorkspaceId &exceptOf);
    static Result<void> appendTeam(Workspace &workspace, const KeyPolicy &policy, const QString &team);
    void save(Workspace &workspace, const Event &event); ///< Takes a revision.
    void log(const Workspace &workspace, Event event);
    /// Nothing when the draft's id is free.
    std::optional<Result<CreatedKey>> earlierCreation(
        const KeyDraft &draft, const Ground &ground, const Actor &actor);
    Result<ApiKey> drafted(const KeyDraft &draft, const Ground &ground, const Actor &actor);
    Result<Minting> mint(const Ground &ground, const KeyId &key, const std::optional<MintedToken> &minted);
    Result<Secret> unsealed(const ApiKey &key);
    Result<void> changeLabel(ApiKey &key, const QString &label, const Ground &ground);
    Result<void> changeNote(ApiKey &key, const QString &note, const Ground &ground);
    Result<void> changeTags(ApiKey &key, const QStringList &tags, const Ground &ground);
    QHash<WorkspaceId, QList<ApiKey>> grouped(Action action, const QList<KeyId> &ids, BulkOutcome &outcome);
    Result<void> stamp(const ApiKey &key, CheckCode code, const CheckOrigin &origin, Instant now);
    void saveWords(ApiKey &key, const ApiKey &before, const Actor &actor);

    std::unique_ptr<Database> m_database;
    const PolicyCatalog &m_catalog;
    const Clock &m_clock;
    std::optional<SealingKey> m_sealingKey;
};

} // namespace chatelaine
