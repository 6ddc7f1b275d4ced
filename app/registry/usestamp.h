// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keyview.h"
#include "registry/records.h"

namespace chatelaine {

qint64 usesTogether(qint64 some, qint64 others); ///< Of counts; as many as can be counted, if it is more.

// Stamps add up in any order: the newest stays.
void addCall(UseStamp &sum, const CallView &call); ///< Where a granted call came from; does not count it.
void addRefusal(UseStamp &sum, Instant at, const QString &source, CheckCode why);
void add(UseStamp &sum, const UseStamp &stamp); ///< Of the same key.

/// What a stamp makes of a key's use.
KeyUse stamped(const KeyUse &use, const UseStamp &stamp);

} // namespace chatelaine
