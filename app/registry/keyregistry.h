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

class Accounts;
class Database;

/// The rules applied to a database. Every program comes through here, and nothing else writes a store.
/// Synchronous; an object belongs to the thread that opened it. Every write is one transaction that is on
/// disk when the call returns. Any call may fail with the Store… codes besides those named.
///
/// Every call of people takes who asks. One who opened the database may do everything; anyone else has the
/// role that the workspace's members give them at that moment, sees what sees() shows them, and is told
/// WorkspaceUnknown or KeyUnknown, as if it were not there, of whatever they do not see or may not do:
/// NotPermitted never comes out.
class KeyRegistry {
public:
    static constexpr int mostStampedAtOnce = 200; ///< Some ten milliseconds.

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

    /// The people of the same store.
    Accounts &accounts();

    // Workspaces.
    Result<QList<Workspace>> workspaces(const Actor &actor); ///< By name.
    Result<Workspace> workspace(const WorkspaceId &id, const Actor &actor); ///< WorkspaceUnknown
    Result<Workspace> findWorkspace(const QString &nameOrId, const Actor &actor); ///< WorkspaceUnknown
    /// WorkspaceNameInvalid, WorkspaceNameTaken, PolicyUnknown, PlanUnknown, TeamNameInvalid, TeamTaken,
    /// FieldNotInPolicy, Conflict. A member must be owner of a workspace, and becomes that of the new one.
    Result<Workspace> createWorkspace(const WorkspaceDraft &draft, const Actor &actor);
    /// The codes of createWorkspace(), SettingInvalid.
    Result<Workspace> editWorkspace(const WorkspaceId &id, const WorkspaceEdit &edit, const Actor &actor);
    /// With all its keys, for good. Accounts that are left without a workspace go as in removeMember().
    Result<void> removeWorkspace(const WorkspaceId &id, const Actor &actor);
    Result<Workspace> addTeam(const WorkspaceId &id, const QString &team, const Actor &actor);
    Result<Workspace> removeTeam(
        const WorkspaceId &id, const QString &team, const Actor &actor); ///< TeamUnknown, TeamInUse
    /// PlanUnknown. Counts keys that the actor sees.
    Result<PlanPreview> previewPlan(const WorkspaceId &id, const QString &planId, const Actor &actor);
    Result<Workspace> changePlan(const WorkspaceId &id, const QString &planId, const Actor &actor);

    // Members. Each write takes a revision of the workspace.
    Result<Membership> members(const WorkspaceId &id, const Actor &actor);
    /// EmailInvalid, RoleUnknown, MemberExists. An earlier invitation of the address is withdrawn.
    Result<CreatedInvitation> invite(
        const WorkspaceId &id, const QString &email, Role role, const Actor &actor);
    Result<void> withdrawInvitation(
        const WorkspaceId &id, const QUuid &invitation, const Actor &actor); ///< InvitationInvalid
    /// MemberUnknown, RoleUnknown, LastOwner. Their open invitations that the new role could not make go.
    Result<Member> changeRole(const WorkspaceId &id, const QString &email, Role role, const Actor &actor);
    /// MemberUnknown, LastOwner, HandOverImpossible. Members may remove themselves. Their open invitations
    /// go; with their last workspace their account and its sessions do.
    Result<void> removeMember(
        const WorkspaceId &id, const QString &email, const LeaverKeys &keys, const Actor &actor);

    // Keys.
    Result<KeyPage> page(const WorkspaceId &id, const KeyPageRequest &request, const Actor &actor);
    Result<ApiKey> key(const KeyId &id, const Actor &actor); ///< KeyUnknown
    /// The codes of checkDraft() and allowed(), LabelTaken, LimitReached, Conflict, SealingKeyAbsent.
    Result<CreatedKey> create(const WorkspaceId &id, const KeyDraft &draft, const Actor &actor);
    Result<ApiKey> edit(
        const KeyId &id, const KeyEdit &edit, const Actor &actor); ///< EditConflict and the label's codes.
    /// Enable, Disable, Delete or Restore for each of `ids`; see allowed() for the codes.
    Result<BulkOutcome> apply(Action action, const QList<KeyId> &ids, const Actor &actor,
        DeleteReason reason = DeleteReason::Unneeded);
    /// Replaces the secret in place; the old one is refused from here on and can never be registered again.
    /// With the digest that the key has already, answers the key as it stands.
    Result<CreatedKey> refresh(const KeyId &id, const std::optional<MintedToken> &minted, const Actor &actor);
    Result<Secret> viewSecret(
        const KeyId &id, const Actor &actor); ///< NotViewable, SealingKeyAbsent, SealingKeyWrong

    // Checks.
    /// Stamps last use or last refused. Fails only when the store does or the workspace is not there; a
    /// refusal is an answer.
    Result<CheckAnswer> verify(
        const WorkspaceId &id, QByteArrayView token, const CheckRequest &request, const CheckOrigin &origin);
    /// The key with this digest, deleted ones included; nothing when it is none of this workspace's.
    Result<std::optional<ApiKey>> identify(const WorkspaceId &id, const Digest &digest, const Actor &actor);

    // For a service's index of all keys.
    Result<QHash<WorkspaceId, FeedCursor>> feedCursors(); ///< Of all workspaces.
    Result<IndexPage> indexPage(const KeyPlace &after, int limit); ///< `limit` as in KeyPageRequest.
    Result<QList<IndexedKey>> indexChanges(
        const WorkspaceId &id, qint64 sinceRevision); ///< Changed by people since; tombstones included.
    Result<QList<KeyId>> purgedSince(const WorkspaceId &id, qint64 revision);
    /// Writes what calls left, forward only, with one use revision for each workspace. Keys that are gone are
    /// skipped.
    Result<void> stampUses(const QList<UseStamp> &stamps);
    /// Keeps what calls left, where nobody sees it yet: for the next stampJournal() or stampPortion() of
    /// this or another program.
    Result<void> journalUses(const QList<UseStamp> &stamps);
    /// stampUses() with these and all that stands in the journal, which is empty then, if it is at most so
    /// many. Else the journal keeps them for stampPortion(), one a key; answers how many times it is to be
    /// called.
    Result<int> stampJournal(const QList<UseStamp> &stamps, int most = mostStampedAtOnce);
    /// stampUses() with the first of what stampJournal() has left, which the journal loses then.
    Result<void> stampPortion();

    // What happened.
    /// All that changed, or at most so many of the keys that calls changed (more where more were stamped at
    /// once): the others since the cursor that is answered. FeedExpired when those of all owners were fifty
    /// times as many.
    Result<Changes> changesSince(
        const WorkspaceId &id, const FeedCursor &cursor, const Actor &actor, std::optional<int> most = {});
    /// Newest first; `before` 0 begins at the newest. At most 1,000 at once.
    Result<QList<Event>> events(const WorkspaceId &id, qint64 before, int limit, const Actor &actor);
    /// Drops tombstones over 30 days old; their digests and ids stay. Answers how many went.
    Result<int> purge();

private:
    void write(QList<UseStamp> stamps);
    /// A workspace with the rules that hold in it, as who asks sees it.
    struct Ground {
        Workspace workspace;
        const KeyPolicy *policy = nullptr; ///< Null only in what sight() answers.
        const Plan *plan = nullptr; ///< Null where the policy has none.
        QString member; ///< Who asks; Workspace::role is theirs.
        std::optional<QString> owner; ///< Whose keys alone they see; nothing where they see all.
        int allKeys = 0; ///< Keys that are not deleted, seen or not.

        bool shows(const ApiKey &key) const { return !owner || key.owner == *owner; }
        ActionContext context(int counted = 0, bool labelTaken = false, bool several = false) const
        {
            return {*policy, plan, counted, labelTaken, several, workspace.role, member};
        }
    };
    struct Standing;
    struct Minting;
    class Batch;

    KeyRegistry(std::unique_ptr<Database> database, const PolicyCatalog &catalog, const Clock &clock);

    // All of these are called inside Database::read() or write().
    /// What somebody sees. WorkspaceUnknown when they see nothing of it.
    Result<Ground> sight(const WorkspaceId &id, const Actor &actor);
    /// The same to do something: WorkspaceUnknown when they may not, PolicyUnknown.
    Result<Ground> ground(
        const WorkspaceId &id, const Actor &actor, WorkspaceAction action = WorkspaceAction::See);
    Ground seen(const Workspace &workspace, const Actor &actor);
    /// A key and where it stands, to do something to it: KeyUnknown when they may not, PolicyUnknown.
    Result<Standing> standing(const KeyId &id, const Actor &actor, Action action);
    int counted(const Ground &ground, const QString &owner);
    Event event(const Actor &actor, const QString &action, const QString &detail = {}) const;
    Result<QString> checkName(const QString &name, const WorkspaceId &exceptOf);
    static Result<void> appendTeam(Workspace &workspace, const KeyPolicy &policy, const QString &team);
    void save(Workspace &workspace, const Event &event); ///< Takes a revision.
    void log(const Workspace &workspace, Event event);
    void record(Workspace &workspace, const Event &event); ///< Of its members. Takes a revision.
    /// Nothing when the draft's id is free.
    std::optional<Result<Workspace>> earlierWorkspace(const WorkspaceDraft &draft, const Actor &actor);
    Result<Workspace> drafted(const WorkspaceDraft &draft);
    /// What somebody sees who may do this; needs no policy. WorkspaceUnknown
    Result<Ground> managed(const WorkspaceId &id, const Actor &actor, WorkspaceAction action);
    /// Oneself, or a member whose role the actor may take. MemberUnknown
    Result<Member> managedMember(const Ground &ground, const QString &email);
    Result<void> checkOwnerStays(const WorkspaceId &id, Role former); ///< LastOwner
    void withdrawInvitationsBy(const WorkspaceId &id, const QString &email, Role role);
    Result<void> disableKeysOf(const Ground &ground, const QString &owner, const Actor &actor);
    Result<void> handKeysOver(
        const Ground &ground, const QString &from, const QString &to, const Actor &actor);
    /// Nothing when the draft's id is free.
    std::optional<Result<CreatedKey>> earlierCreation(
        const KeyDraft &draft, const Ground &ground, const Actor &actor);
    Result<ApiKey> drafted(const KeyDraft &draft, const Ground &ground, const Actor &actor);
    Result<Minting> mint(const Ground &ground, const KeyId &key, const std::optional<MintedToken> &minted);
    Result<CreatedKey> replaceSecret(
        const Standing &standing, const std::optional<MintedToken> &minted, const Actor &actor);
    Result<Secret> unsealed(const ApiKey &key);
    Result<void> changeLabel(ApiKey &key, const QString &label, const Ground &ground);
    Result<void> changeNote(ApiKey &key, const QString &note, const Ground &ground);
    Result<void> changeTags(ApiKey &key, const QStringList &tags, const Ground &ground);
    QHash<WorkspaceId, QList<ApiKey>> grouped(
        Action action, const QList<KeyId> &ids, const Actor &actor, BulkOutcome &outcome);
    bool showsPurged(const KeyId &id, const Actor &actor);
    void saveWords(ApiKey &key, const ApiKey &before, const Actor &actor);

    std::unique_ptr<Database> m_database;
    const PolicyCatalog &m_catalog;
    const Clock &m_clock;
    std::unique_ptr<Accounts> m_accounts;
    std::optional<SealingKey> m_sealingKey;
};

} // namespace chatelaine
