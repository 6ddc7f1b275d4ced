// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chatelaine {

/// How the tables of two SQLite files differ, row by row: the first of the rows that one of them alone has,
/// or empty. Opens the first one anew, for reading.
QString storeDifference(const QString &file, const QString &other);

/// What PRAGMA quick_check says of the file, or the whole integrity_check: "ok".
QString quickCheck(const QString &file);
QString integrityCheck(const QString &file);

} // namespace chatelaine
