// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"
#include "domain/tokenformat.h"

#include <QUuid>

#include <string_view>

struct sqlite3_stmt;

namespace chatelaine {

class Database;

/// One use of a prepared statement that its Database keeps. Reset when it goes. Errors are latched in the
/// Database: after one, statements do nothing and yield no rows until the transaction ends, which answers it.
///
/// Binds and steps SQLite's own statement: Qt's way through a QVariant for each value takes 2.4 times as
/// long.
class Statement {
public:
    Statement(Database &database, const QString &text);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    /// Binds in order and executes: ids as 16 bytes, times as milliseconds, text never as NULL.
    template <typename... Values>
    Statement &run(const Values &...values)
    {
        if (!begin(sizeof...(Values)))
            return *this;
        int position = 0;
        (bind(++position, values), ...);
        m_place = step() ? Place::BeforeFirst : Place::AfterLast;
        return *this;
    }
    bool next(); ///< Steps to the next row; false after the last.

    bool isNull(int column) const;
    qint64 integer(int column) const;
    int number(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    std::string_view utf8(int column) const; ///< Text, without a copy of it. Valid until the next step.
    QByteArrayView view(int column) const; ///< Bytes, the same.
    Digest digest(int column) const;
    // What cannot be one of ours makes the call fail with StoreDamaged.
    QUuid id(int column) const;
    Instant instant(int column) const;
    OptionalInstant optionalInstant(int column) const;

private:
    bool begin(std::size_t values);
    bool step(); ///< Whether there is a row.
    void check(int code);

    void bind(int position, qint64 value);
    void bind(int position, int value) { bind(position, qint64(value)); }
    void bind(int position, Instant value) { bind(position, toMillis(value)); }
    void bind(int position, const QString &value);
    void bind(int position, const QUuid &value);
    void bind(int position, const Digest &value);
    void bind(int position, const QByteArray &value); ///< A null array is NULL.
    void bindBytes(int position, QByteArrayView bytes);
    void bindNull(int position);
    template <typename Value>
    void bind(int position, const std::optional<Value> &value)
    {
        if (value)
            bind(position, *value);
        else
            bindNull(position);
    }

    enum class Place { BeforeFirst, Inside, AfterLast };

    Database &m_database;
    sqlite3_stmt *m_statement; ///< Null when it could not be prepared.
    Place m_place = Place::AfterLast;
};

} // namespace chatelaine
