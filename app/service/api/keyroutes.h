// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/routes.h"

/// Keys.
namespace chatelaine::routes {

Result<Work> keys(const Incoming &incoming);
Result<Work> createKey(const Incoming &incoming);
Result<Work> key(const Incoming &incoming);
Result<Work> editKey(const Incoming &incoming);
Result<Work> applyToKeys(const Incoming &incoming);
Result<Work> refreshKey(const Incoming &incoming);
Result<Work> viewSecret(const Incoming &incoming);
Result<Work> identify(const Incoming &incoming);

} // namespace chatelaine::routes
