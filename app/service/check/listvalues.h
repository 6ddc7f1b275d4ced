// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/message.h"

namespace chatelaine {

/// The values between the commas of every header of that name, in order, without blanks at their ends. Views
/// into the request.
std::vector<std::string_view> listValues(const http::Request &request, std::string_view name);

} // namespace chatelaine
