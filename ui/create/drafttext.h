// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keydraft.h"

namespace chatelaine {

QString levelText(ScopeLevel level); ///< "Read + write"
QString grantsSummary(const ScopeGrants &grants); ///< "2 scopes write, 1 executes, 1 reads"

/// A day in the user's zone: "22 Dec 2026", and with its weekday and time for where there is room.
QString dayText(Instant instant);
QString longTimeText(Instant instant);

/// The day up to which a key is good: the last one where a day was chosen, since such a key expires as the
/// day ends.
QString lastDayText(Instant expiresAt, const ExpiryChoice &choice);

/// One line on what the key of these facts will be: "2 scopes write, 1 reads; until 22 Dec 2026".
QString draftSummary(
    const ApiKey &facts, const ExpiryChoice &choice, const KeyPolicy &policy, const Workspace &workspace);

} // namespace chatelaine
