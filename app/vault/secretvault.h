// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/secret.h"

#include <QFuture>
#include <QObject>

namespace chatelaine {

/// Entries of the system keychain (Secret Service, KWallet, macOS Keychain, Windows Credential Store),
/// through QtKeychain, under the service name "org.chatelaine.Chatelaine". Asynchronous; lives on the thread
/// that made it, which needs an event loop. Every call can fail with KeychainUnavailable, KeychainLocked,
/// KeychainDenied or KeychainFailed, and is canceled when the vault goes first: a prompt that nobody answers
/// holds nobody up.
class SecretVault : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    QFuture<Result<Secret>> read(const QString &entry); ///< KeychainEntryAbsent
    /// Replaces what is there. `secret` must be UTF-8 text without NUL, so that other programs show it as it
    /// is.
    QFuture<Result<void>> write(const QString &entry, const Secret &secret);
    QFuture<Result<void>> remove(const QString &entry); ///< Done, too, when there is none.
};

} // namespace chatelaine
