// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keyview.h"

#include <QByteArray>

#include <string>

namespace chatelaine {

class Statement;

namespace keyrow {

/// "SELECT … FROM key k JOIN key_use u …", to be followed by a condition.
const QString &selection();
/// The same over the ids of `chosen` (see chosenIds()), in their order.
const QString &selectionOfChosen();
/// "SELECT … FROM key_use u ", to be followed by a condition.
const QString &useSelection();

/// Reads rows where they lie: what it answers lives until the statement steps or the next row is read.
class Reader {
public:
    /// The current row of a statement that begins with selection() or selectionOfChosen().
    const KeyView &read(const Statement &row);
    /// Only what calls left, in a row of useSelection() or, from column `first` on, of another.
    const KeyView &readUse(const Statement &row, int first = 0);

private:
    KeyView m_view;
    std::string m_tags;
    QList<QByteArray> m_unescaped;
};

/// A table expression `chosen (position, id)`. Its two parameters are how many ids there are, at least one,
/// and their idBytes().
const QString &chosenIds();
QByteArray idBytes(const QList<KeyId> &ids);

} // namespace keyrow
} // namespace chatelaine
