// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"
#include "store/serviceclient.h"

#include <memory>

namespace chatelaine {

/// The KeyStore that a chatelained serves. Reads go out at once; changes one after the other. While the
/// service cannot be reached every call fails with ServiceUnreachable, and availabilityChanged() tells when
/// it is back. A change whose answer was lost is repeated for a while where that does no harm; otherwise it
/// ends with OutcomeUnknown. When the session ends, availabilityChanged() says SessionEnded until
/// setSession().
class RemoteKeyStore final : public KeyStore {
    Q_OBJECT
public:
    /// `session` is the token of signIn(); `program` is "window" or "cli".
    RemoteKeyStore(const ServiceAddress &address, const Fingerprint &pin, Secret session,
        const QString &program, const ServiceTiming &timing = {}, QObject *parent = nullptr);
    ~RemoteKeyStore() override;

    const ServiceAddress &address() const;
    void setSession(Secret session); ///< Somebody signed in again.

    QString title() const override;
    QString memberName() const override;
    const PolicyCatalog &catalog() const override;
    Capabilities capabilities() const override;
    const Clock &clock() const override;
    MemberDirectory *members() override;
    Reply<void> open() override;
    void setSealingKey(SealingKey key) override;
    bool hasSealingKey() const override;

    Reply<QList<Workspace>> workspaces() override;
    Reply<Workspace> findWorkspace(const QString &nameOrId) override;
    Reply<Workspace> createWorkspace(const WorkspaceDraft &draft) override;
    Reply<Workspace> editWorkspace(const WorkspaceId &id, const WorkspaceEdit &edit) override;
    Reply<void> removeWorkspace(const WorkspaceId &id) override;
    Reply<Workspace> addTeam(const WorkspaceId &id, const QString &team) override;
    Reply<Workspace> removeTeam(const WorkspaceId &id, const QString &team) override;
    Reply<PlanPreview> previewPlan(const WorkspaceId &id, const QString &planId) override;
    Reply<Workspace> changePlan(const WorkspaceId &id, const QString &planId) override;

    Reply<KeyPage> page(const WorkspaceId &id, const KeyPageRequest &request) override;
    Reply<ApiKey> key(const KeyId &id) override;
    Reply<CreatedKey> create(const WorkspaceId &id, const KeyDraft &draft) override;
    Reply<ApiKey> edit(const KeyId &id, const KeyEdit &edit) override;
    Reply<BulkOutcome> apply(Action action, const QList<KeyId> &ids, DeleteReason reason) override;
    Reply<CreatedKey> refresh(const KeyId &id, const std::optional<MintedToken> &minted) override;
    Reply<Secret> viewSecret(const KeyId &id) override;
    Reply<CheckAnswer> verify(const WorkspaceId &id, Secret token, const CheckRequest &request) override;
    Reply<std::optional<ApiKey>> identify(const WorkspaceId &id, const Digest &digest) override;
    Reply<QList<Event>> events(const WorkspaceId &id, qint64 before, int limit) override;

    void follow(const WorkspaceId &id, const FeedCursor &from) override;
    void unfollow() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace chatelaine
