// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"
#include "domain/tokenformat.h"

#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace chatelaine {

class Database;

/// How our values are bound: ids as 16 bytes, times as milliseconds, text never as NULL.
namespace sql {

inline QVariant bound(qint64 value)
{
    return value;
}
inline QVariant bound(int value)
{
    return value;
}
inline QVariant bound(Instant value)
{
    return toMillis(value);
}
QVariant bound(const QString &value);
QVariant bound(const QUuid &value);
QVariant bound(const Digest &value);
QVariant bound(const QByteArray &value); ///< A null array is NULL.
QVariant bound(const OptionalInstant &value);
QVariant bound(const std::optional<QString> &value);

} // namespace sql

/// One use of a prepared statement that its Database keeps. Finished when it goes. Errors are latched in the
/// Database: after one, statements do nothing and yield no rows until the transaction ends, which answers it.
class Statement {
public:
    Statement(Database &database, const QString &text);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    /// Binds in order and executes.
    template <typename... Values>
    Statement &run(const Values &...values)
    {
        int position = 0;
        (bind(position++, sql::bound(values)), ...);
        execute();
        return *this;
    }
    bool next(); ///< Steps to the next row; false after the last.

    bool isNull(int column) const { return m_query->isNull(column); }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    int number(int column) const { return m_query->value(column).toInt(); }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    // What cannot be one of ours makes the call fail with StoreDamaged.
    QUuid id(int column) const;
    Instant instant(int column) const;
    OptionalInstant optionalInstant(int column) const;

private:
    void bind(int position, const QVariant &value);
    void execute();

    Database &m_database;
    QSqlQuery *m_query; ///< Null when it could not be prepared.
};

} // namespace chatelaine
