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

namespace {

using Reads = Route::Reads;
using Writes = Route::Writes;
using Serves = Route::Serves;

constexpr std::array table{
    Route{"POST", "/v1/session", Serves{routes::signIn}},
    Route{"GET", "/v1/session", Reads{routes::session}},
    Route{"DELETE", "/v1/session", Serves{routes::signOut}},
    Route{"GET", "/v1/sessions", Reads{routes::sessions}},
    Route{"DELETE", "/v1/sessions/{session}", Serves{routes::endSession}},
    Route{"PUT", "/v1/password", Serves{routes::changePassword}},
    Route{"POST", "/v1/invitations/accept", Serves{routes::acceptInvitation}},
    Route{"GET", "/v1/policies", Reads{routes::policies}},
    Route{"GET", "/v1/workspaces", Reads{routes::workspaces}},
    Route{"POST", "/v1/workspaces", Writes{routes::createWorkspace}},
    Route{"GET", "/v1/workspaces/{workspace}", Reads{routes::workspace}},
    Route{"PATCH", "/v1/workspaces/{workspace}", Writes{routes::editWorkspace}},
    Route{"DELETE", "/v1/workspaces/{workspace}", Writes{routes::removeWorkspace}},
    Route{"POST", "/v1/workspaces/{workspace}/teams", Writes{routes::addTeam}},
    Route{"DELETE", "/v1/workspaces/{workspace}/teams/{team}", Writes{routes::removeTeam}},
    Route{"GET", "/v1/workspaces/{workspace}/plan", Reads{routes::previewPlan}, {"to"}},
    Route{"PUT", "/v1/workspaces/{workspace}/plan", Writes{routes::changePlan}},
    Route{"GET", "/v1/workspaces/{workspace}/keys", Reads{routes::keys}, {"after", "limit"}},
    Route{"POST", "/v1/workspaces/{workspace}/keys", Writes{routes::createKey}},
    Route{"GET", "/v1/keys/{key}", Reads{routes::key}},
    Route{"PATCH", "/v1/keys/{key}", Writes{routes::editKey}},
    Route{"POST", "/v1/keys/apply", Writes{routes::applyToKeys}},
    Route{"POST", "/v1/keys/{key}/refresh", Writes{routes::refreshKey}},
    Route{"POST", "/v1/keys/{key}/secret", Writes{routes::viewSecret}},
    Route{"POST", "/v1/workspaces/{workspace}/identify", Reads{routes::identify}},
    Route{"GET", "/v1/workspaces/{workspace}/events", Reads{routes::events}, {"before", "limit"}},
    Route{"GET", "/v1/workspaces/{workspace}/members", Reads{routes::members}},
    Route{"POST", "/v1/workspaces/{workspace}/invitations", Writes{routes::invite}},
    Route{
        "DELETE", "/v1/workspaces/{workspace}/invitations/{invitation}", Writes{routes::withdrawInvitation}},
    Route{"PATCH", "/v1/workspaces/{workspace}/members/{email}", Writes{routes::changeRole}},
    Route{"DELETE", "/v1/workspaces/{workspace}/members/{email}", Writes{routes::removeMember},
        {"hand_over_to"}},
    Route{"GET", "/v1/changes", Serves{routes::changes}, {"workspace", "since"}},
    Route{"GET", "/openapi.yaml", Serves{routes::openApi}},
    Route{"GET", "/docs", Serves{routes::docsPage}},
    Route{"GET", "/docs/{file}", Serves{routes::docsFile}},
};

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

std::span<const Route> allRoutes()
{
    return table;
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
