// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/localkeystore.h"

#include "store/localkeystore_p.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

LocalKeyStore::LocalKeyStore(StoreAddress address, const PolicyCatalog &catalog, const Clock &clock,
    const QString &origin, QObject *parent)
    : KeyStore(parent)
    , d(std::make_unique<Private>(*this, std::move(address), catalog, clock, origin))
{
}

LocalKeyStore::~LocalKeyStore() = default;

Reply<void> LocalKeyStore::open()
{
    return d->open();
}

const StoreAddress &LocalKeyStore::address() const
{
    return d->address;
}

QString LocalKeyStore::title() const
{
    return tr("This computer");
}

QString LocalKeyStore::memberName() const
{
    return d->actor.member;
}

const PolicyCatalog &LocalKeyStore::catalog() const
{
    return d->catalog;
}

Capabilities LocalKeyStore::capabilities() const
{
    return {};
}

const Clock &LocalKeyStore::clock() const
{
    return d->clock;
}

MemberDirectory *LocalKeyStore::members()
{
    return nullptr;
}

void LocalKeyStore::setSealingKey(SealingKey key)
{
    d->setSealingKey(std::move(key));
}

bool LocalKeyStore::hasSealingKey() const
{
    return d->hasSealingKey;
}

Reply<QList<Workspace>> LocalKeyStore::workspaces()
{
    return d->workspaces();
}

Reply<Workspace> LocalKeyStore::findWorkspace(const QString &nameOrId)
{
    return d->read<Workspace>(
        [=, actor = d->actor](KeyRegistry &registry) { return registry.findWorkspace(nameOrId, actor); });
}

Reply<Workspace> LocalKeyStore::createWorkspace(const WorkspaceDraft &draft)
{
    return d->writeWorkspace(
        [=, actor = d->actor](KeyRegistry &registry) { return registry.createWorkspace(draft, actor); });
}

Reply<Workspace> LocalKeyStore::editWorkspace(const WorkspaceId &id, const WorkspaceEdit &edit)
{
    return d->writeWorkspace(
        [=, actor = d->actor](KeyRegistry &registry) { return registry.editWorkspace(id, edit, actor); });
}

Reply<void> LocalKeyStore::removeWorkspace(const WorkspaceId &id)
{
    return d->removeWorkspace(id);
}

Reply<Workspace> LocalKeyStore::addTeam(const WorkspaceId &id, const QString &team)
{
    return d->writeWorkspace(
        [=, actor = d->actor](KeyRegistry &registry) { return registry.addTeam(id, team, actor); });
}

Reply<Workspace> LocalKeyStore::removeTeam(const WorkspaceId &id, const QString &team)
{
    return d->writeWorkspace(
        [=, actor = d->actor](KeyRegistry &registry) { return registry.removeTeam(id, team, actor); });
}

Reply<PlanPreview> LocalKeyStore::previewPlan(const WorkspaceId &id, const QString &planId)
{
    return d->read<PlanPreview>(
        [=, actor = d->actor](KeyRegistry &registry) { return registry.previewPlan(id, planId, actor); });
}

Reply<Workspace> LocalKeyStore::changePlan(const WorkspaceId &id, const QString &planId)
{
    return d->writeWorkspace(
        [=, actor = d->actor](KeyRegistry &registry) { return registry.changePlan(id, planId, actor); });
}

Reply<KeyPage> LocalKeyStore::page(const WorkspaceId &id, const KeyPageRequest &request)
{
    return d->read<KeyPage>(
        [=, actor = d->actor](KeyRegistry &registry) { return registry.page(id, request, actor); });
}

Reply<ApiKey> LocalKeyStore::key(const KeyId &id)
{
    return d->read<ApiKey>([=, actor = d->actor](KeyRegistry &registry) { return registry.key(id, actor); });
}

Reply<CreatedKey> LocalKeyStore::create(const WorkspaceId &id, const KeyDraft &draft)
{
    return d->write<CreatedKey>(
        [=, actor = d->actor](KeyRegistry &registry) { return registry.create(id, draft, actor); });
}

Reply<ApiKey> LocalKeyStore::edit(const KeyId &id, const KeyEdit &edit)
{
    return d->write<ApiKey>(
        [=, actor = d->actor](KeyRegistry &registry) { return registry.edit(id, edit, actor); });
}

Reply<BulkOutcome> LocalKeyStore::apply(Action action, const QList<KeyId> &ids, DeleteReason reason)
{
    return d->write<BulkOutcome>(
        [=, actor = d->actor](KeyRegistry &registry) { return registry.apply(action, ids, actor, reason); });
}

Reply<CreatedKey> LocalKeyStore::refresh(const KeyId &id, const std::optional<MintedToken> &minted)
{
    return d->write<CreatedKey>(
        [=, actor = d->actor](KeyRegistry &registry) { return registry.refresh(id, minted, actor); });
}

Reply<Secret> LocalKeyStore::viewSecret(const KeyId &id)
{
    return d->read<Secret>(
        [=, actor = d->actor](KeyRegistry &registry) { return registry.viewSecret(id, actor); });
}

Reply<CheckAnswer> LocalKeyStore::verify(const WorkspaceId &id, Secret token, const CheckRequest &request)
{
    const auto shared = std::make_shared<Secret>(std::move(token));
    const CheckOrigin origin{u"local"_s, d->actor.origin};
    return d->write<CheckAnswer>(
        [=](KeyRegistry &registry) { return registry.verify(id, shared->view(), request, origin); });
}

Reply<std::optional<ApiKey>> LocalKeyStore::identify(const WorkspaceId &id, const Digest &digest)
{
    return d->read<std::optional<ApiKey>>(
        [=, actor = d->actor](KeyRegistry &registry) { return registry.identify(id, digest, actor); });
}

Reply<QList<Event>> LocalKeyStore::events(const WorkspaceId &id, qint64 before, int limit)
{
    return d->read<QList<Event>>(
        [=, actor = d->actor](KeyRegistry &registry) { return registry.events(id, before, limit, actor); });
}

void LocalKeyStore::follow(const WorkspaceId &id, const FeedCursor &from)
{
    d->follow(id, from);
}

void LocalKeyStore::unfollow()
{
    d->unfollow();
}

} // namespace chatelaine
