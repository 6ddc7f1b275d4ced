// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/keyregistry.h"
#include "service/api/incoming.h"

#include <array>
#include <span>
#include <variant>
#include <vector>

namespace chatelaine {

class ChangeFollowers;
class DocsFiles;
class Engine;
class SignIn;

/// Somebody who is signed in, for the time of one call.
struct Visitor {
    Session session;
    Actor actor;
    Instant now{};
};

/// What a route does to the registry, on a registry's thread.
using Work = std::function<Result<http::Response>(KeyRegistry &, const Visitor &)>;

/// What routes with more to do than Work need.
struct Services {
    Engine &engine;
    SignIn &signIn;
    ChangeFollowers &changes;
    const DocsFiles &docs;
};

/// One line of the table.
struct Route {
    /// The request was understood; what to do, or RequestInvalid.
    struct Reads {
        Result<Work> (*prepare)(const Incoming &);
    };
    struct Writes {
        Result<Work> (*prepare)(const Incoming &);
    };
    /// Answers by itself, and looks itself at who asks.
    struct Serves {
        void (*serve)(const Services &, const Incoming &, http::Respond);
    };

    std::string_view method;
    std::string_view path; ///< "/v1/workspaces/{workspace}/keys"
    std::variant<Reads, Writes, Serves> action;
    std::array<std::string_view, 2> query{}; ///< The parameters that it knows.
};

/// Every route there is; the one place that lists them. resources/openapi.yaml describes them.
std::span<const Route> allRoutes();

/// The route for a request.
struct RouteMatch {
    const Route *route = nullptr; ///< Null when there is none.
    std::vector<std::string_view> parameters; ///< As they were sent.
    std::string allow; ///< The methods that the path has, when it has not this one; else empty.
};
RouteMatch findRoute(std::string_view method, std::string_view path);

} // namespace chatelaine
