// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"

namespace chatelaine::bench {

/// The key at place `place` of `count`: always the same for the same `now`, and of all kinds that a store has
/// after some years: labels in mixed case and several scripts, a third with notes, tags, several owners, off,
/// expired, deleted, most of them used. Ids and creation times ascend.
ApiKey sampleKey(qint64 place, qint64 count, Instant now);

/// Its token: form and checksum are right.
QByteArray sampleToken(qint64 place);

} // namespace chatelaine::bench
