// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keydraft.h"
#include "domain/keypolicy.h"
#include "registry/records.h"

#include <QFuture>
#include <QObject>

namespace chatelaine {

class Clock;
class MemberDirectory;
class PolicyCatalog;

/// What a store is and can do; the window asks this and the policies, never a store's type.
struct Capabilities {
    bool local = true; ///< A file of this computer: there is nobody else to sign in.
    bool seesCalls = false; ///< Web servers ask it: calls are seen within seconds.
    bool needsSealingKey = true; ///< Viewable keys want setSealingKey() on this side.
    bool createsWorkspaces = true;
    QString address{}; ///< Where web servers ask it: "https://keys.example.com". Empty for a file.
};

template <typename T>
using Reply = QFuture<Result<T>>;

/// The asynchronous face of a store that the window and the command line see. Lives on the thread that made
/// it; calls return at once, and replies are delivered by whenDone() (store/reply.h). Writes are done in the
/// order in which they were asked for. Error codes are KeyRegistry's, call by call; Cancelled when the store
/// goes first.
class KeyStore : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QString title() const = 0; ///< "This computer"
    virtual QString memberName() const = 0; ///< Whose keys are "yours".
    virtual const PolicyCatalog &catalog() const = 0; ///< Known once the store is open.
    virtual Capabilities capabilities() const = 0;
    virtual const Clock &clock() const = 0; ///< The store's own: a service's, seen from here.
    virtual MemberDirectory *members() = 0; ///< Null where there is one member, "You".
    virtual Reply<void> open() = 0; ///< May be called again when it failed.
    virtual void setSealingKey(SealingKey key) = 0;
    virtual bool hasSealingKey() const = 0;

    virtual Reply<QList<Workspace>> workspaces() = 0;
    virtual Reply<Workspace> findWorkspace(const QString &nameOrId) = 0;
    virtual Reply<Workspace> createWorkspace(const WorkspaceDraft &draft) = 0;
    virtual Reply<Workspace> editWorkspace(const WorkspaceId &id, const WorkspaceEdit &edit) = 0;
    virtual Reply<void> removeWorkspace(const WorkspaceId &id) = 0;
    virtual Reply<Workspace> addTeam(const WorkspaceId &id, const QString &team) = 0;
    virtual Reply<Workspace> removeTeam(const WorkspaceId &id, const QString &team) = 0;
    virtual Reply<PlanPreview> previewPlan(const WorkspaceId &id, const QString &planId) = 0;
    virtual Reply<Workspace> changePlan(const WorkspaceId &id, const QString &planId) = 0;

    virtual Reply<KeyPage> page(const WorkspaceId &id, const KeyPageRequest &request) = 0;
    virtual Reply<ApiKey> key(const KeyId &id) = 0;
    virtual Reply<CreatedKey> create(const WorkspaceId &id, const KeyDraft &draft) = 0;
    virtual Reply<ApiKey> edit(const KeyId &id, const KeyEdit &edit) = 0;
    virtual Reply<BulkOutcome> apply(
        Action action, const QList<KeyId> &ids, DeleteReason reason = DeleteReason::Unneeded)
        = 0;
    virtual Reply<CreatedKey> refresh(const KeyId &id, const std::optional<MintedToken> &minted) = 0;
    virtual Reply<Secret> viewSecret(const KeyId &id) = 0;
    virtual Reply<CheckAnswer> verify(const WorkspaceId &id, Secret token, const CheckRequest &request) = 0;
    virtual Reply<std::optional<ApiKey>> identify(const WorkspaceId &id, const Digest &digest) = 0;
    virtual Reply<QList<Event>> events(const WorkspaceId &id, qint64 before, int limit) = 0;

    /// Follows the changes of one workspace from `from`: changesArrived() comes for every change, by whoever,
    /// until unfollow(). Following another workspace ends the former.
    virtual void follow(const WorkspaceId &id, const FeedCursor &from) = 0;
    virtual void unfollow() = 0;

Q_SIGNALS:
    void changesArrived(const chatelaine::Changes &changes);
    /// Workspaces were added, renamed, removed or had their counts changed, here or elsewhere.
    void workspacesChanged();
    /// The store could no longer be read, or can be again (then `error` is empty). It may be another file by
    /// then: what was read before is to be read again.
    void availabilityChanged(const std::optional<chatelaine::Error> &error);
};

} // namespace chatelaine
