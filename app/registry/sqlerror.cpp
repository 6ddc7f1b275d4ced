// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/sqlerror.h"

#include <QSqlError>

#include <sqlite3.h>

namespace chatelaine {

namespace {

ErrorCode primaryCode(int primary)
{
    switch (primary) {
    case SQLITE_FULL:
        return ErrorCode::StoreFull;
    case SQLITE_READONLY:
        return ErrorCode::StoreReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::StoreBusy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::StoreDamaged;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_PERM:
        return ErrorCode::StoreUnreachable;
    default:
        return ErrorCode::Internal;
    }
}

ErrorCode codeFor(int extended)
{
    switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
        return ErrorCode::Conflict;
    case SQLITE_IOERR_SHMSIZE: // how a full disk shows when the shared-memory file grows
        return ErrorCode::StoreFull;
    case SQLITE_IOERR_CORRUPTFS:
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_DATA:
        return ErrorCode::StoreDamaged;
    case SQLITE_READONLY_DBMOVED:
        return ErrorCode::StoreUnreachable;
    default:
        return primaryCode(extended & 0xff);
    }
}

bool namesFile(ErrorCode code)
{
    return code == ErrorCode::StoreReadOnly || code == ErrorCode::StoreDamaged
        || code == ErrorCode::StoreUnreachable;
}

Error errorFor(int extended, const QString &words, const QString &file)
{
    const ErrorCode code = codeFor(extended);
    return {code, namesFile(code) ? QStringList{file} : QStringList(), words};
}

} // namespace

Error storeError(const QSqlError &error, const QString &file)
{
    return errorFor(error.nativeErrorCode().toInt(), error.text(), file);
}

Error storeError(sqlite3 *connection, const QString &file)
{
    return errorFor(
        sqlite3_extended_errcode(connection), QString::fromUtf8(sqlite3_errmsg(connection)), file);
}

bool isMisunderstood(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() == SQLITE_ERROR;
}

bool isBusy(const QSqlError &error)
{
    return primaryCode(error.nativeErrorCode().toInt() & 0xff) == ErrorCode::StoreBusy;
}

} // namespace chatelaine
