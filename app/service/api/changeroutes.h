// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/routes.h"

namespace chatelaine::routes {

/// What changed since, in one answer, or as server-sent events for as long as the session lasts.
void changes(const Services &services, const Incoming &incoming, http::Respond respond);

} // namespace chatelaine::routes
