// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/secret.h"

#include <QFuture>
#include <QObject>

namespace chatelaine {

/// Entries of the system keychain (Secret Service, KWallet, macOS Keychain, Windows Credential Store), through
/// QtKeychain, under the service name "org.chatelaine.Chatelaine". Asynchronous; lives on the thread that made it.
/// Every call can fail with KeychainUnavailable, KeychainLocked, KeychainDenied or KeychainFailed.
class SecretVault : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    QFuture<Result<Secret>> read(const QString &entry); ///< KeychainEntryAbsent
    QFuture<Result<void>> write(const QString &entry, const Secret &secret); ///< Replaces what is there.
    QFuture<Result<void>> remove(const QString &entry); ///< Done, too, when there is none.
};

} // namespace chatelaine
