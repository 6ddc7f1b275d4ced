// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"
#include "registry/storeaddress.h"
#include "vault/secretvault.h"

namespace chatelaine {

/// Finds the sealing key of a local store: in the file that the user once agreed to, else in the system
/// keychain, where it is made when there is none yet. `vault` must outlive it. Replies are canceled when it
/// goes first.
class SealingKeyKeeper : public QObject {
    Q_OBJECT
public:
    explicit SealingKeyKeeper(SecretVault &vault, QObject *parent = nullptr);

    /// The codes of SecretVault and loadOrCreateSealingKeyFile(). After KeychainUnavailable, KeychainLocked,
    /// KeychainDenied and KeychainFailed the ways on are to ask again and, when the user agrees,
    /// obtainFromFile().
    QFuture<Result<SealingKey>> obtain(const StoreAddress &address);

    /// Only after the user agreed that the key lies in a plain file. The file is the memory of it: from then
    /// on obtain() uses it.
    Result<SealingKey> obtainFromFile(const QString &path);

    /// Where the agreed file of a store lies: beside the store.
    static QString filePath(const StoreAddress &address);
    static QString entryName(const StoreAddress &address);

private:
    SecretVault &m_vault;
};

} // namespace chatelaine
