// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/remotekeystore.h"

#include "domain/jsonrequest.h"
#include "registry/recordcodec.h"
#include "store/bulkcall.h"
#include "store/remotekeystore_p.h"
#include "store/remotepaths.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

std::optional<ApiKey> readFound(JsonReader &reader)
{
    if (reader.isNull(u"key"_s))
        return std::nullopt;
    ApiKey key;
    reader.object(u"key"_s, [&](JsonReader &inner) { key = json::readKey(inner); });
    return key;
}

} // namespace

RemoteKeyStore::RemoteKeyStore(const ServiceAddress &address, const Fingerprint &pin, Secret session,
    const QString &program, const ServiceTiming &timing, QObject *parent)
    : KeyStore(parent)
    , d(std::make_unique<Private>(*this, address, pin, std::move(session), program, timing))
{
}

RemoteKeyStore::~RemoteKeyStore() = default;

const ServiceAddress &RemoteKeyStore::address() const
{
    return d->client.address();
}

void RemoteKeyStore::setSession(Secret session)
{
    d->setSession(std::move(session));
}

QString RemoteKeyStore::title() const
{
    return address().url.authority();
}

QString RemoteKeyStore::memberName() const
{
    return d->session.email;
}

const PolicyCatalog &RemoteKeyStore::catalog() const
{
    return d->catalog();
}

Capabilities RemoteKeyStore::capabilities() const
{
    return {.local = false,
        .seesCalls = true,
        .needsSealingKey = false,
        .createsWorkspaces = d->ownsSome,
        .address = address().text()};
}

const Clock &RemoteKeyStore::clock() const
{
    return d->clock;
}

MemberDirectory *RemoteKeyStore::members()
{
    return &d->members;
}

Reply<void> RemoteKeyStore::open()
{
    return d->open();
}

void RemoteKeyStore::setSealingKey(SealingKey) { }

bool RemoteKeyStore::hasSealingKey() const
{
    return true; // The service's own.
}

Reply<QList<Workspace>> RemoteKeyStore::workspaces()
{
    return d->readWorkspaces();
}

Reply<Workspace> RemoteKeyStore::findWorkspace(const QString &nameOrId)
{
    if (nameOrId.isEmpty())
        return RemoteCalls::refused<Workspace>({ErrorCode::WorkspaceUnknown, {nameOrId}});
    return d->calls.ask<Workspace>({"GET", paths::workspace(nameOrId)}, d->asWorkspace());
}

Reply<Workspace> RemoteKeyStore::createWorkspace(const WorkspaceDraft &draft)
{
    WorkspaceDraft sent = draft;
    if (sent.id.isNull())
        sent.id = newId(d->clock.now());
    return d->calls.tell<Workspace>({"POST", "/v1/workspaces", json::fromWorkspaceDraft(sent)},
        WriteQueue::Repeat::UntilAnswered, d->asWorkspace());
}

Reply<Workspace> RemoteKeyStore::editWorkspace(const WorkspaceId &id, const WorkspaceEdit &edit)
{
    return d->calls.tellOnce<Workspace>(
        {"PATCH", paths::workspace(id), json::fromWorkspaceEdit(edit)}, d->asWorkspace());
}

Reply<void> RemoteKeyStore::removeWorkspace(const WorkspaceId &id)
{
    return d->calls.tellOnce<void>({"DELETE", paths::workspace(id)}, d->without(id));
}

Reply<Workspace> RemoteKeyStore::addTeam(const WorkspaceId &id, const QString &team)
{
    return d->calls.tellOnce<Workspace>(
        {"POST", paths::workspace(id) + "/teams", {{u"name"_s, team}}}, d->asWorkspace());
}

Reply<Workspace> RemoteKeyStore::removeTeam(const WorkspaceId &id, const QString &team)
{
    return d->calls.tellOnce<Workspace>(
        {"DELETE", paths::workspace(id) + "/teams/" + QUrl::toPercentEncoding(team)}, d->asWorkspace());
}

Reply<PlanPreview> RemoteKeyStore::previewPlan(const WorkspaceId &id, const QString &planId)
{
    return d->calls.ask<PlanPreview>(
        {"GET", paths::workspace(id) + "/plan?to=" + QUrl::toPercentEncoding(planId)},
        d->calls.as(json::readPreview));
}

Reply<Workspace> RemoteKeyStore::changePlan(const WorkspaceId &id, const QString &planId)
{
    return d->calls.tellOnce<Workspace>(
        {"PUT", paths::workspace(id) + "/plan", {{u"plan"_s, planId}}}, d->asWorkspace());
}

Reply<KeyPage> RemoteKeyStore::page(const WorkspaceId &id, const KeyPageRequest &request)
{
    return d->pages.page(id, request);
}

Reply<ApiKey> RemoteKeyStore::key(const KeyId &id)
{
    return d->calls.ask<ApiKey>({"GET", paths::key(id)}, d->calls.as(json::readKey));
}

Reply<CreatedKey> RemoteKeyStore::create(const WorkspaceId &id, const KeyDraft &draft)
{
    return d->create(id, draft);
}

Reply<ApiKey> RemoteKeyStore::edit(const KeyId &id, const KeyEdit &edit)
{
    return d->calls.tellOnce<ApiKey>(
        {"PATCH", paths::key(id), json::fromEdit(edit)}, d->calls.as(json::readKey));
}

Reply<BulkOutcome> RemoteKeyStore::apply(Action action, const QList<KeyId> &ids, DeleteReason reason)
{
    return BulkCall::start(d->calls, {action, ids, reason});
}

Reply<CreatedKey> RemoteKeyStore::refresh(const KeyId &id, const std::optional<MintedToken> &minted)
{
    return d->refresh(id, minted);
}

Reply<Secret> RemoteKeyStore::viewSecret(const KeyId &id)
{
    ServiceCall call{"POST", paths::key(id) + "/secret"};
    call.secretMember = "secret";
    return d->calls.ask<Secret>(call, [host = address().host()](CallAnswer &answer) -> Result<Secret> {
        if (!answer.secret)
            return fail(ErrorCode::ServiceForeign, {host});
        return std::move(*answer.secret);
    });
}

Reply<CheckAnswer> RemoteKeyStore::verify(const WorkspaceId &id, Secret token, const CheckRequest &request)
{
    return d->verify(id, std::move(token), request);
}

Reply<std::optional<ApiKey>> RemoteKeyStore::identify(const WorkspaceId &id, const Digest &digest)
{
    return d->calls.ask<std::optional<ApiKey>>(
        {"POST", paths::workspace(id) + "/identify", {{u"digest"_s, json::digestText(digest)}}},
        d->calls.as(readFound));
}

Reply<QList<Event>> RemoteKeyStore::events(const WorkspaceId &id, qint64 before, int limit)
{
    const QByteArray target = paths::workspace(id) + "/events?before=" + QByteArray::number(before)
        + "&limit=" + QByteArray::number(qBound(1, limit, 1000));
    return d->calls.ask<QList<Event>>({"GET", target}, d->calls.as(json::readEvents));
}

void RemoteKeyStore::follow(const WorkspaceId &id, const FeedCursor &from)
{
    d->stream.follow(id, from);
}

void RemoteKeyStore::unfollow()
{
    d->stream.unfollow();
}

} // namespace chatelaine
