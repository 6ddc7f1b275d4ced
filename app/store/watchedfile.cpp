// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/watchedfile.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

/// Somebody is recovering or checkpointing: no news, and no loss either.
bool isBusy(const QSqlError &error)
{
    constexpr int primaryCode = 0xff;
    constexpr int busy = 5;
    constexpr int locked = 6;
    const int code = error.nativeErrorCode().toInt() & primaryCode;
    return code == busy || code == locked;
}

} // namespace

WatchedFile::WatchedFile(const QString &file, const std::optional<FileIdentity> &identity)
    : m_file(file)
    , m_connection(u"watch-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_identity(identity)
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
{
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=0"_s);
    m_database.open();
}

WatchedFile::~WatchedFile()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

WatchedFile::Look WatchedFile::look()
{
    if (!m_identity || FileIdentity::of(m_file) != m_identity)
        return Look::Lost;
    QSqlQuery query(m_database);
    if (!query.exec(u"PRAGMA data_version"_s) || !query.next()) {
        // In a folder where nobody can write, SQLite refuses this connection from the first: there is nothing
        // to see then, but nothing is lost either.
        return m_version == unknown || isBusy(query.lastError()) ? Look::Same : Look::Lost;
    }
    const qint64 version = query.value(0).toLongLong();
    return std::exchange(m_version, version) == version ? Look::Same : Look::Changed;
}

} // namespace chatelaine
