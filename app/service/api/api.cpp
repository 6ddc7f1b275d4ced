// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/api.h"

#include "service/api/answers.h"
#include "service/api/target.h"
#include "service/api/visit.h"
#include "service/check/percent.h"
#include "service/engine/engine.h"

namespace chatelaine {

namespace {

std::string routeName(const Route &route)
{
    return std::string(route.method) + ' ' + std::string(route.path);
}

QString fromLatin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

Result<Incoming> read(const Route &route, const RouteMatch &match, const http::Request &request)
{
    QStringList parameters;
    for (const std::string_view part : match.parameters) {
        const auto value = percent::decoded(part);
        if (!value)
            return fail(ErrorCode::RouteUnknown);
        parameters.append(*value);
    }
    return target::query(request.query(), route.query).map([&](QHash<QString, QString> query) {
        return Incoming{request, parameters, std::move(query), {}};
    });
}

} // namespace

Api::Api(Engine &engine, ApiOptions options)
    : m_engine(engine)
    , m_proxies(std::move(options.proxies))
    , m_docs(options.swaggerUi)
    , m_changes(options.heartbeat)
    , m_signIn(engine)
{
}

void Api::handle(const http::Request &request, http::Respond respond)
{
    const RouteMatch match = findRoute(request.method, request.path());
    if (!match.route) {
        respond(match.allow.empty() ? answers::refusal({ErrorCode::RouteUnknown})
                                    : answers::methodRefusal(match.allow));
        return;
    }
    const auto answer = [respond = std::move(respond), route = match.route](http::Response response) {
        response.logRoute = routeName(*route);
        respond(std::move(response));
    };
    auto incoming = read(*match.route, match, request);
    if (!incoming) {
        answer(answers::refusal(incoming.error()));
        return;
    }
    incoming->origin = {fromLatin(m_proxies.source(request)), fromLatin(request.header("User-Agent"))};
    run(*match.route, *incoming, answer);
}

void Api::run(const Route &route, const Incoming &incoming, http::Respond respond)
{
    if (const auto *reads = std::get_if<Route::Reads>(&route.action))
        readFor(m_engine, incoming, reads->prepare(incoming), std::move(respond));
    else if (const auto *writes = std::get_if<Route::Writes>(&route.action))
        writeFor(m_engine, incoming, writes->prepare(incoming), std::move(respond));
    else
        std::get<Route::Serves>(route.action)
            .serve({m_engine, m_signIn, m_changes, m_docs}, incoming, std::move(respond));
}

} // namespace chatelaine
