// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/actor.h"
#include "domain/apikey.h"
#include "domain/check.h"
#include "domain/error.h"
#include "domain/workspace.h"

namespace chatelaine {

/// A key that was made or refreshed. `secret` is empty when the caller minted, and when a creation was
/// repeated that had answered it already.
struct CreatedKey {
    ApiKey key;
    Secret secret;
};

/// A page of keys in the order of their ids (which is the order of creation), tombstones included.
struct KeyPage {
    QList<ApiKey> keys;
    KeyId next; ///< Ask for the following page with it; null after the last.
    qint64 revision = 0; ///< The change feed of these rows continues from here.
    qint64 useRevision = 0;
};

struct KeyPageRequest {
    KeyId after; ///< Null: from the beginning.
    int limit = 500; ///< 1 to 10,000.
};

/// How far a reader has come in a workspace's change feed.
struct FeedCursor {
    qint64 revision = 0; ///< Changes by people.
    qint64 useRevision = 0; ///< Stamps left by calls.

    bool operator==(const FeedCursor &) const = default;
};

/// What has changed since a cursor. Whole rows, tombstones included.
struct Changes {
    QList<ApiKey> keys;
    QList<KeyId> purged; ///< Tombstones that are gone for good.
    Workspace workspace;
    FeedCursor cursor;
};

/// What one bulk call did: one transaction, in which every key that could be changed was, and the others are
/// named.
struct BulkOutcome {
    QList<ApiKey> changed; ///< As they stand now. Keys that already were so are not among them.
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
    QString actor; ///< "local:USER"
    QString action; ///< A word of actionWord(), or "workspace_create", "plan_change", "team_add", …
    KeyId key; ///< Null for events of the workspace.
    QString subject; ///< The key's label or hint, or the workspace's name, at that time.
    QString detail; ///< "leaked", "basic > business", …
};

/// Where a check came from.
struct CheckOrigin {
    QString source; ///< Address or "local".
    QString agent; ///< At most 200 code points are kept.
};

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
