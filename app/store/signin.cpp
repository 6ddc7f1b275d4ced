// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/signin.h"

#include "domain/jsonanswer.h"
#include "domain/jsonsecret.h"
#include "registry/recordcodec.h"
#include "store/serviceclient.h"

#include <QPromise>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

Session readOpened(JsonReader &reader)
{
    Session session;
    reader.object(u"session"_s, [&](JsonReader &inner) { session = json::readSession(inner); });
    return session;
}

Result<OpenedSession> opened(CallAnswer &answer, const QString &host)
{
    const auto session = json::fromAnswer(answer.body, readOpened);
    if (!session || !answer.secret || !token::parse(answer.secret->view()))
        return fail(ErrorCode::ServiceForeign, {host});
    return OpenedSession{*session, std::move(*answer.secret)};
}

/// One call by a client of its own, which goes with the answer. Without one it ends with `whenLost`.
template <typename T, typename Read>
Reply<T> callOnce(
    std::unique_ptr<ServiceClient> client, const ServiceCall &call, ErrorCode whenLost, Read read)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    ServiceClient *caller = client.release();
    caller->send(call, [promise, caller, whenLost, read](CallEnd end) {
        if (end.result) {
            promise->addResult(read(*end.result));
        } else {
            Error error = end.result.error();
            if (end.reached == CallEnd::Reached::Maybe)
                error.code = whenLost;
            promise->addResult(Result<T>(tl::unexpected(std::move(error))));
        }
        promise->finish();
        caller->deleteLater();
    });
    return promise->future();
}

Reply<OpenedSession> enter(const ServiceAddress &address, const Fingerprint &pin, const QString &program,
    const QByteArray &target, Secret body, ErrorCode whenLost)
{
    ServiceCall call{"POST", target};
    call.secretBody = std::make_shared<const Secret>(std::move(body));
    call.secretMember = "token";
    return callOnce<OpenedSession>(std::make_unique<ServiceClient>(address, pin, program), call, whenLost,
        [host = address.host()](CallAnswer &answer) { return opened(answer, host); });
}

} // namespace

Reply<OpenedSession> signIn(const ServiceAddress &address, const Fingerprint &pin, const QString &email,
    Secret password, const QString &program)
{
    return enter(address, pin, program, "/v1/session",
        json::withSecrets({{u"email"_s, email}}, {{"password", &password}}), ErrorCode::ServiceUnreachable);
}

Reply<OpenedSession> acceptInvitation(const ServiceAddress &address, const Fingerprint &pin, Secret token,
    const QString &name, Secret password, const QString &program)
{
    return enter(address, pin, program, "/v1/invitations/accept",
        json::withSecrets({{u"name"_s, name}}, {{"token", &token}, {"password", &password}}),
        ErrorCode::OutcomeUnknown); // It may be used up.
}

Reply<void> signOut(
    const ServiceAddress &address, const Fingerprint &pin, Secret session, const QString &program)
{
    auto client = std::make_unique<ServiceClient>(address, pin, program);
    client->setSession(std::move(session));
    return callOnce<void>(std::move(client), {"DELETE", "/v1/session"}, ErrorCode::ServiceUnreachable,
        [](CallAnswer &) { return Result<void>(); });
}

} // namespace chatelaine
