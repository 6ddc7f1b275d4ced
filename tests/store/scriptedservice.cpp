// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/scriptedservice.h"

#include "domain/jsoncodec.h"
#include "registry/policycatalog.h"
#include "registry/recordcodec.h"
#include "store/systemclock.h"
#include "support/await.h"
#include "support/writtenjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

QJsonObject policies()
{
    const PolicyCatalog catalog = PolicyCatalog::load({});
    QJsonArray array;
    for (const KeyPolicy *policy : catalog.all())
        array.append(QJsonDocument::fromJson(catalog.source(policy->id)).object());
    return {{u"policies"_s, array}};
}

} // namespace

ScriptedService::ScriptedService()
    : now(SystemClock().now())
{
    workspace.id = newId(now);
    workspace.name = u"Acme"_s;
    workspace.policyId = u"chatelaine"_s;
    workspace.tokenPrefix = u"ch_live"_s;
    workspace.role = Role::Owner;
    workspace.createdAt = now;
    m_server.handler = [this](const auto &request) { handle(request); };
}

ServiceTiming ScriptedService::quick()
{
    using std::chrono::milliseconds;
    return {milliseconds(5000), milliseconds(5000), milliseconds(10), milliseconds(40), milliseconds(5000)};
}

std::unique_ptr<RemoteKeyStore> ScriptedService::open(ServiceTiming timing)
{
    auto store
        = std::make_unique<RemoteKeyStore>(address(), Fingerprint(), session.clone(), u"window"_s, timing);
    if (const auto opened = await(store->open()); !opened)
        qFatal("%s", qPrintable(codeWord(opened.error().code) % opened.error().detail));
    return store;
}

void ScriptedService::handle(const ScriptedServer::Request &request)
{
    if (first && first(request))
        return;
    const QByteArray path = request.verb + ' ' + request.target.split('?').first();
    if (path == "GET /v1/session") {
        const Session self{newId(now), u"ada@example.com"_s, u"Ada"_s, now, now, now + Days(1), u"::1"_s, {}};
        ScriptedServer::answer(
            request, 200, {{u"session"_s, json::fromSession(self)}, {u"now"_s, toRfc3339(now)}});
    } else if (path == "GET /v1/policies") {
        static const QJsonObject all = policies();
        ScriptedServer::answer(request, 200, all);
    } else if (path == "GET /v1/workspaces") {
        ScriptedServer::answer(request, 200,
            {{u"workspaces"_s, QJsonArray{json::fromWorkspace(workspace)}}, {u"now"_s, toRfc3339(now)}});
    } else if (path == "GET /v1/changes") {
        ScriptedServer::beginStream(request);
        m_stream = request;
    } else {
        ScriptedServer::answer(request, 404, json::fromError({ErrorCode::RouteUnknown}));
    }
}

const ScriptedServer::Request *ScriptedService::stream() const
{
    const bool open = m_stream && m_stream->socket && m_stream->socket->isOpen();
    return open ? &*m_stream : nullptr;
}

void ScriptedService::sendEvent(
    const ScriptedServer::Request &stream, const QByteArray &name, const QJsonObject &data)
{
    ScriptedServer::answer(
        stream, "event: " + name + "\ndata: " + QJsonDocument(data).toJson(QJsonDocument::Compact) + "\n\n");
}

void ScriptedService::sendChanges(const Changes &changes)
{
    sendEvent(*m_stream, "changes", objectOf(json::changesText(changes, now)));
}

ApiKey ScriptedService::key(const QString &label) const
{
    ApiKey made;
    made.id = newId(now);
    made.workspace = workspace.id;
    made.label = label;
    made.owner = made.createdBy = u"ada@example.com"_s;
    made.createdAt = made.use.trackingSince = now;
    return made;
}

} // namespace chatelaine
