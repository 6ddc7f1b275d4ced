// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/actor.h"
#include "domain/apikey.h"
#include "domain/check.h"
#include "domain/error.h"
#include "domain/keyblock.h"
#include "domain/workspace.h"

namespace chatelaine {

inline QList<KeyId> idsOf(const KeyBlock &keys)
{
    QList<KeyId> ids(keys.size());
    for (int i = 0; i < keys.size(); ++i)
        ids[i] = keys.id(i);
    return ids;
}

/// A key that was made or refreshed. `secret` is empty when the caller minted, and when a creation was
/// repeated that had answered it already.
struct CreatedKey {
    ApiKey key;
    Secret secret;
};

/// A page of keys in the order of their ids (which is the order of creation), tombstones included.
struct KeyPage {
    KeyBlock keys;
    KeyId next; ///< Ask for the following page with it; null after the last.
    qint64 revision = 0; ///< The change feed of these rows continues from here.
    qint64 useRevision = 0;
};

struct KeyPageRequest {
    static constexpr int mostRows = 10'000;
    KeyId after; ///< Null: from the beginning.
    int limit = 500; ///< 1 to mostRows.
};

/// How far a reader has come in a workspace's change feed.
struct FeedCursor {
    qint64 revision = 0; ///< Changes by people.
    qint64 useRevision = 0; ///< Stamps left by calls.

    bool operator==(const FeedCursor &) const = default;
};

/// What has changed since a cursor. Whole rows, tombstones included.
struct Changes {
    KeyBlock keys;
    QList<KeyId> purged; ///< Tombstones that are gone for good.
    Workspace workspace;
    FeedCursor cursor;
    bool more = false; ///< Other keys had changed by then: ask again. Not in the JSON.
};

/// What one bulk call did: one transaction, in which every key that could be changed was, and the others are
/// named.
struct BulkOutcome {
    KeyBlock changed; ///< As they stand now. Keys that already were so are not among them.
    struct Refused {
        KeyId id;
        Error error;
    };
    QList<Refused> refused;
};

/// What a change of plan would do.
struct PlanPreview {
    QString from;
    QString to;
    int disabled = 0; ///< Keys that it turns off.
    int stopped = 0; ///< Keys that stay enabled and are refused while the plan lasts.
    int reduced = 0; ///< Keys with write access that only read while the plan lasts.
    int staysDisabled = 0; ///< Keys that an earlier change turned off and that wait to be enabled by hand.
};

/// An entry of the activity log.
struct Event {
    qint64 number = 0; ///< Ascending within a workspace.
    Instant at{};
    QString actor; ///< Actor::eventName()
    /// A word of actionWord(), or "hand_over"; of a workspace "workspace_create", "plan_change", "team_add",
    /// …, "member_invite", "invitation_withdraw", "member_join", "member_role", "member_remove".
    QString action;
    KeyId key; ///< Null for events of the workspace.
    QString subject; ///< The key's label or hint, or the workspace's name, at that time.
    QString detail; ///< "leaked", "basic > business", "ada@example.com: viewer > admin", …
};

/// A member of a workspace of a service.
struct Member {
    QString email; ///< Lower case; also ApiKey::owner of the member's keys.
    QString name;
    Role role = Role::Viewer;
    Instant since{};
    int keyCount = 0; ///< Keys of the member that are not deleted and that who asked sees.

    bool operator==(const Member &) const = default;
};

struct Invitation {
    static constexpr std::chrono::hours lifetime{72};

    QUuid id;
    QString email; ///< Only an account with this address can accept it.
    Role role = Role::Member;
    QString invitedBy;
    Instant createdAt{};
    Instant expiresAt{};

    bool operator==(const Invitation &) const = default;
};

struct CreatedInvitation {
    Invitation invitation;
    Secret token; ///< Once; the store keeps its digest.
};

struct Membership {
    QList<Member> members; ///< By e-mail address.
    QList<Invitation> invitations; ///< Open ones; empty for who may not manage members.
};

/// What becomes of the keys of a member who goes.
struct LeaverKeys {
    QString handOverTo{}; ///< A member; empty: they are disabled with the reason OwnerLeft.
};

/// Somebody signed in to a service.
struct Session {
    static constexpr std::chrono::hours idle{12};
    static constexpr Days lifetime{30};

    QUuid id;
    QString email;
    QString name;
    Instant createdAt{};
    Instant lastSeenAt{}; ///< To the minute.
    Instant expiresAt{}; ///< Idle or lifetime, whichever is first.
    QString source; ///< Of the last call.
    QString agent;

    bool operator==(const Session &) const = default;
};

struct OpenedSession {
    Session session;
    Secret token; ///< Once; the store keeps its digest.
};

/// What a service has collected of calls with one key.
struct UseStamp {
    WorkspaceId workspace;
    KeyId key;
    qint64 uses = 0; ///< Granted calls.
    QList<CallSource> recent{}; ///< Of granted calls, newest first, at most KeyUse::mostRecent.
    OptionalInstant refusedAt{};
    QString refusedSource{};
    CheckCode refusedWhy = CheckCode::Granted; ///< Means something while refusedAt is set.
};

/// What a service's index keeps of a key, tombstones included.
struct IndexedKey {
    Digest digest{};
    KeyId id;
    WorkspaceId workspace;
    QString owner;
    ScopeGrants scopes;
    QString team;
    Access access = Access::Write;
    OptionalInstant expiresAt{};
    DisabledReasons disabled{};
    bool deleted = false;
};

/// Where a key stands among those of all workspaces.
struct KeyPlace {
    WorkspaceId workspace;
    KeyId id;

    bool isNull() const { return id.isNull(); }
};

struct IndexPage {
    QList<IndexedKey> keys; ///< By workspace and id, which is how they lie in the store.
    KeyPlace next; ///< Null after the last.
};

/// Where a check came from.
struct CheckOrigin {
    QString source; ///< Address or "local".
    QString agent; ///< Kept as keptAgent().
};

QString keptAgent(const QString &agent); ///< Its first 200 code points.
constexpr std::size_t mostAgentBytes = 800; ///< That these can take as UTF-8.
/// Newest first, of one source and agent the last call only, at most KeyUse::mostRecent. Of calls at the same
/// time those that stand first count as newer.
QList<CallSource> mergedSources(QList<CallSource> sources);

struct CheckAnswer {
    CheckCode code = CheckCode::Unknown;
    KeyId key; ///< Null unless the caller proved the secret of a key of this workspace.
    QString label{};
    QString owner{};
};

/// The 32-byte key that seals the secrets of viewable keys.
struct SealingKey {
    QString id; ///< First 16 hex digits of the SHA-256 of the key.
    Secret key;

    static SealingKey generate();
    static Result<SealingKey> fromBytes(QByteArrayView bytes); ///< SealingKeyFileInvalid unless 32 bytes.
    SealingKey clone() const { return {id, key.clone()}; }
};

} // namespace chatelaine
