// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texttable.h"

#include <algorithm>

namespace chatelaine {

namespace {

bool steersTerminal(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
        || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

} // namespace

TextTable::TextTable(QStringList heads)
{
    if (!heads.isEmpty())
        m_rows.append(std::move(heads));
}

void TextTable::add(const QStringList &row)
{
    QStringList cells;
    for (const QString &cell : row)
        cells.append(printable(cell));
    m_rows.append(cells);
}

QByteArray TextTable::toUtf8() const
{
    QList<qsizetype> widths;
    for (const QStringList &row : m_rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    constexpr int gap = 2;
    QByteArray text;
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line.append(row[i].leftJustified(widths[i] + gap));
        while (line.endsWith(u' '))
            line.chop(1);
        text.append(line.toUtf8()).append('\n');
    }
    return text;
}

QString printable(QString text)
{
    std::replace_if(text.begin(), text.end(), steersTerminal, QChar(QChar::ReplacementCharacter));
    return text;
}

} // namespace chatelaine
