// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "registry/storeaddress.h"
#include "store/keystore.h"

#include <memory>

namespace chatelaine {

/// A store in a local SQLite file: a KeyRegistry for reading and one for writing, each on a thread of its
/// own, and a watcher that finds changes by other programs within 500 ms (SQLite's data_version).
class LocalKeyStore final : public KeyStore {
    Q_OBJECT
public:
    /// `catalog` and `clock` must outlive the store. `origin` is "window" or "cli"; it is recorded on what is
    /// made.
    LocalKeyStore(StoreAddress address, const PolicyCatalog &catalog, const Clock &clock,
        const QString &origin, QObject *parent = nullptr);
    /// Finishes the writes that were asked for, drops the reads.
    ~LocalKeyStore() override;

    /// Opens the file; other calls may follow at once and wait for it. They fail with its error when it
    /// fails; it may then be called again.
    Reply<void> open() override;
    const StoreAddress &address() const;

    QString title() const override;
    QString memberName() const override;
    const PolicyCatalog &catalog() const override;
    Capabilities capabilities() const override;
    const Clock &clock() const override;
    MemberDirectory *members() override;
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
