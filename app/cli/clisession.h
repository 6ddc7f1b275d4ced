// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/blocking.h"
#include "cli/printer.h"
#include "registry/policycatalog.h"
#include "registry/storeaddress.h"
#include "store/keystore.h"
#include "store/serviceaddress.h"
#include "store/systemclock.h"

namespace chatelaine {

/// The options that stand before the command.
struct GlobalOptions {
    QString store; ///< Empty: the window's own.
    QString pin; ///< The fingerprint of a service's certificate.
    QString sealingKeyFile; ///< Empty: the sealing key is in the system keychain.
    bool json = false;
};

/// A workspace and what its policy says.
struct Place {
    Workspace workspace;
    const KeyPolicy *policy = nullptr; ///< Never null; lives as long as the session.
};

/// What a command works with.
class CliSession {
public:
    explicit CliSession(GlobalOptions options);

    Printer &printer() { return m_printer; }
    const Clock &clock() const { return m_clock; } ///< The store's, once it is open.

    bool isRemote() const; ///< The store is a service.
    /// The service's address; usage when the store is none.
    Result<ServiceAddress> serviceAddress() const;
    Result<Fingerprint> pin() const; ///< Null when none was given.

    /// Opens the store at the first call. StoreAddressInvalid and the codes of KeyRegistry::open(); of a
    /// service those of RemoteKeyStore::open() and ServiceLogin::find().
    Result<KeyStore *> store();
    /// The store's policies; those of this computer without opening its store.
    Result<const PolicyCatalog *> catalog();
    Result<Workspace> findWorkspace(const QString &nameOrId);
    Result<Place> findPlace(const QString &nameOrId); ///< PolicyUnknown when the policy's file is gone.
    /// Gives the store the sealing key, from the file or the keychain, where the policy needs it.
    Result<void> provideSealingKey(const KeyPolicy &policy);

private:
    /// The store's clock, and the system's until there is a store.
    class StoreClock final : public Clock {
    public:
        Instant now() const override { return store ? store->clock().now() : m_system.now(); }
        const KeyStore *store = nullptr;

    private:
        const SystemClock m_system;
    };

    Result<std::unique_ptr<KeyStore>> makeStore();
    Result<std::unique_ptr<KeyStore>> makeRemoteStore();
    Result<StoreAddress> localAddress() const;
    Result<SealingKey> readSealingKey();

    const GlobalOptions m_options;
    const SystemClock m_systemClock;
    StoreClock m_clock;
    const PolicyCatalog m_catalog; ///< Of this computer.
    Printer m_printer;
    std::unique_ptr<KeyStore> m_store;
};

} // namespace chatelaine
