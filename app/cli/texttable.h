// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace chatelaine {

/// Rows in aligned columns, for a terminal.
class TextTable {
public:
    explicit TextTable(QStringList heads); ///< No heads: lines of a name and a value.
    void add(const QStringList &row); ///< As many cells as there are heads.
    QByteArray toUtf8() const; ///< Each line ends in a line break.

private:
    QList<QStringList> m_rows;
};

/// The text without what could steer a terminal: control characters, line breaks too, become U+FFFD.
QString printable(QString text);

} // namespace chatelaine
