// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace chatelaine {

/// A point in time: milliseconds since 1970-01-01 00:00 UTC. Storage, rules and codec use nothing else;
/// the user's time zone appears on screen only.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using OptionalInstant = std::optional<Instant>;
using Days = std::chrono::days;

Instant instantFromMillis(qint64 millis);
qint64 toMillis(Instant instant);

/// Whether a text can hold it: from 1970 to the end of the year 9999.
bool isInCalendar(Instant instant);

/// RFC 3339 in UTC with milliseconds, such as "2026-11-22T05:31:16.120Z".
QString toRfc3339(Instant instant);
void appendRfc3339(std::string &text, Instant instant); ///< The same in ASCII.
/// Any offset, seconds with at most 9 decimals; nothing when the text is no RFC 3339 time.
OptionalInstant fromRfc3339(const QString &text);
OptionalInstant fromRfc3339(std::string_view text);

/// The first instant after the calendar day `yyyy-MM-dd` in the system's time zone, which is when a key that
/// "expires on" that day stops; nothing when the text is not such a day.
OptionalInstant endOfLocalDay(const QString &isoDate);

} // namespace chatelaine
