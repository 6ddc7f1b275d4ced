// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/blocking.h"
#include "cli/printer.h"
#include "registry/policycatalog.h"
#include "store/localkeystore.h"
#include "store/systemclock.h"

namespace chatelaine {

/// The options that stand before the command.
struct GlobalOptions {
    QString store; ///< Empty: the window's own.
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
    const PolicyCatalog &catalog() const { return m_catalog; }
    const Clock &clock() const { return m_clock; }

    /// Opens the store at the first call. StoreAddressInvalid and the codes of KeyRegistry::open().
    Result<KeyStore *> store();
    Result<Workspace> findWorkspace(const QString &nameOrId);
    Result<Place> findPlace(const QString &nameOrId); ///< PolicyUnknown when the policy's file is gone.
    /// Gives the store the sealing key, from the file or the keychain, where the policy needs it.
    Result<void> provideSealingKey(const KeyPolicy &policy);

private:
    Result<SealingKey> readSealingKey();

    const GlobalOptions m_options;
    const SystemClock m_clock;
    const PolicyCatalog m_catalog;
    Printer m_printer;
    std::unique_ptr<LocalKeyStore> m_store;
};

} // namespace chatelaine
