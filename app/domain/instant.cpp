// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/instant.h"

#include <QDateTime>
#include <QTimeZone>

namespace chatelaine {

Instant instantFromMillis(qint64 millis)
{
    return Instant(std::chrono::milliseconds(millis));
}

qint64 toMillis(Instant instant)
{
    return instant.time_since_epoch().count();
}

QString toRfc3339(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(instant), Qt::UTC).toString(Qt::ISODateWithMs);
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
