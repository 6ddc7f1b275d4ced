// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifier.h"

#include <cstddef>

namespace chatelaine {

/// SipHash-2-4 under a key that this process has drawn: what has the same hash cannot be chosen from outside.
/// Any thread. Source: libsodium, "Short-input hashing".
quint64 keyedHash(const void *bytes, std::size_t size);
quint64 keyedHash(const QUuid &id); ///< Ids are chosen by clients too.

} // namespace chatelaine
