// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "service/http/message.h"

namespace chatelaine::http {

/// A request's head as the parser read it.
struct Head {
    std::string_view method;
    std::string_view target;
    int version = 11; ///< 10 or 11.
    std::span<const Header> headers;
};

/// Why a request goes no further: answered with this, and the connection is closed.
struct Refusal {
    int status = 400;
    Error error;
};

/// What two programs on the way could read in two ways, and the parser lets pass: it is refused before
/// anybody acts on it. `mostBody` in bytes.
std::optional<Refusal> checkHead(const Head &head, std::size_t mostBody);

/// RequestInvalid at `place`. Both in English, without anything that the request said.
Refusal refuse(int status, const QString &place, const QString &reason);

Response answer(const Refusal &refusal);

} // namespace chatelaine::http
