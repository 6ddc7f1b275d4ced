// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"
#include "ui/pages/savedconnection.h"

#include <functional>
#include <memory>

namespace chatelaine {

/// A store that somebody has to be signed in to.
struct ServiceStore {
    std::unique_ptr<KeyStore> store;
    std::function<void(Secret token)> resume; ///< Before it is opened, and again after a session's end.
};

/// The way to services. Codes: ServiceAddressInvalid, ServiceInsecure, ServiceUnreachable, ServiceUntrusted,
/// ServiceForeign, ServiceUnready, and those that each names.
class ServiceAccess : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The address as it is saved and shown, from what a person typed.
    virtual Result<QString> address(const QString &typed) const = 0;
    /// SignInRefused, SignInThrottled.
    virtual Reply<OpenedSession> signIn(const SavedConnection &connection, Secret password) = 0;
    /// Signs in as well. InvitationInvalid, PasswordWeak, SignInRefused.
    virtual Reply<OpenedSession> acceptInvitation(
        const SavedConnection &connection, Secret code, const QString &name, Secret password)
        = 0;
    /// Ends a session that no store is open for.
    virtual Reply<void> signOut(const SavedConnection &connection, Secret token) = 0;
    virtual ServiceStore store(const SavedConnection &connection) = 0;
};

} // namespace chatelaine
