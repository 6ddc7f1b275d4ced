// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/policycatalog.h"
#include "store/changestream.h"
#include "store/remotecalls.h"
#include "store/remotekeystore.h"
#include "store/remotemembers.h"
#include "store/remotepages.h"
#include "store/serviceclock.h"
#include "store/toldworkspaces.h"

#include <QHash>

namespace chatelaine {

/// What a RemoteKeyStore knows of its service.
class RemoteKeyStore::Private {
public:
    Private(RemoteKeyStore &store, const ServiceAddress &address, const Fingerprint &pin, Secret token,
        const QString &program, const ServiceTiming &timing);

    Reply<void> open();
    void setSession(Secret token);

    Reply<QList<Workspace>> readWorkspaces();
    /// A question or a change that is answered by a workspace.
    auto asWorkspace();
    /// A removal.
    auto without(const WorkspaceId &id);
    /// Calls `then(Result<Workspace>)`, at once where the workspace was heard of before.
    void withWorkspace(const WorkspaceId &id, std::function<void(const Result<Workspace> &)> then);
    const KeyPolicy *policyOf(const Workspace &workspace) const
    {
        return m_catalog->find(workspace.policyId);
    }

    Reply<CreatedKey> create(const WorkspaceId &id, KeyDraft draft);
    Reply<CreatedKey> refresh(const KeyId &id, const std::optional<MintedToken> &minted);
    Reply<CheckAnswer> verify(const WorkspaceId &id, Secret token, const CheckRequest &request);

    const PolicyCatalog &catalog() const { return *m_catalog; }

    ServiceClient client;
    RemoteCalls calls;
    ChangeStream stream;
    RemoteMembers members;
    RemotePages pages;
    ServiceClock clock;
    Session session;
    bool ownsSome = false; ///< Is Owner of a workspace.

private:
    /// A call that makes or replaces a secret: the one minted here, or else the answer's.
    struct Minting {
        WriteQueue::Change change;
        Secret minted{};
    };
    using Minted = std::function<void(Result<Minting>)>;

    void connectStream();
    Reply<Session> readSession();
    void takeSession(const Session &signedIn);
    Reply<QList<QByteArray>> readPolicies();
    Result<void> takePolicies(const QList<QByteArray> &sources);
    void finishOpening(const std::shared_ptr<QPromise<Result<void>>> &promise);
    void setFault(const std::optional<Error> &fault);
    void endSession(const Error &error);
    void followWorkspaces();
    void takeWorkspaces(const QList<Workspace> &workspaces);
    void takeWorkspace(const Workspace &workspace); ///< As an answer gave it.
    void dropWorkspace(const WorkspaceId &id);
    void takeChanges(const Changes &changes);
    void remember(const Workspace &workspace) { m_known.insert(workspace.id, workspace); }
    /// Sends what `prepare` makes, in its turn.
    Reply<CreatedKey> mint(const std::function<void(Minted)> &prepare);
    Minting creation(const Workspace &workspace, KeyDraft draft) const;
    Minting refreshing(const KeyId &id, const Workspace &workspace) const;

    RemoteKeyStore &m_store;
    std::unique_ptr<const PolicyCatalog> m_catalog;
    std::optional<Error> m_fault; ///< As last told.
    QHash<WorkspaceId, Workspace> m_known; ///< For their policies and prefixes.
    ToldWorkspaces m_told;
    quint64 m_heard = 0; ///< Counts news of single workspaces: a list asked for earlier may not have them.
    bool m_open = false;
};

inline auto RemoteKeyStore::Private::asWorkspace()
{
    return [this, read = calls.as(json::readWorkspace)](CallAnswer &answer) {
        return read(answer).map([this](const Workspace &workspace) {
            takeWorkspace(workspace);
            return workspace;
        });
    };
}

inline auto RemoteKeyStore::Private::without(const WorkspaceId &id)
{
    return [this, id](CallAnswer &) -> Result<void> {
        dropWorkspace(id);
        return {};
    };
}

} // namespace chatelaine
