// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/statement.h"

#include "domain/identifier.h"
#include "domain/shortturns.h"
#include "registry/database.h"

#include <QStringConverter>
#include <QVarLengthArray>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace chatelaine {

Statement::Statement(Database &database, const QString &text)
    : m_database(database)
    , m_statement(database.prepared(text))
{
}

Statement::~Statement()
{
    sqlite3_reset(m_statement);
}

bool Statement::begin([[maybe_unused]] std::size_t values)
{
    m_place = Place::AfterLast;
    if (!m_statement || m_database.failed())
        return false;
    Q_ASSERT(sqlite3_bind_parameter_count(m_statement) == int(values));
    sqlite3_reset(m_statement); // answers the last use's error, which is latched already
    return true;
}

bool Statement::step()
{
    ShortTurns::rest();
    const int code = m_database.failed() ? SQLITE_DONE : sqlite3_step(m_statement);
    check(code);
    return code == SQLITE_ROW;
}

void Statement::check(int code)
{
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE)
        m_database.latch(sqlite3_db_handle(m_statement));
}

bool Statement::next()
{
    if (m_place == Place::AfterLast || m_database.failed())
        return false;
    const bool row = m_place == Place::BeforeFirst || step();
    m_place = row ? Place::Inside : Place::AfterLast;
    return row;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

int Statement::number(int column) const
{
    return sqlite3_column_int(m_statement, column);
}

QString Statement::text(int column) const
{
    const std::string_view text = utf8(column);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QByteArray Statement::bytes(int column) const
{
    return view(column).toByteArray();
}

std::string_view Statement::utf8(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {text, std::size_t(sqlite3_column_bytes(m_statement, column))};
}

QByteArrayView Statement::view(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, qsizetype(sqlite3_column_bytes(m_statement, column))};
}

Digest Statement::digest(int column) const
{
    const QByteArrayView bytes = view(column);
    Digest digest{};
    std::copy_n(bytes.begin(), qMin(bytes.size(), std::ssize(digest)), digest.begin());
    return digest;
}

QUuid Statement::id(int column) const
{
    const QByteArrayView bytes = view(column);
    const QUuid id = bytes.size() == 16 ? QUuid::fromRfc4122(bytes) : QUuid();
    if (id.isNull())
        m_database.latchDamage(u"a row has an id that is none"_s);
    return id;
}

Instant Statement::instant(int column) const
{
    const Instant instant = instantFromMillis(integer(column));
    if (isInCalendar(instant))
        return instant;
    m_database.latchDamage(u"a row has a time outside the calendar"_s);
    return {};
}

OptionalInstant Statement::optionalInstant(int column) const
{
    return isNull(column) ? OptionalInstant() : instant(column);
}

void Statement::bind(int position, qint64 value)
{
    check(sqlite3_bind_int64(m_statement, position, value));
}

void Statement::bind(int position, const QString &value)
{
    QStringEncoder encode(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    QVarLengthArray<char, 512> text(encode.requiredSpace(value.size()));
    const char *end = encode.appendToBuffer(text.data(), value);
    check(sqlite3_bind_text(
        m_statement, position, text.constData(), int(end - text.constData()), SQLITE_TRANSIENT));
}

void Statement::bind(int position, const QUuid &value)
{
    bindBytes(position, idBytes(value));
}

void Statement::bind(int position, const Digest &value)
{
    bindBytes(position, value);
}

void Statement::bind(int position, const QByteArray &value)
{
    if (value.isNull())
        bindNull(position);
    else
        bindBytes(position, value);
}

void Statement::bindBytes(int position, QByteArrayView bytes)
{
    check(sqlite3_bind_blob64(
        m_statement, position, bytes.data(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT));
}

void Statement::bindNull(int position)
{
    check(sqlite3_bind_null(m_statement, position));
}

} // namespace chatelaine
