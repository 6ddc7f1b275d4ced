// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keyview.h"

#include <QByteArray>

#include <string>

namespace chatelaine {

/// The JSON texts in a key's row. What is written here is read where it lies; any other spelling (escapes,
/// blanks, what somebody put there by hand) goes through QJson, and what is no such text reads as none.
namespace storedjson {

/// Replaces `tags` by those of `text`, each ended by a NUL.
void readTags(std::string_view text, std::string &tags);

/// Fills in `recent` and `recentCount` of `row`: views of `text`, or of what is put into `unescaped`.
void readRecent(std::string_view text, KeyView &row, QList<QByteArray> &unescaped);

QString fromTags(const QStringList &tags);
QString fromRecent(const QList<CallSource> &recent);

} // namespace storedjson
} // namespace chatelaine
