// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/database.h"

#include "registry/schema.h"
#include "registry/sqlerror.h"
#include "registry/statement.h"

#include <QDeadlineTimer>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlResult>
#include <QThread>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr int busyTimeout = 5000; // ms
/// What the log of changes is cut back to once it has been put into the store: a little more than it usually
/// holds. A change of many keys leaves it as long as the change was.
constexpr int longestLog = 4 * 1024 * 1024;

/// What Qt's driver has prepared, for SQLite's own functions.
sqlite3_stmt *statementOf(const QSqlQuery &query)
{
    const QVariant handle = query.result()->handle();
    Q_ASSERT(qstrcmp(handle.typeName(), "sqlite3_stmt*") == 0);
    return *static_cast<sqlite3_stmt *const *>(handle.constData());
}

} // namespace

Database::Database(const QString &file, storefile::Access access)
    : m_file(file)
    , m_access(access)
    , m_connection(QUuid::createUuid().toString())
{
}

Database::~Database()
{
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const StoreAddress &address)
{
    const auto access = storefile::prepare(address.file);
    if (!access)
        return tl::unexpected(access.error());
    std::unique_ptr<Database> database(new Database(address.file, *access));
    const auto opened = database->connect()
                            .and_then([&] { return database->identify(); })
                            .and_then([&] { return storefile::makePrivate(address.file); })
                            .and_then([&] { return database->useWriteAheadLog(); })
                            .and_then([&] { return schema::migrate(*database, u":/schema/sqlite"_s); });
    if (!opened)
        return tl::unexpected(opened.error());
    return database;
}

Result<void> Database::connect()
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    QString options = u"QSQLITE_BUSY_TIMEOUT="_s + QString::number(busyTimeout);
    QUrl name = QUrl::fromLocalFile(m_file);
    if (!writable())
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (m_access == storefile::Access::Immutable)
        name.setQuery(u"immutable=1"_s);
    m_database.setConnectOptions(options + u";QSQLITE_OPEN_URI"_s);
    m_database.setDatabaseName(name.toString(QUrl::FullyEncoded));
    if (!m_database.open())
        return tl::unexpected(storeError(m_database.lastError(), m_file));
    if (auto same = checkLibrary(); !same)
        return same;
    run(u"PRAGMA foreign_keys = ON"_s);
    run(u"PRAGMA synchronous = FULL"_s);
    run(u"PRAGMA journal_size_limit = "_s + QString::number(longestLog));
    return takeError();
}

/// Statement hands SQLite what Qt's driver has made. A driver that brings a SQLite of its own would be given
/// its pointers by another one.
Result<void> Database::checkLibrary()
{
    QSqlQuery query(m_database);
    if (!query.exec(u"SELECT sqlite_source_id()"_s) || !query.next())
        return tl::unexpected(storeError(query.lastError(), m_file));
    const QString theirs = query.value(0).toString();
    const QString ours = QString::fromLatin1(sqlite3_sourceid());
    if (theirs == ours)
        return {};
    qCritical("Qt's SQLite driver brings another SQLite (%s) than this program (%s).", qPrintable(theirs),
        qPrintable(ours));
    return fail(ErrorCode::Internal, {}, u"two different SQLite libraries"_s);
}

/// Before anything is written: somebody else's database must stay as it is.
Result<void> Database::identify()
{
    return read([&]() -> Result<void> {
        const qint64 application = pragma(u"application_id"_s);
        if (application == schema::applicationId || failed())
            return {};
        const bool empty
            = application == 0 && pragma(u"user_version"_s) == 0 && pragma(u"schema_version"_s) == 0;
        if (!empty && !failed())
            return fail(ErrorCode::StoreForeign, {m_file});
        return {};
    });
}

Result<void> Database::useWriteAheadLog()
{
    if (!writable())
        return {};
    // Two programs that open a new file at once: SQLite does not wait for its lock here.
    const QDeadlineTimer deadline(busyTimeout);
    QSqlQuery query(m_database);
    while (!query.exec(u"PRAGMA journal_mode = WAL"_s)) {
        if (!isBusy(query.lastError()) || deadline.hasExpired())
            return tl::unexpected(storeError(query.lastError(), m_file));
        QThread::msleep(5);
    }
    return {};
}

/// Writers take their lock at once: a transaction that reads first and then writes fails with
/// SQLITE_BUSY_SNAPSHOT, without waiting, as soon as another program has written between.
Result<void> Database::begin(Mode mode)
{
    m_error.reset();
    if (mode == Mode::Write && !writable())
        return fail(ErrorCode::StoreReadOnly, {m_file});
    Statement(*this, mode == Mode::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s).run();
    return takeError();
}

void Database::end(bool keep)
{
    if (keep) {
        Statement(*this, u"COMMIT"_s).run();
        if (!failed())
            return;
    }
    // SQLite may have rolled back by itself; that there is nothing left to undo is no error.
    QSqlQuery(m_database).exec(u"ROLLBACK"_s);
}

Result<void> Database::takeError()
{
    if (!m_error)
        return {};
    return tl::unexpected(*std::exchange(m_error, std::nullopt));
}

sqlite3_stmt *Database::prepared(const QString &text)
{
    if (const auto found = m_statements.constFind(text); found != m_statements.constEnd())
        return found->statement;
    auto query = std::make_shared<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(text)) {
        latchFixed(query->lastError());
        return nullptr;
    }
    sqlite3_stmt *statement = statementOf(*query);
    m_statements.insert(text, {std::move(query), statement});
    return statement;
}

void Database::run(const QString &text)
{
    QSqlQuery query(m_database);
    if (!failed() && !query.exec(text))
        latchFixed(query.lastError());
}

qint64 Database::pragma(const QString &name)
{
    QSqlQuery query(m_database);
    if (!failed() && (!query.exec(u"PRAGMA "_s + name) || !query.next()))
        latch(query.lastError());
    return failed() ? 0 : query.value(0).toLongLong();
}

void Database::latch(const QSqlError &error)
{
    if (!m_error && error.isValid())
        m_error = storeError(error, m_file);
}

void Database::latch(sqlite3 *connection)
{
    if (!m_error)
        m_error = storeError(connection, m_file);
}

void Database::latchDamage(const QString &detail)
{
    if (!m_error)
        m_error = Error{ErrorCode::StoreDamaged, {m_file}, detail};
}

/// Of SQL that stands in the program: when SQLite does not understand it, the tables are not those of the
/// schema that the file says it has.
void Database::latchFixed(const QSqlError &error)
{
    if (isMisunderstood(error))
        latchDamage(error.text());
    else
        latch(error);
}

} // namespace chatelaine
