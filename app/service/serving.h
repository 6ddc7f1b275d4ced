// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "service/serviceoptions.h"

namespace chatelaine {

/// To be called before any thread is started: SIGTERM and SIGINT wait for serve() to take them.
void holdSignals();

/// Serves the store until SIGTERM or SIGINT; then finishes what has begun and writes what calls left. Says on
/// standard output where it listens once it does. ListenOpen, and the codes of the store, the sealing key's
/// file and HttpServer::start().
Result<void> serve(const ServeOptions &options);

} // namespace chatelaine
