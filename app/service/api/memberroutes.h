// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/routes.h"

/// The members of a workspace.
namespace chatelaine::routes {

Result<Work> members(const Incoming &incoming);
Result<Work> invite(const Incoming &incoming);
Result<Work> withdrawInvitation(const Incoming &incoming);
Result<Work> changeRole(const Incoming &incoming);
Result<Work> removeMember(const Incoming &incoming);

} // namespace chatelaine::routes
