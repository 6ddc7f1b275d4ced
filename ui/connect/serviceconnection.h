// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/serviceaccess.h"
#include "vault/secretvault.h"

#include <QObject>

namespace chatelaine {

/// A saved connection, alive: its store, and the session that opens it. The session's token is kept in the
/// system keychain where there is one, else in this process alone.
class ServiceConnection : public QObject {
    Q_OBJECT
public:
    /// `access` and `vault` outlive it.
    ServiceConnection(
        SavedConnection saved, ServiceAccess &access, SecretVault &vault, QObject *parent = nullptr);

    const SavedConnection &saved() const { return m_saved; }
    KeyStore &store() const { return *m_service.store; }
    bool isSignedIn() const { return m_signedIn; } ///< As far as is known here.
    /// Why the last session was not kept for this run, or this one will not be for the next.
    const std::optional<Error> &keychainError() const { return m_keychainError; }

    /// Opens the store with the session that is kept; SessionEnded where none is.
    Reply<void> open();
    /// Somebody has signed in anew. The store is to be opened again then.
    void resume(Secret token);
    /// Ends the session at the service, as far as that can be reached, and forgets it here. Done when the
    /// service has answered.
    Reply<void> signOut();

Q_SIGNALS:
    void resumed();
    void signedOut();
    void notKept(const chatelaine::Error &error); ///< The keychain did not take the session.

private:
    using Done = std::function<void(Result<void>)>;
    QString entry() const;
    void openStore(const Done &done);
    void forgetToken();

    SavedConnection m_saved;
    SecretVault &m_vault;
    ServiceStore m_service;
    std::optional<Error> m_keychainError;
    bool m_signedIn = false;
};

} // namespace chatelaine
