// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/requestparser.h"

#include <QString>

#include <chrono>

namespace chatelaine::http {

/// What a client may take. A time runs from the beginning of what it bounds, not from the last byte.
struct Limits {
    RequestParser::Limits request{};
    int connections = 4096;
    std::chrono::milliseconds head{10'000}; ///< From the first byte, or for TLS from connecting.
    std::chrono::milliseconds body{30'000};
    std::chrono::milliseconds idle{75'000}; ///< Between requests.
    std::chrono::milliseconds write{30'000}; ///< Without any progress.
    std::chrono::milliseconds linger{2'000}; ///< For the last answer to be taken.
    std::chrono::milliseconds stop{10'000}; ///< For requests under way when the server stops.
};

struct ServerOptions {
    std::string address = "127.0.0.1"; ///< Numeric.
    std::uint16_t port = 0; ///< 0: any that is free.
    int threads = 1;
    QString tlsCertificate{}; ///< PEM files; empty: no TLS.
    QString tlsKey{};
    Limits limits{};
    std::function<void(std::string_view line)> log{}; ///< Gets a line a management call, on any thread.
};

} // namespace chatelaine::http
