// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/routes.h"

namespace chatelaine {

/// The work that `act(registry, workspace, visitor)` does in the workspace that the route's first parameter
/// names, by its id or its name. WorkspaceUnknown.
template <typename Act>
Work named(const Incoming &incoming, Act act)
{
    return [name = incoming.parameter(), act = std::move(act)](
               KeyRegistry &registry, const Visitor &visitor) -> Result<http::Response> {
        const auto found = registry.findWorkspace(name, visitor.actor);
        if (!found)
            return tl::unexpected(found.error());
        return act(registry, *found, visitor);
    };
}

} // namespace chatelaine
