// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"
#include "store/serviceaddress.h"

namespace chatelaine {

/// Signs in to a service. SignInRefused, SignInThrottled, ServiceUnreachable, ServiceUntrusted (show its
/// reason and fingerprint; whoever decides to trust it passes that fingerprint as `pin`), ServiceForeign,
/// ServiceUnready. `program` is "window" or "cli".
Reply<OpenedSession> signIn(const ServiceAddress &address, const Fingerprint &pin, const QString &email,
    Secret password, const QString &program);

/// Makes the account that an invitation is for, or joins with the one there is, and signs in.
/// InvitationInvalid, PasswordWeak, SignInRefused (there is an account, and this is not its password), and
/// the codes above.
Reply<OpenedSession> acceptInvitation(const ServiceAddress &address, const Fingerprint &pin, Secret token,
    const QString &name, Secret password, const QString &program);

/// Ends a session that no store is open for.
Reply<void> signOut(
    const ServiceAddress &address, const Fingerprint &pin, Secret session, const QString &program);

} // namespace chatelaine
