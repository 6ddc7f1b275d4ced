// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"
#include "service/http/message.h"

namespace chatelaine::http {

/// A management call as one line of JSON, its line break included.
std::string callLine(
    const Response &response, std::string_view peer, Instant at, std::chrono::microseconds duration);

/// Whole or not at all, so that lines of several threads do not mix.
void writeToStandardError(std::string_view line);

} // namespace chatelaine::http
