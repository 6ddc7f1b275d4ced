// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/serviceaddress.h"
#include "vault/secretvault.h"

namespace chatelaine {

/// A session at a service, as the command line keeps it between two calls.
struct KeptLogin {
    Secret token;
    Fingerprint pin; ///< Given when it was made.
};

/// Where the command line has its sessions from: the variable CHATELAINE_TOKEN, else the system keychain,
/// one for each service. Blocks.
class ServiceLogin {
public:
    explicit ServiceLogin(const ServiceAddress &address);

    Result<KeptLogin> find(); ///< SessionEnded when there is none, and the codes of SecretVault.
    Result<void> keep(const KeptLogin &login);
    Result<void> forget();

private:
    const QString m_entry;
    SecretVault m_vault;
};

} // namespace chatelaine
