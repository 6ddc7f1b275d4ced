// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/check/checkanswers.h"

#include "domain/error.h"
#include "domain/jsonwriter.h"

using namespace Qt::StringLiterals;

namespace chatelaine::checkanswers {

namespace {

constexpr std::string_view realm = "chatelaine";

/// An answer with the object that `write` writes.
template <typename Write>
http::Response answer(int status, Write write)
{
    http::Response response;
    response.status = status;
    response.headers.add("Cache-Control", "no-store");
    response.contentType = "application/json";
    response.body.reserve(512);
    JsonWriter writer(response.body);
    write(writer);
    writer.end();
    return response;
}

http::Response failure(int status, const QString &code, const KeyId &key = {})
{
    http::Response response = answer(status, [&](JsonWriter &body) {
        body.boolean("granted", false);
        body.string("code", code);
        body.idOrNull("key_id", key);
    });
    response.headers.add("X-Chatelaine-Error", code.toStdString());
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

const RightsText &rightsOf(const FoundKey &key, const IndexedWorkspace &workspace, RightsTexts &texts)
{
    return texts.of(*key.ground, accessUnder(key.facts(), *workspace.policy, workspace.plan));
}

} // namespace

http::Response granted(const FoundKey &key, const IndexedWorkspace &workspace, RightsTexts &texts)
{
    const RightsText &rights = rightsOf(key, workspace, texts);
    http::Response response = answer(statusOf(CheckCode::Granted), [&](JsonWriter &body) {
        body.boolean("granted", true);
        body.string("code", checkWord(CheckCode::Granted));
        body.id("key_id", key.id);
        body.members(rights.members);
    });
    const auto letters = idLetters(key.id);
    response.headers.add("X-Chatelaine-Key-Id", {letters.data(), letters.size()});
    response.headers.add(rights.headers);
    return response;
}

http::Response whoAmI(const FoundKey &key, const IndexedWorkspace &workspace, RightsTexts &texts)
{
    return answer(statusOf(CheckCode::Granted), [&](JsonWriter &body) {
        body.string("status", "ok");
        body.string("workspace", workspace.workspace.name);
        body.id("key_id", key.id);
        body.members(rightsOf(key, workspace, texts).members);
    });
}

http::Response refused(CheckCode code, const KeyId &key, const KeyPolicy *policy)
{
    http::Response response = failure(statusOf(code), checkWord(code), key);
    if (response.status == 401)
        response.headers.add("WWW-Authenticate", challenges(policy));
    return response;
}

http::Response broken()
{
    return failure(403, codeWord(ErrorCode::RequestInvalid));
}

http::Response unready()
{
    http::Response response = failure(503, codeWord(ErrorCode::ServiceUnready));
    response.headers.add("Retry-After", "1");
    return response;
}

http::Response wrongMethod()
{
    http::Response response = failure(405, codeWord(ErrorCode::RouteUnknown));
    response.headers.add("Allow", "GET, HEAD");
    return response;
}

} // namespace chatelaine::checkanswers
