// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/routes.h"

/// Workspaces and what stands in them besides keys.
namespace chatelaine::routes {

Result<Work> policies(const Incoming &incoming);
Result<Work> workspaces(const Incoming &incoming);
Result<Work> createWorkspace(const Incoming &incoming);
Result<Work> workspace(const Incoming &incoming);
Result<Work> editWorkspace(const Incoming &incoming);
Result<Work> removeWorkspace(const Incoming &incoming);
Result<Work> addTeam(const Incoming &incoming);
Result<Work> removeTeam(const Incoming &incoming);
Result<Work> previewPlan(const Incoming &incoming);
Result<Work> changePlan(const Incoming &incoming);
Result<Work> events(const Incoming &incoming);

} // namespace chatelaine::routes
