// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/apifixture.h"

#include "registry/password.h"

#include <algorithm>
#include <future>

using namespace Qt::StringLiterals;

namespace chatelaine {

ApiCall ApiCall::as(const std::string &token) const
{
    return token.empty() ? *this : with("Authorization", "Bearer " + token);
}

ApiCall ApiCall::with(const std::string &name, const std::string &value) const
{
    ApiCall copy = *this;
    copy.headers.emplace_back(name, value);
    return copy;
}

ApiCall ApiCall::from(const std::string &address) const
{
    ApiCall copy = *this;
    copy.peer = address;
    return copy;
}

ApiCall get(const std::string &target)
{
    return {"GET", target};
}

ApiCall call(const std::string &method, const std::string &target, const QJsonObject &body)
{
    return {method, target,
        body.isEmpty() ? std::string() : QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString()};
}

QString ApiAnswer::code() const
{
    return object()[u"error"_s][u"code"_s].toString();
}

std::string ApiAnswer::header(const std::string &name) const
{
    for (const auto &[each, value] : response.headers.list()) {
        if (http::sameName(each, name))
            return std::string(value);
    }
    return {};
}

std::string ApiAnswer::wire() const
{
    return std::to_string(response.status)
               .append(" ")
               .append(response.contentType)
               .append("\n")
               .append(response.headers.lines())
        + response.body;
}

ApiFixture::ApiFixture(const QString &policy, ApiOptions options, const QStringList &policyFolders)
    : catalog(PolicyCatalog::load(policyFolders))
    , registry(take(KeyRegistry::open({file()}, catalog, clock)))
{
    const Actor direct{u"root"_s, u"cli"_s};
    const bool teams = catalog.find(policy)->teamRequired;
    workspace = take(registry->createWorkspace(
        {u"acme"_s, policy, {}, teams ? QStringList{u"Platform"_s} : QStringList()}, direct));
    const Secret secret = Secret::copyOf(word);
    take(registry->accounts().createOwner(
        QLatin1StringView(owner), u"Olga Owner"_s, password::hash(secret), workspace.id));
    SealingKey sealingKey = SealingKey::generate();
    registry->setSealingKey(sealingKey.clone());
    engine = std::make_unique<Engine>(Engine::Options{{file()}, std::move(sealingKey)}, catalog, clock);
    take(engine->start());
    verifier = std::make_unique<Verifier>(*engine, options.proxies);
    api = std::make_unique<Api>(*engine, std::move(options));
    session = signIn(owner);
}

ApiFixture::~ApiFixture()
{
    engine->stop();
    api.reset();
}

ApiAnswer ApiFixture::ask(const ApiCall &call)
{
    std::vector<http::Header> headers;
    for (const auto &[name, value] : call.headers)
        headers.push_back({name, value});
    const http::Request request{call.method, call.target, headers, call.body, call.peer};
    std::promise<http::Response> answered;
    http::Handler &handler = verifier->takes(call.target) ? static_cast<http::Handler &>(*verifier) : *api;
    handler.handle(
        request, [&answered](http::Response response) { answered.set_value(std::move(response)); });
    auto answer = answered.get_future();
    if (answer.wait_for(std::chrono::seconds(20)) != std::future_status::ready)
        qFatal("no answer to %s %s", call.method.c_str(), call.target.c_str());
    return {answer.get()};
}

std::string ApiFixture::signIn(const std::string &email)
{
    const ApiAnswer answer = ask(chatelaine::call("POST", "/v1/session",
        {{u"email"_s, QString::fromStdString(email)}, {u"password"_s, QLatin1StringView(word)}}));
    if (answer.status() != 201)
        qFatal("not signed in: %s", answer.response.body.c_str());
    return answer.object()[u"token"_s].toString().toStdString();
}

std::string ApiFixture::join(const std::string &email, const std::string &role)
{
    return join(workspace.id, email, role);
}

std::string ApiFixture::join(const WorkspaceId &id, const std::string &email, const std::string &role)
{
    CreatedInvitation invitation = take(registry->invite(id, QString::fromStdString(email),
        *roleFromWord(QString::fromStdString(role)), {u"root"_s, u"cli"_s}));
    const ApiAnswer answer = ask(chatelaine::call("POST", "/v1/invitations/accept",
        {{u"token"_s, QString::fromLatin1(invitation.token.view())},
            {u"name"_s, QString::fromStdString(email)}, {u"password"_s, QLatin1StringView(word)}}));
    if (answer.status() != 201)
        qFatal("not accepted: %s", answer.response.body.c_str());
    return answer.object()[u"token"_s].toString().toStdString();
}

QJsonObject ApiFixture::createKey(const std::string &token, const QString &label)
{
    QJsonObject draft;
    if (catalog.find(workspace.policyId)->hasLabel)
        draft.insert(u"label"_s, label);
    if (!workspace.teams.isEmpty())
        draft.insert(u"team"_s, workspace.teams.first());
    const ApiAnswer answer = ask(chatelaine::call("POST", path("/keys"), draft).as(token));
    if (answer.status() != 201)
        qFatal("no key: %s", answer.response.body.c_str());
    return answer.object();
}

std::string ApiFixture::path(const std::string &rest) const
{
    return "/v1/workspaces/" + idText(workspace.id).toStdString() + rest;
}

} // namespace chatelaine
