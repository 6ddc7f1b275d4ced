// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

class QSqlError;
struct sqlite3;

namespace chatelaine {

/// The Store… code for an error of SQLite; the one place that branches on its result codes. A broken
/// uniqueness is Conflict. The detail has SQLite's own words, which never hold bound values.
Error storeError(const QSqlError &error, const QString &file);
Error storeError(sqlite3 *connection, const QString &file); ///< For the connection's last error.

/// Whether SQLite did not understand the SQL: no such table or column, a table that is there already.
bool isMisunderstood(const QSqlError &error);

/// Whether another connection held the lock.
bool isBusy(const QSqlError &error);

} // namespace chatelaine
