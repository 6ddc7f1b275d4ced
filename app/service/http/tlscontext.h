// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <boost/asio/ssl/context.hpp>

#include <memory>

namespace chatelaine::http {

/// A server's side of TLS 1.2 and newer, with a PEM certificate chain and its key. TlsFileInvalid.
Result<std::unique_ptr<boost::asio::ssl::context>> makeTlsContext(
    const QString &certificateFile, const QString &keyFile);

} // namespace chatelaine::http
