// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/secret.h"

namespace chatelaine {

enum class EnvChange { Added, Replaced };

/// Puts the line `name`=`secret` into a .env file: in the place of the first line that sets `name` (others
/// that do go), else at its end; the rest stays byte for byte. The file is 0600 afterwards, and there wholly
/// changed or not at all. FileUnreadable when there is one over 1 MiB or a link; FileUnwritable.
Result<EnvChange> saveToEnvFile(const QString &path, const QString &name, const Secret &secret);

/// Upper case letters, digits and '_', ending in "API_KEY": "Acme production" is ACME_PRODUCTION_API_KEY.
QString environmentName(const QString &workspaceName);

} // namespace chatelaine
