// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/routes.h"

/// The description of the API, for programs and for people.
namespace chatelaine::routes {

void openApi(const Services &services, const Incoming &incoming, http::Respond respond);
void docsPage(const Services &services, const Incoming &incoming, http::Respond respond);
void docsFile(const Services &services, const Incoming &incoming, http::Respond respond);

} // namespace chatelaine::routes
