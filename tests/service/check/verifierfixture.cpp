// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/check/verifierfixture.h"

#include "service/engine/usecollector.h"

#include <QJsonDocument>

#include <future>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

Call Call::with(const QByteArray &name, const QByteArray &value) const
{
    Call call = *this;
    call.headers.append({name, value});
    return call;
}

Call Call::from(const QByteArray &address) const
{
    Call call = *this;
    call.peer = address;
    return call;
}

QByteArray Answer::header(const char *name) const
{
    for (const auto &[each, value] : headers.list()) {
        if (http::sameName(each, name))
            return {value.data(), static_cast<qsizetype>(value.size())};
    }
    return {};
}

VerifierFixture::VerifierFixture()
{
    take(engine.start());
    verifier = std::make_unique<Verifier>(
        engine, take(TrustedProxies::parse({u"10.0.0.0/24"_s, u"2001:db8::7"_s})));
}

void VerifierFixture::settle()
{
    std::promise<Result<void>> done;
    engine.write<void>([](KeyRegistry &) { return Result<void>(); },
        [&done](const Result<void> &result) { done.set_value(result); });
    take(done.get_future().get());
}

Answer VerifierFixture::ask(const Call &call)
{
    std::vector<http::Header> headers;
    for (const auto &[name, value] : call.headers)
        headers.push_back({viewOf(name), viewOf(value)});
    http::Response response;
    verifier->handle({viewOf(call.method), viewOf(call.target), headers, {}, viewOf(call.peer)},
        [&response](http::Response answer) { response = std::move(answer); });
    const auto body = QJsonDocument::fromJson(QByteArray::fromStdString(response.body));
    return {response.status, body.object(), response.headers};
}

Call VerifierFixture::carrying(
    const Call &call, const KeyPolicy &policy, const Secret &secret, qsizetype method)
{
    const AuthMethod &way = policy.auth.at(method);
    const QByteArray token = secret.view().toByteArray();
    switch (way.scheme) {
    case AuthScheme::Bearer:
        return call.with(way.header.toLatin1(), "Bearer " + token);
    case AuthScheme::BasicUser:
        return call.with(way.header.toLatin1(), "Basic " + QByteArray(token + ":").toBase64());
    case AuthScheme::Header:
        return call.with(way.header.toLatin1(), token);
    }
    Q_UNREACHABLE();
}

Call VerifierFixture::calling(const Workspace &workspace, const Secret &secret, const QByteArray &asked)
{
    return carrying(
        {"/v1/verify/" + idText(workspace.id).toLatin1() + asked}, *catalog.find(workspace.policyId), secret);
}

Answer VerifierFixture::check(const Workspace &workspace, const Secret &secret, const QByteArray &asked)
{
    settle();
    return ask(calling(workspace, secret, asked));
}

std::optional<UseStamp> VerifierFixture::stamp(const KeyId &key)
{
    const QList<UseStamp> stamps = engine.uses().take();
    for (const UseStamp &stamp : stamps) {
        if (stamp.key == key)
            return stamp;
    }
    return std::nullopt;
}

} // namespace chatelaine
