// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/instant.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <array>

namespace chatelaine {

using namespace Qt::StringLiterals;

namespace {

/// The form that toRfc3339() writes; nothing when it is another, or no time.
OptionalInstant fromOwnForm(std::string_view text)
{
    constexpr std::string_view form = "0000-00-00T00:00:00.000Z";
    if (text.size() != form.size())
        return std::nullopt;
    std::array<int, form.size()> sums{}; // The number of digits in a row so far.
    for (std::size_t at = 0; at < form.size(); ++at) {
        const bool digit = text[at] >= '0' && text[at] <= '9';
        if (form[at] == '0' ? !digit : text[at] != form[at])
            return std::nullopt;
        if (digit)
            sums[at] = (at > 0 && form[at - 1] == '0' ? sums[at - 1] * 10 : 0) + (text[at] - '0');
    }
    const std::chrono::year_month_day date(std::chrono::year(sums[3]),
        std::chrono::month(static_cast<unsigned>(sums[6])), std::chrono::day(static_cast<unsigned>(sums[9])));
    if (!date.ok() || sums[12] > 23 || sums[15] > 59 || sums[18] > 59)
        return std::nullopt;
    return std::chrono::sys_days(date) + std::chrono::hours(sums[12]) + std::chrono::minutes(sums[15])
        + std::chrono::seconds(sums[18]) + std::chrono::milliseconds(sums[22]);
}

} // namespace

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

void appendRfc3339(std::string &text, Instant instant)
{
    if (!isInCalendar(instant)) {
        text += toRfc3339(instant).toStdString();
        return;
    }
    const auto day = std::chrono::floor<Days>(instant);
    const std::chrono::year_month_day date(day);
    const auto millis = static_cast<unsigned>((instant - day).count());
    const auto put = [&text](unsigned number, unsigned highest, char after) {
        for (; highest > 0; highest /= 10)
            text += static_cast<char>('0' + number / highest % 10);
        text += after;
    };
    put(static_cast<unsigned>(static_cast<int>(date.year())), 1000, '-');
    put(static_cast<unsigned>(date.month()), 10, '-');
    put(static_cast<unsigned>(date.day()), 10, 'T');
    put(millis / 3'600'000, 10, ':');
    put(millis / 60'000 % 60, 10, ':');
    put(millis / 1000 % 60, 10, '.');
    put(millis % 1000, 100, 'Z');
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

OptionalInstant fromRfc3339(std::string_view text)
{
    if (const auto own = fromOwnForm(text))
        return own;
    return fromRfc3339(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
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
