// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/support/rawstore.h"

namespace chatelaine::bench {

namespace {

constexpr char everyKey[]
    = "SELECT k.workspace, k.id, k.owner, k.label, k.note, k.tags, k.hint_prefix, k.hint_last, k.scopes, "
      "k.team, "
      "k.access, k.created_at, k.created_by, k.origin, k.expires_at, k.disabled, k.deleted_at, "
      "k.delete_reason, "
      "k.refreshed_at, k.version, k.revision, u.tracking_since, u.last_used_at, u.last_used_source, "
      "u.last_used_agent, u.use_count, u.last_refused_at, u.last_refused_source, u.last_refused_reason, "
      "u.recent "
      "FROM key k JOIN key_use u ON u.workspace = k.workspace AND u.id = k.id ORDER BY k.workspace, k.id";

sqlite3 *opened(const QString &file)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(file.toUtf8().constData(), &database) != SQLITE_OK)
        qFatal("%s: %s", qPrintable(file), sqlite3_errmsg(database));
    sqlite3_busy_timeout(database, 5000);
    return database;
}

qint64 look(sqlite3_stmt *row, int column)
{
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER:
        return sqlite3_column_int64(row, column);
    case SQLITE_NULL:
        return 0;
    case SQLITE_TEXT:
        return sqlite3_column_text(row, column)[0] + sqlite3_column_bytes(row, column);
    default:
        return static_cast<const unsigned char *>(sqlite3_column_blob(row, column))[0];
    }
}

} // namespace

RawStore::RawStore(const QString &file)
    : m_database(opened(file), &sqlite3_close)
{
    run("PRAGMA foreign_keys = ON");
    run("PRAGMA synchronous = FULL");
}

void RawStore::run(const char *sql)
{
    if (sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql, sqlite3_errmsg(handle()));
}

RawStore::Statement RawStore::prepare(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle(), sql, -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql, sqlite3_errmsg(handle()));
    return {statement, &sqlite3_finalize};
}

bool RawStore::step(const Statement &statement)
{
    const int answer = sqlite3_step(statement.get());
    if (answer != SQLITE_ROW && answer != SQLITE_DONE)
        qFatal("%s: %s", sqlite3_sql(statement.get()), sqlite3_errmsg(handle()));
    return answer == SQLITE_ROW;
}

qint64 RawStore::number(const char *sql)
{
    const Statement statement = prepare(sql);
    return step(statement) ? sqlite3_column_int64(statement.get(), 0) : 0;
}

QByteArray RawStore::bytes(const char *sql)
{
    const Statement statement = prepare(sql);
    if (!step(statement))
        return {};
    return {static_cast<const char *>(sqlite3_column_blob(statement.get(), 0)),
        sqlite3_column_bytes(statement.get(), 0)};
}

qint64 RawStore::scanKeys(const std::function<void(sqlite3_stmt *)> &row)
{
    const Statement statement = prepare(everyKey);
    qint64 sum = 0;
    while (step(statement)) {
        sum += lookAtRow(statement.get());
        if (row)
            row(statement.get());
    }
    return sum;
}

qint64 lookAtRow(sqlite3_stmt *row)
{
    qint64 sum = 0;
    for (int column = sqlite3_data_count(row); column-- > 0;)
        sum += look(row, column);
    return sum;
}

QString rawText(sqlite3_stmt *row, int column)
{
    return QString::fromUtf8(
        reinterpret_cast<const char *>(sqlite3_column_text(row, column)), sqlite3_column_bytes(row, column));
}

} // namespace chatelaine::bench
