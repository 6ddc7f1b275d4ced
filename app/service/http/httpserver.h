// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/serveroptions.h"

namespace chatelaine::http {

/// Listens and hands requests to a handler, on threads of its own.
class HttpServer {
public:
    HttpServer(ServerOptions options, Handler &handler); ///< The handler must outlive it.
    ~HttpServer(); ///< Stops.

    Result<void> start(); ///< ListenFailed, TlsFileInvalid
    std::uint16_t port() const; ///< That it listens on.
    /// Nobody connects any more; requests under way are answered, streams end. Returns when the last
    /// connection is gone, Limits::stop at the latest. Requests that are not answered by then stay for their
    /// handler until the server goes. Not from a handler. May be called twice.
    void stop();

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace chatelaine::http
