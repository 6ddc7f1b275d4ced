// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/routes.h"

#include "service/api/changeroutes.h"
#include "service/api/docsroutes.h"
#include "service/api/keyroutes.h"
#include "service/api/memberroutes.h"
#include "service/api/sessionroutes.h"
#include "service/api/target.h"
#include "service/api/workspaceroutes.h"

namespace chatelaine {

using namespace Qt::StringLiterals;

namespace {

/// What stands for the {…} of `pattern` in `path`; nothing when it is another path.
std::optional<std::vector<std::string_view>> parametersOf(
    std::string_view pattern, const std::vector<std::string_view> &path)
{
    const std::vector<std::string_view> wanted = target::segments(pattern);
    if (wanted.size() != path.size())
        return std::nullopt;
    std::vector<std::string_view> found;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i].starts_with('{') && !path[i].empty())
            found.push_back(path[i]);
        else if (wanted[i] != path[i])
            return std::nullopt;
    }
    return found;
}

} // namespace

const std::vector<Route> &allRoutes()
{
    using Reads = Route::Reads;
    using Writes = Route::Writes;
    using Serves = Route::Serves;
    static const std::vector<Route> routes{
        {"POST", "/v1/session", Serves{routes::signIn}},
        {"GET", "/v1/session", Reads{routes::session}},
        {"DELETE", "/v1/session", Serves{routes::signOut}},
        {"GET", "/v1/sessions", Reads{routes::sessions}},
        {"DELETE", "/v1/sessions/{session}", Serves{routes::endSession}},
        {"PUT", "/v1/password", Serves{routes::changePassword}},
        {"POST", "/v1/invitations/accept", Serves{routes::acceptInvitation}},
        {"GET", "/v1/policies", Reads{routes::policies}},
        {"GET", "/v1/workspaces", Reads{routes::workspaces}},
        {"POST", "/v1/workspaces", Writes{routes::createWorkspace}},
        {"GET", "/v1/workspaces/{workspace}", Reads{routes::workspace}},
        {"PATCH", "/v1/workspaces/{workspace}", Writes{routes::editWorkspace}},
        {"DELETE", "/v1/workspaces/{workspace}", Writes{routes::removeWorkspace}},
        {"POST", "/v1/workspaces/{workspace}/teams", Writes{routes::addTeam}},
        {"DELETE", "/v1/workspaces/{workspace}/teams/{team}", Writes{routes::removeTeam}},
        {"GET", "/v1/workspaces/{workspace}/plan", Reads{routes::previewPlan}, {u"to"_s}},
        {"PUT", "/v1/workspaces/{workspace}/plan", Writes{routes::changePlan}},
        {"GET", "/v1/workspaces/{workspace}/keys", Reads{routes::keys}, {u"after"_s, u"limit"_s}},
        {"POST", "/v1/workspaces/{workspace}/keys", Writes{routes::createKey}},
        {"GET", "/v1/keys/{key}", Reads{routes::key}},
        {"PATCH", "/v1/keys/{key}", Writes{routes::editKey}},
        {"POST", "/v1/keys/apply", Writes{routes::applyToKeys}},
        {"POST", "/v1/keys/{key}/refresh", Writes{routes::refreshKey}},
        {"POST", "/v1/keys/{key}/secret", Writes{routes::viewSecret}},
        {"POST", "/v1/workspaces/{workspace}/identify", Reads{routes::identify}},
        {"GET", "/v1/workspaces/{workspace}/events", Reads{routes::events}, {u"before"_s, u"limit"_s}},
        {"GET", "/v1/workspaces/{workspace}/members", Reads{routes::members}},
        {"POST", "/v1/workspaces/{workspace}/invitations", Writes{routes::invite}},
        {"DELETE", "/v1/workspaces/{workspace}/invitations/{invitation}", Writes{routes::withdrawInvitation}},
        {"PATCH", "/v1/workspaces/{workspace}/members/{email}", Writes{routes::changeRole}},
        {"DELETE", "/v1/workspaces/{workspace}/members/{email}", Writes{routes::removeMember},
            {u"hand_over_to"_s}},
        {"GET", "/v1/changes", Serves{routes::changes}, {u"workspace"_s, u"since"_s}},
        {"GET", "/openapi.yaml", Serves{routes::openApi}},
        {"GET", "/docs", Serves{routes::docsPage}},
        {"GET", "/docs/{file}", Serves{routes::docsFile}},
    };
    return routes;
}

RouteMatch findRoute(std::string_view method, std::string_view path)
{
    const std::vector<std::string_view> segments = target::segments(path);
    RouteMatch match;
    for (const Route &route : allRoutes()) {
        auto parameters = parametersOf(route.path, segments);
        if (!parameters)
            continue;
        if (route.method == method)
            return {&route, *std::move(parameters), {}};
        match.allow.append(match.allow.empty() ? "" : ", ").append(route.method);
    }
    return match;
}

} // namespace chatelaine
