// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"

namespace chatelaine {

/// Times as people read them, in the application's language and the user's zone.

QString relativeTime(Instant instant, Instant now); ///< "12 s ago", "yesterday", "in 6 days"
QString absoluteTime(Instant instant); ///< To the second, with the zone.
QString shortDate(Instant instant); ///< "22 Aug 2026"

/// "Never", "in 6 days", or "Expired".
QString expiryText(OptionalInstant expiresAt, Instant now);

/// A real time; or "Never used"; or, where calls could not be seen from the key's beginning, since when there
/// is no use: "No data since 3 May".
QString lastUseText(const KeyUse &use, Instant createdAt, Instant now);

} // namespace chatelaine
