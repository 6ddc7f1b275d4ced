// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/instant.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace chatelaine {

using namespace Qt::StringLiterals;

Instant instantFromMillis(qint64 millis)
{
    return Instant(std::chrono::milliseconds(millis));
}

qint64 toMillis(Instant instant)
{
    return instant.time_since_epoch().count();
}

bool isInCalendar(Instant instant)
{
    constexpr qint64 endOfTime = 253'402'300'800'000; // the year 10000
    return toMillis(instant) >= 0 && toMillis(instant) < endOfTime;
}

QString toRfc3339(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(instant), Qt::UTC).toString(Qt::ISODateWithMs);
}

OptionalInstant fromRfc3339(const QString &text)
{
    static const QRegularExpression form(
        u"\\A\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)\\z"_s);
    if (!form.match(text).hasMatch())
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    return instantFromMillis(time.toMSecsSinceEpoch());
}

OptionalInstant endOfLocalDay(const QString &isoDate)
{
    if (isoDate.size() != 10)
        return std::nullopt;
    const QDate day = QDate::fromString(isoDate, Qt::ISODate);
    if (!day.isValid())
        return std::nullopt;
    return instantFromMillis(day.addDays(1).startOfDay().toMSecsSinceEpoch());
}

} // namespace chatelaine
