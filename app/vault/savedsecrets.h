// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "vault/secretvault.h"

#include <functional>

namespace chatelaine {

/// What is known of a secret in the keychain; never the secret.
struct SavedSecret {
    KeyId id;
    QString label; ///< As it was when it was saved.
    QString workspaceName;
    QString hint; ///< "ch_live_…9fQ2"
    Instant savedAt{};

    bool operator==(const SavedSecret &) const = default;
};

/// Secrets that the user saved to the system keychain, with an index of them in a small file of the data
/// folder, since a keychain cannot be listed. `vault` must outlive it. Replies are canceled when it goes
/// first; besides the codes of SecretVault they can fail with FileUnreadable and FileUnwritable (the index).
class SavedSecrets : public QObject {
    Q_OBJECT
public:
    explicit SavedSecrets(SecretVault &vault, QObject *parent = nullptr);
    SavedSecrets(SecretVault &vault, const QString &indexFile, QObject *parent = nullptr);

    /// Replaces what was saved for the key before.
    QFuture<Result<void>> save(const ApiKey &key, const QString &workspaceName, const Secret &secret);
    Result<QList<SavedSecret>> list() const; ///< Newest first.
    QFuture<Result<Secret>> read(const KeyId &id); ///< KeychainEntryAbsent: it was removed behind our back.
    QFuture<Result<void>> remove(const KeyId &id); ///< From the keychain, then from the list.

    static QString standardIndexFile();

Q_SIGNALS:
    void changed();

private:
    /// `done` in the keychain, then `note` in the list; `undo` when that fails.
    QFuture<Result<void>> followed(const QFuture<Result<void>> &done,
        const std::function<Result<void>()> &note, const std::function<void()> &undo);

    SecretVault &m_vault;
    QString m_indexFile;
};

} // namespace chatelaine
