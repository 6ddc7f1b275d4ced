// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/message.h"

#include <ctime>

namespace chatelaine::http {

/// How an answer is sent.
struct Framing {
    bool headOnly = false; ///< The request was HEAD.
    bool close = false; ///< The connection ends with this answer.
    bool http11 = true; ///< Without it a stream cannot be sent in chunks.
};

/// A body up to this size costs less copied behind its head than sent apart.
inline constexpr std::size_t sentWithHead = 16 * 1024;

/// `response`; a bare 500 instead of one with a header that would not end where it should.
Response sendable(Response response);

/// Status line and headers, with the empty line after them, and room for a body that is sent with them.
std::string responseHead(const Response &response, const Framing &framing, std::time_t now);

/// Whether `response` has a body that is sent.
bool hasBody(const Response &response, const Framing &framing);

/// "Sun, 06 Nov 1994 08:49:37 GMT"
std::string httpDate(std::time_t time);

} // namespace chatelaine::http
