// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace chatelaine {

class Database;

/// The versions of the store's tables. A step is a file NNN_name.sql, which leads from version NNN - 1 to
/// NNN; the version stands in the file's user_version.
namespace schema {

/// Marks a SQLite file as ours: "ChKy".
inline constexpr qint64 applicationId = 0x43684b79;

/// Takes the steps that are missing, each in a transaction of its own. Refuses with StoreNewer. A file
/// without a step missing is not written to.
Result<void> migrate(Database &database, const QString &folder);

} // namespace schema
} // namespace chatelaine
