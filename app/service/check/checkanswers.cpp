// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/check/checkanswers.h"

#include "domain/error.h"
#include "domain/jsoncodec.h"
#include "service/check/percent.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatelaine::checkanswers {

namespace {

constexpr std::string_view realm = "chatelaine";

http::Response answer(int status, const QJsonObject &body)
{
    http::Response response;
    response.status = status;
    response.headers.emplace_back("Cache-Control", "no-store");
    response.contentType = "application/json";
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString();
    return response;
}

http::Response failure(int status, const QString &code)
{
    http::Response response
        = answer(status, {{u"granted"_s, false}, {u"code"_s, code}, {u"key_id"_s, QJsonValue()}});
    response.headers.emplace_back("X-Chatelaine-Error", code.toStdString());
    return response;
}

int statusOf(CheckCode code)
{
    switch (code) {
    case CheckCode::Granted:
        return 200;
    case CheckCode::Malformed:
    case CheckCode::Unknown:
    case CheckCode::Deleted:
    case CheckCode::Expired:
    case CheckCode::Disabled:
        return 401;
    case CheckCode::PlanWithoutApi:
    case CheckCode::ScopeMissing:
    case CheckCode::TeamMismatch:
    case CheckCode::WriteMissing:
        return 403;
    }
    Q_UNREACHABLE();
}

std::string challenge(const AuthMethod &method)
{
    const std::string place = std::string(" realm=\"").append(realm).append("\"");
    switch (method.scheme) {
    case AuthScheme::Bearer:
        return "Bearer" + place;
    case AuthScheme::BasicUser:
        return "Basic" + place;
    case AuthScheme::Header:
        return "ApiKey" + place + ", header=\"" + method.header.toStdString() + '"';
    }
    Q_UNREACHABLE();
}

std::string challenges(const KeyPolicy *policy)
{
    if (!policy || policy->auth.isEmpty())
        return challenge(AuthMethod{});
    std::string all;
    for (const AuthMethod &method : policy->auth)
        all += (all.empty() ? "" : ", ") + challenge(method);
    return all;
}

/// What the key is and may do.
QJsonObject rights(const FoundKey &key, const IndexedWorkspace &workspace)
{
    const auto &[facts, policy, plan] = std::tie(key, *workspace.policy, workspace.plan);
    return {
        {u"key_id"_s, idText(key.id)},
        {u"owner"_s, *key.owner},
        {u"scopes"_s, json::fromGrants(grantsUnder(facts.facts(), policy, plan))},
        {u"access"_s, accessWord(accessUnder(facts.facts(), policy, plan))},
        {u"team"_s, key.team->isEmpty() ? QJsonValue() : QJsonValue(*key.team)},
    };
}

} // namespace

http::Response granted(const FoundKey &key, const IndexedWorkspace &workspace)
{
    QJsonObject body = rights(key, workspace);
    body.insert(u"granted"_s, true);
    body.insert(u"code"_s, checkWord(CheckCode::Granted));
    http::Response response = answer(statusOf(CheckCode::Granted), body);
    const ScopeGrants grants = grantsUnder(key.facts(), *workspace.policy, workspace.plan);
    response.headers.emplace_back("X-Chatelaine-Key-Id", idText(key.id).toStdString());
    response.headers.emplace_back("X-Chatelaine-Owner", percent::encoded(*key.owner));
    response.headers.emplace_back("X-Chatelaine-Scopes", percent::encoded(grantsText(grants)));
    return response;
}

http::Response whoAmI(const FoundKey &key, const IndexedWorkspace &workspace)
{
    QJsonObject body = rights(key, workspace);
    body.insert(u"status"_s, u"ok"_s);
    body.insert(u"workspace"_s, workspace.workspace.name);
    return answer(statusOf(CheckCode::Granted), body);
}

http::Response refused(CheckCode code, const KeyId &key, const KeyPolicy *policy)
{
    http::Response response = answer(statusOf(code), json::fromCheck(code, key));
    response.headers.emplace_back("X-Chatelaine-Error", checkWord(code).toStdString());
    if (response.status == 401)
        response.headers.emplace_back("WWW-Authenticate", challenges(policy));
    return response;
}

http::Response broken()
{
    return failure(403, codeWord(ErrorCode::RequestInvalid));
}

http::Response unready()
{
    http::Response response = failure(503, codeWord(ErrorCode::ServiceUnready));
    response.headers.emplace_back("Retry-After", "1");
    return response;
}

http::Response wrongMethod()
{
    http::Response response = failure(405, codeWord(ErrorCode::RouteUnknown));
    response.headers.emplace_back("Allow", "GET, HEAD");
    return response;
}

} // namespace chatelaine::checkanswers
