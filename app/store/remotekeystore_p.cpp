// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/remotekeystore_p.h"

#include "registry/recordcodec.h"
#include "store/reply.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

struct Signed {
    Session session;
    Instant now{};
};

Signed readSigned(JsonReader &reader)
{
    Signed signedIn;
    reader.object(u"session"_s, [&](JsonReader &inner) { signedIn.session = json::readSession(inner); });
    signedIn.now = reader.instant(u"now"_s);
    return signedIn;
}

/// Policies as they are written.
QList<QByteArray> readSources(JsonReader &reader)
{
    QList<QByteArray> sources;
    reader.objects("policies", [&](JsonReader &policy) { sources.append(policy.source()); });
    return sources;
}

QList<Workspace> readList(JsonReader &reader)
{
    QList<Workspace> workspaces;
    reader.objects(
        u"workspaces"_s, [&](JsonReader &inner) { workspaces.append(json::readWorkspace(inner)); });
    return workspaces;
}

} // namespace

RemoteKeyStore::Private::Private(RemoteKeyStore &store, const ServiceAddress &address, const Fingerprint &pin,
    Secret token, const QString &program, const ServiceTiming &timing)
    : client(address, pin, program, timing)
    , calls(client)
    , stream(client)
    , members(calls)
    , pages(client)
    , m_store(store)
    , m_catalog(std::make_unique<PolicyCatalog>())
{
    client.setSession(std::move(token));
    connectStream();
}

void RemoteKeyStore::Private::connectStream()
{
    QObject::connect(
        &client, &ServiceClient::sessionEnded, &m_store, [this](const Error &error) { endSession(error); });
    QObject::connect(&client, &ServiceClient::missed, &m_store, [this] { stream.doubt(); });
    QObject::connect(&stream, &ChangeStream::opened, &m_store, [this] {
        if (m_fault)
            setFault({});
        else
            followWorkspaces(); // Nothing tells what happened to them before the stream was there.
    });
    QObject::connect(&stream, &ChangeStream::lost, &m_store, [this](const Error &error) { setFault(error); });
    QObject::connect(
        &stream, &ChangeStream::refused, &m_store, [this](const Error &error) { endSession(error); });
    QObject::connect(&stream, &ChangeStream::expired, &m_store, [this] {
        Q_EMIT m_store.availabilityChanged({}); // Everything is to be read again.
    });
    QObject::connect(
        &stream, &ChangeStream::changed, &m_store, [this](const Changes &changes) { takeChanges(changes); });
    QObject::connect(&stream, &ChangeStream::workspacesMoved, &m_store, [this] { followWorkspaces(); });
}

Reply<void> RemoteKeyStore::Private::open()
{
    const auto promise = RemoteCalls::begun<void>();
    const auto give = [promise](const Error &error) {
        promise->addResult(Result<void>(tl::unexpected(error)));
        promise->finish();
    };
    whenDone(readSession(), &m_store, [this, promise, give](const Result<Session> &signedIn) {
        if (!signedIn) {
            give(signedIn.error());
            return;
        }
        takeSession(*signedIn);
        whenDone(readPolicies(), &m_store, [this, promise, give](const Result<QList<QByteArray>> &sources) {
            const auto taken = sources.and_then([this](const auto &list) { return takePolicies(list); });
            if (taken)
                finishOpening(promise);
            else
                give(taken.error());
        });
    });
    return promise->future();
}

void RemoteKeyStore::Private::finishOpening(const std::shared_ptr<QPromise<Result<void>>> &promise)
{
    whenDone(readWorkspaces(), &m_store, [this, promise](const Result<QList<Workspace>> &workspaces) {
        if (workspaces) {
            m_open = true;
            stream.start();
            setFault({});
        }
        promise->addResult(workspaces.map([](const auto &) {}));
        promise->finish();
    });
}

Reply<Session> RemoteKeyStore::Private::readSession()
{
    return calls.ask<Session>({"GET", "/v1/session"},
        [this, asked = clock.local(), read = calls.as(readSigned)](CallAnswer &answer) {
            return read(answer).map([&](const Signed &signedIn) {
                clock.set(signedIn.now, asked);
                return signedIn.session;
            });
        });
}

Reply<QList<QByteArray>> RemoteKeyStore::Private::readPolicies()
{
    return calls.ask<QList<QByteArray>>({"GET", "/v1/policies"}, calls.as(readSources));
}

/// Policies that are in use stay where they are: who asked for them keeps pointers.
Result<void> RemoteKeyStore::Private::takePolicies(const QList<QByteArray> &sources)
{
    if (m_open)
        return {};
    return PolicyCatalog::fromSources(sources).map(
        [this](PolicyCatalog catalog) { m_catalog = std::make_unique<PolicyCatalog>(std::move(catalog)); });
}

Reply<QList<Workspace>> RemoteKeyStore::Private::readWorkspaces()
{
    return calls.ask<QList<Workspace>>(
        {"GET", "/v1/workspaces"}, [this, read = calls.as(readList)](CallAnswer &answer) {
            auto workspaces = read(answer);
            if (workspaces)
                takeWorkspaces(*workspaces);
            return workspaces;
        });
}

void RemoteKeyStore::Private::followWorkspaces()
{
    const auto found = calls.ask<QList<Workspace>>({"GET", "/v1/workspaces"}, calls.as(readList));
    whenDone(found, &m_store, [this, asked = m_heard](const Result<QList<Workspace>> &workspaces) {
        if (asked != m_heard)
            followWorkspaces(); // They may be older than what is known by now.
        else if (workspaces)
            takeWorkspaces(*workspaces);
    });
}

void RemoteKeyStore::Private::takeWorkspaces(const QList<Workspace> &workspaces)
{
    m_known.clear();
    for (const Workspace &workspace : workspaces)
        remember(workspace);
    ownsSome = std::any_of(workspaces.begin(), workspaces.end(),
        [](const Workspace &workspace) { return workspace.role == Role::Owner; });
    if (m_told.take(workspaces) && m_open)
        Q_EMIT m_store.workspacesChanged();
}

void RemoteKeyStore::Private::takeWorkspace(const Workspace &workspace)
{
    remember(workspace);
    ++m_heard;
    if (m_told.take(workspace))
        Q_EMIT m_store.workspacesChanged();
}

void RemoteKeyStore::Private::dropWorkspace(const WorkspaceId &id)
{
    m_known.remove(id);
    ++m_heard;
    if (m_told.drop(id))
        Q_EMIT m_store.workspacesChanged();
}

void RemoteKeyStore::Private::takeChanges(const Changes &changes)
{
    Q_EMIT m_store.changesArrived(changes);
    remember(changes.workspace);
    if (!m_told.take(changes.workspace))
        return;
    ++m_heard;
    Q_EMIT m_store.workspacesChanged();
}

void RemoteKeyStore::Private::withWorkspace(
    const WorkspaceId &id, std::function<void(const Result<Workspace> &)> then)
{
    if (const auto known = m_known.constFind(id); known != m_known.constEnd()) {
        then(*known);
        return;
    }
    const ServiceCall call{"GET", "/v1/workspaces/" + idText(id).toLatin1()};
    whenDone(calls.ask<Workspace>(call, asWorkspace()), &m_store, std::move(then));
}

void RemoteKeyStore::Private::setSession(Secret token)
{
    client.setSession(std::move(token));
    pages.forget();
    if (!m_open)
        return;
    whenDone(readSession(), &m_store, [this](const Result<Session> &signedIn) {
        if (signedIn)
            takeSession(*signedIn);
        else if (signedIn.error().code == ErrorCode::SessionEnded)
            return;
        stream.start(); // The fault goes when it is heard.
    });
}

void RemoteKeyStore::Private::takeSession(const Session &signedIn)
{
    session = signedIn;
    members.setCurrentSession(session.id);
}

void RemoteKeyStore::Private::endSession(const Error &error)
{
    stream.stop();
    if (m_open)
        setFault(error);
}

void RemoteKeyStore::Private::setFault(const std::optional<Error> &fault)
{
    if (fault == m_fault)
        return;
    m_fault = fault;
    Q_EMIT m_store.availabilityChanged(fault);
}

} // namespace chatelaine
