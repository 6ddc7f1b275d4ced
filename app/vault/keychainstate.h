// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QFuture>

namespace chatelaine {

/// What the session's Secret Service says of one entry. QtKeychain alone cannot tell: an unlock prompt that
/// was dismissed reads as "not found" (or even as done, after a write), and a missing service as "other
/// error".
struct KeychainState {
    bool entryThere = false; ///< Unlocked, and can be read.
    bool entryLocked = false; ///< There, in a collection that is locked.
    bool defaultLocked = false; ///< The collection where new entries go is locked, or there is none yet.
};

/// Asks without prompting; ends within seconds. KeychainUnavailable: no bus, or nobody there answers for a
/// Secret Service. KeychainDenied: bus or service refused. KeychainFailed: it does not answer.
QFuture<Result<KeychainState>> askKeychainState(const QString &service, const QString &entry);

} // namespace chatelaine
