// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/keypolicy.h"

namespace chatelaine {

/// Reads a policy file. Refuses with PolicyInvalid(file, place, reason): unknown or missing members, wrong
/// types, values that contradict each other. `fileName` is used for that error only. The place is
/// "line 3, column 7" for broken JSON and a member path such as "scopes[2].levels" for the rest.
Result<KeyPolicy> parsePolicy(const QByteArray &json, const QString &fileName);

} // namespace chatelaine
