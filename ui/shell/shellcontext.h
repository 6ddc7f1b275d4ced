// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/storeaddress.h"
#include "store/keystore.h"
#include "ui/pages/appsettings.h"
#include "vault/secretvault.h"

#include <functional>
#include <optional>

namespace chatelaine {

class ServiceConnection;

/// What one connection in the window stands on. All of it outlives the connection's view.
struct ShellContext {
    KeyStore &store;
    std::function<Reply<void>()> open; ///< Opens the store; may be called again when it failed.
    std::optional<StoreAddress> file; ///< Where the store is a file of this computer.
    const ServiceConnection *service; ///< Null there.
    AppSettings &settings;
    SecretVault &vault;
};

} // namespace chatelaine
