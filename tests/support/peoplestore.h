// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/memberdirectory.h"

namespace chatelaine {

/// Another store with people in it: as a service is, seen from the window.
class PeopleStore : public KeyStore {
    Q_OBJECT
public:
    PeopleStore(KeyStore &inner, MemberDirectory &directory, const QString &member)
        : m_inner(inner)
        , m_directory(directory)
        , m_member(member)
    {
        connect(&inner, &KeyStore::changesArrived, this, &KeyStore::changesArrived);
        connect(&inner, &KeyStore::workspacesChanged, this, &KeyStore::workspacesChanged);
        connect(&inner, &KeyStore::availabilityChanged, this, &KeyStore::availabilityChanged);
    }

    QString title() const override { return QStringLiteral("keys.acme.example"); }
    QString memberName() const override { return m_member; }
    const PolicyCatalog &catalog() const override { return m_inner.catalog(); }
    Capabilities capabilities() const override
    {
        return {.local = false,
            .seesCalls = true,
            .needsSealingKey = false,
            .address = QStringLiteral("https://keys.acme.example")};
    }
    const Clock &clock() const override { return m_inner.clock(); }
    MemberDirectory *members() override { return &m_directory; }
    Reply<void> open() override { return m_inner.open(); }
    void setSealingKey(SealingKey key) override { m_inner.setSealingKey(std::move(key)); }
    bool hasSealingKey() const override { return m_inner.hasSealingKey(); }
    Reply<QList<Workspace>> workspaces() override { return m_inner.workspaces(); }
    Reply<Workspace> findWorkspace(const QString &name) override { return m_inner.findWorkspace(name); }
    Reply<Workspace> createWorkspace(const WorkspaceDraft &draft) override
    {
        return m_inner.createWorkspace(draft);
    }
    Reply<Workspace> editWorkspace(const WorkspaceId &id, const WorkspaceEdit &edit) override
    {
        return m_inner.editWorkspace(id, edit);
    }
    Reply<void> removeWorkspace(const WorkspaceId &id) override { return m_inner.removeWorkspace(id); }
    Reply<Workspace> addTeam(const WorkspaceId &id, const QString &team) override
    {
        return m_inner.addTeam(id, team);
    }
    Reply<Workspace> removeTeam(const WorkspaceId &id, const QString &team) override
    {
        return m_inner.removeTeam(id, team);
    }
    Reply<PlanPreview> previewPlan(const WorkspaceId &id, const QString &plan) override
    {
        return m_inner.previewPlan(id, plan);
    }
    Reply<Workspace> changePlan(const WorkspaceId &id, const QString &plan) override
    {
        return m_inner.changePlan(id, plan);
    }
    Reply<KeyPage> page(const WorkspaceId &id, const KeyPageRequest &request) override
    {
        return m_inner.page(id, request);
    }
    Reply<ApiKey> key(const KeyId &id) override { return m_inner.key(id); }
    Reply<CreatedKey> create(const WorkspaceId &id, const KeyDraft &draft) override
    {
        return m_inner.create(id, draft);
    }
    Reply<ApiKey> edit(const KeyId &id, const KeyEdit &edit) override { return m_inner.edit(id, edit); }
    Reply<BulkOutcome> apply(Action action, const QList<KeyId> &ids, DeleteReason reason) override
    {
        return m_inner.apply(action, ids, reason);
    }
    Reply<CreatedKey> refresh(const KeyId &id, const std::optional<MintedToken> &minted) override
    {
        return m_inner.refresh(id, minted);
    }
    Reply<Secret> viewSecret(const KeyId &id) override { return m_inner.viewSecret(id); }
    Reply<CheckAnswer> verify(const WorkspaceId &id, Secret token, const CheckRequest &request) override
    {
        return m_inner.verify(id, std::move(token), request);
    }
    Reply<std::optional<ApiKey>> identify(const WorkspaceId &id, const Digest &digest) override
    {
        return m_inner.identify(id, digest);
    }
    Reply<QList<Event>> events(const WorkspaceId &id, qint64 before, int limit) override
    {
        return m_inner.events(id, before, limit);
    }
    void follow(const WorkspaceId &id, const FeedCursor &from) override { m_inner.follow(id, from); }
    void unfollow() override { m_inner.unfollow(); }

private:
    KeyStore &m_inner;
    MemberDirectory &m_directory;
    QString m_member;
};

} // namespace chatelaine
