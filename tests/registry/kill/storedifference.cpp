// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/kill/storedifference.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

/// A connection for reading, which leaves the log of changes as it is when it closes.
class Reader {
public:
    explicit Reader(const QString &file)
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"difference"_s))
    {
        m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        m_database.setDatabaseName(file);
        m_database.open();
    }
    ~Reader()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(u"difference"_s);
    }
    Q_DISABLE_COPY_MOVE(Reader)

    /// The first row of the answer, or the error, as a text; empty when there is none.
    QString first(const QString &text)
    {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.exec(text))
            return query.lastError().text();
        return query.next() ? rowText(query) : QString();
    }
    QStringList all(const QString &text)
    {
        QStringList rows;
        QSqlQuery query(m_database);
        for (query.exec(text); query.next();)
            rows.append(query.value(0).toString());
        return rows;
    }

private:
    static QString rowText(const QSqlQuery &query)
    {
        QStringList cells;
        const QSqlRecord record = query.record();
        for (int column = 0; column < record.count(); ++column) {
            const QVariant value = record.value(column);
            cells.append(value.typeId() == QMetaType::QByteArray
                    ? QString::fromLatin1(value.toByteArray().toHex())
                    : value.toString());
        }
        return cells.join(u'|');
    }

    QSqlDatabase m_database;
};

} // namespace

QString storeDifference(const QString &file, const QString &other)
{
    Reader reader(file);
    if (const QString fault = reader.first(u"ATTACH '"_s + other + u"' AS other"_s); !fault.isEmpty())
        return fault;
    const QStringList tables = reader.all(u"SELECT name FROM other.sqlite_schema WHERE type = 'table'"_s);
    for (const QString &table : tables) {
        const QString here = u"SELECT * FROM main."_s + table;
        const QString there = u"SELECT * FROM other."_s + table;
        const QString more = reader.first(here + u" EXCEPT "_s + there);
        const QString less = reader.first(there + u" EXCEPT "_s + here);
        if (!more.isEmpty() || !less.isEmpty())
            return u"%1: there is [%2], there is not [%3]"_s.arg(table, more, less);
    }
    return tables.isEmpty() ? u"no tables"_s : QString();
}

QString quickCheck(const QString &file)
{
    return Reader(file).first(u"PRAGMA quick_check"_s);
}

QString integrityCheck(const QString &file)
{
    return Reader(file).first(u"PRAGMA integrity_check"_s);
}

} // namespace chatelaine
