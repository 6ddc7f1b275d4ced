// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/check/trustedproxies.h"
#include "service/listenaddress.h"

#include <QCoreApplication>

#include <chrono>
#include <variant>

namespace chatelaine {

/// The translators' context of everything that the service's program says.
struct ServiceWords {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::ServiceWords)
};

/// `chatelained init`
struct InitOptions {
    QString store;
    QString workspace;
    QString policy;
    QString owner;
};

/// `chatelained`
struct ServeOptions {
    QString store;
    ListenAddress listen{QStringLiteral("127.0.0.1"), 7411};
    QString tlsCertificate; ///< Both PEM files or none.
    QString tlsKey;
    bool behindProxy = false; ///< A proxy ends TLS.
    TrustedProxies proxies;
    int threads = 1;
    QString sealingKeyFile; ///< Empty: viewable keys cannot be made or seen.
    std::chrono::seconds maxStale{60};
};

/// What the command line asked for.
struct ServiceCommandLine {
    std::variant<std::monostate, InitOptions, ServeOptions> command; ///< Nothing: see the two below.
    QString help; ///< Printed instead of running anything.
    QString fault; ///< Why the line is wrong.
};

ServiceCommandLine readServiceCommandLine(int argc, char **argv);

} // namespace chatelaine
