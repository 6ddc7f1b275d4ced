// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"

namespace chatelaine {

class KeyTableModel;

/// Questions about all keys of a table that one owner has and that are not deleted. Blocks of keys without
/// the owner are passed over whole, and labels compared where they lie: among a million keys it takes
/// milliseconds.
namespace keylookup {

int count(const KeyTableModel &keys, const QString &owner);
std::optional<ApiKey> first(const KeyTableModel &keys, const QString &owner);
/// Whether another key than `except` has this label, as labels are compared.
bool labelTaken(const KeyTableModel &keys, const QString &owner, const QString &label, const KeyId &except);

} // namespace keylookup
} // namespace chatelaine
