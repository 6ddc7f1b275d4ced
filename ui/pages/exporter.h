// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/error.h"
#include "domain/workspace.h"

#include <functional>

namespace chatelaine {

/// Csv is for spreadsheets: RFC 4180, UTF-8 with a byte order mark, cells that a spreadsheet would take for a
/// formula begin with an apostrophe. Json is for programs: one array of the rows that the command line prints
/// too.
enum class ExportFormat { Csv, Json };

/// Keys to be written, made when their turn comes, on the thread that writes.
struct KeySequence {
    KeySequence(qsizetype count, std::function<ApiKey(qsizetype)> key)
        : size(count)
        , at(std::move(key))
    {
    }
    KeySequence(const QList<ApiKey> &keys)
        : KeySequence(keys.size(), [keys](qsizetype i) { return keys.at(i); })
    {
    }

    qsizetype size;
    std::function<ApiKey(qsizetype)> at;
};

/// Writes `keys` to `file`, which is replaced only when all is written. Any thread. FileUnwritable; Cancelled
/// as soon as `wanted`, asked between the rows, says no.
Result<void> exportKeys(
    const KeySequence &keys, ExportFormat format, const QString &file, const MarkSettings &marks, Instant now,
    const std::function<bool()> &wanted = [] { return true; });

} // namespace chatelaine
