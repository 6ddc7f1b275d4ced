// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"

namespace chatelaine {

class Statement;

namespace keyrow {

/// "SELECT … FROM key k JOIN key_use u …", to be followed by a condition.
const QString &selection();
/// The same over the ids of `chosen` (see chosenIds()), in their order.
const QString &selectionOfChosen();
/// The current row of a statement that begins with one of those.
ApiKey read(const Statement &statement);

/// A table expression `chosen (position, id)`. Its two parameters are how many ids there are, at least one,
/// and their idBytes().
const QString &chosenIds();
QByteArray idBytes(const QList<KeyId> &ids);

/// "SELECT … FROM key_use u ", to be followed by a condition.
const QString &useSelection();
/// What calls left, in a row of it or, from column `first` on, of another.
KeyUse readUse(const Statement &row, int first = 0);

QString recentText(const QList<CallSource> &sources); ///< As `key_use.recent` keeps them.
QString tagsText(const QStringList &tags);

} // namespace keyrow
} // namespace chatelaine
