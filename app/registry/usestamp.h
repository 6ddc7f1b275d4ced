// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keyview.h"
#include "registry/records.h"

#include <QHash>

namespace chatelaine {

/// One stamp a key.
using UseStamps = QHash<KeyId, UseStamp>;
UseStamp &stampOf(
    UseStamps &stamps, const WorkspaceId &workspace, const KeyId &key); ///< Made where it is not.

// Stamps add up in any order: the newest stays.
void addCall(UseStamp &sum, const CallView &call); ///< Where a granted call came from; does not count it.
void addRefusal(UseStamp &sum, Instant at, const QString &source, CheckCode why);
void add(UseStamp &sum, const UseStamp &stamp); ///< Of the same key.

/// What a stamp makes of a key's use.
KeyUse stamped(const KeyUse &use, const UseStamp &stamp);

} // namespace chatelaine
