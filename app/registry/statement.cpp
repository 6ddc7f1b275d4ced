// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/statement.h"

#include "registry/database.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr qint64 endOfTime
    = 253'402'300'800'000; ///< The year 10000 in milliseconds, the first that no text can hold.

} // namespace

namespace sql {

QVariant bound(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

QVariant bound(const QUuid &value)
{
    return value.toRfc4122();
}

QVariant bound(const Digest &value)
{
    return QByteArray(reinterpret_cast<const char *>(value.data()), static_cast<qsizetype>(value.size()));
}

QVariant bound(const QByteArray &value)
{
    return value;
}

QVariant bound(const OptionalInstant &value)
{
    return value ? bound(*value) : QVariant();
}

QVariant bound(const std::optional<QString> &value)
{
    return value ? bound(*value) : QVariant();
}

} // namespace sql

Statement::Statement(Database &database, const QString &text)
    : m_database(database)
    , m_query(database.prepared(text))
{
}

Statement::~Statement()
{
    if (m_query)
        m_query->finish();
}

bool Statement::next()
{
    if (!m_query || m_database.failed())
        return false;
    if (m_query->next())
        return true;
    m_database.latch(m_query->lastError());
    return false;
}

QUuid Statement::id(int column) const
{
    const QUuid id = QUuid::fromRfc4122(bytes(column));
    if (id.isNull())
        m_database.latchDamage(u"a row has an id that is none"_s);
    return id;
}

Instant Statement::instant(int column) const
{
    const qint64 millis = integer(column);
    if (millis >= 0 && millis < endOfTime)
        return instantFromMillis(millis);
    m_database.latchDamage(u"a row has a time outside the calendar"_s);
    return {};
}

OptionalInstant Statement::optionalInstant(int column) const
{
    return isNull(column) ? OptionalInstant() : instant(column);
}

void Statement::bind(int position, const QVariant &value)
{
    if (m_query)
        m_query->bindValue(position, value);
}

void Statement::execute()
{
    if (m_query && !m_database.failed() && !m_query->exec())
        m_database.latch(m_query->lastError());
}

} // namespace chatelaine
