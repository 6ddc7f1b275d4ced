// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "registry/storeaddress.h"
#include "store/keystore.h"
#include "ui/pages/appsettings.h"
#include "vault/secretvault.h"

#include <functional>

namespace chatelaine {

/// What a window stands on. All of it outlives the window.
struct ShellContext {
    KeyStore &store;
    std::function<Reply<void>()> open; ///< Opens the store; may be called again when it failed.
    StoreAddress address;
    const Clock &clock;
    AppSettings &settings;
    SecretVault &vault;
};

} // namespace chatelaine
