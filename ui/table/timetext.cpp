// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/timetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace chatelaine {

namespace {

using namespace std::chrono_literals;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::TimeText)
};

constexpr int daysShown = 90; // Up to here days are counted, then months.
constexpr int daysPerMonth = 30;
constexpr int daysPerYear = 365;
constexpr int monthsShown = 24;

QDateTime local(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(instant));
}

int whole(std::chrono::milliseconds span, std::chrono::milliseconds unit)
{
    return static_cast<int>(span / unit);
}

QString pastDays(int days)
{
    if (days == 1)
        return Tr::tr("yesterday");
    if (days < daysShown)
        return Tr::tr("%n day(s) ago", nullptr, days);
    if (days < monthsShown * daysPerMonth)
        return Tr::tr("%n month(s) ago", nullptr, days / daysPerMonth);
    return Tr::tr("%n year(s) ago", nullptr, days / daysPerYear);
}

QString futureDays(int days)
{
    if (days == 1)
        return Tr::tr("tomorrow");
    if (days < daysShown)
        return Tr::tr("in %n day(s)", nullptr, days);
    if (days < monthsShown * daysPerMonth)
        return Tr::tr("in %n month(s)", nullptr, days / daysPerMonth);
    return Tr::tr("in %n year(s)", nullptr, days / daysPerYear);
}

QString pastTime(std::chrono::milliseconds span)
{
    if (span < 1s)
        return Tr::tr("just now");
    if (span < 1min)
        return Tr::tr("%n s ago", "seconds", whole(span, 1s));
    if (span < 1h)
        return Tr::tr("%n min ago", "minutes", whole(span, 1min));
    return Tr::tr("%n h ago", "hours", whole(span, 1h));
}

QString futureTime(std::chrono::milliseconds span)
{
    if (span < 1min)
        return Tr::tr("in %n s", "seconds", std::max(1, whole(span, 1s)));
    if (span < 1h)
        return Tr::tr("in %n min", "minutes", whole(span, 1min));
    return Tr::tr("in %n h", "hours", whole(span, 1h));
}

} // namespace

QString relativeTime(Instant instant, Instant now)
{
    const bool past = instant <= now;
    const auto span = past ? now - instant : instant - now;
    if (span < 24h)
        return past ? pastTime(span) : futureTime(span);
    const auto days = std::max<qint64>(1, std::abs(local(instant).date().daysTo(local(now).date())));
    return past ? pastDays(static_cast<int>(days)) : futureDays(static_cast<int>(days));
}

QString absoluteTime(Instant instant)
{
    const QDateTime time = local(instant);
    //: A time to the second: date, time of day, zone.
    return Tr::tr("%1, %2 %3")
        .arg(shortDate(instant),
            QLocale().toString(time.time(), Tr::tr("HH:mm:ss", "format of a time of day")),
            time.timeZoneAbbreviation());
}

QString shortDate(Instant instant)
{
    return QLocale().toString(local(instant).date(), Tr::tr("d MMM yyyy", "format of a date"));
}

QString expiryText(OptionalInstant expiresAt, Instant now)
{
    if (!expiresAt)
        return Tr::tr("Never");
    return now < *expiresAt ? relativeTime(*expiresAt, now) : Tr::tr("Expired");
}

QString lastUseText(const KeyUse &use, Instant createdAt, Instant now)
{
    if (use.lastUsedAt)
        return relativeTime(*use.lastUsedAt, now);
    if (use.trackingSince <= createdAt)
        return Tr::tr("Never used");
    const QDate since = local(use.trackingSince).date();
    const bool thisYear = since.year() == local(now).date().year();
    const QString date = thisYear
        ? QLocale().toString(since, Tr::tr("d MMM", "format of a date in this year"))
        : shortDate(use.trackingSince);
    return Tr::tr("No data since %1").arg(date);
}

} // namespace chatelaine
