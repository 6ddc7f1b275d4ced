// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/secret.h"

/// Passwords of a service's accounts: argon2id by libsodium, its interactive cost (64 MiB, about 60 ms). Any
/// thread; callers bound how many run at once.
namespace chatelaine::password {

inline constexpr int leastLength = 10; ///< Bytes of UTF-8.
inline constexpr int mostLength = 1024;

Result<void> check(const Secret &password); ///< PasswordWeak
QByteArray hash(const Secret &password); ///< The argon2id string, with its own salt.
bool matches(const QByteArray &hash, const Secret &password); ///< In constant time.
/// The hash of no password: checking against it costs the same as for an account that there is.
const QByteArray &hashOfNobody();

} // namespace chatelaine::password
