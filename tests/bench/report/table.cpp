// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/report/table.h"

#include "bench/report/titles.h"

#include <QStringList>

#include <algorithm>
#include <cstdio>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

namespace {

const Title *titleOf(const QString &figure)
{
    for (const Group &group : groups()) {
        for (const Title &title : group.figures) {
            if (title.figure == figure)
                return &title;
        }
    }
    return nullptr;
}

QString withUnit(double number, const QString &unit)
{
    return numberText(number) + u' ' + unit;
}

QStringList cells(const Line &line)
{
    const Title *title = titleOf(line.figure);
    QString baseline = line.baseline ? withUnit(*line.baseline, line.unit) : u"–"_s;
    if (line.baseline && title && !title->baseline.isEmpty())
        baseline += u" ("_s + title->baseline + u')';
    return {title ? title->text : line.figure, numberText(static_cast<double>(line.keys)),
        withUnit(line.value, line.unit), baseline,
        line.ratio ? QString::number(*line.ratio, 'f', 2) + u" ×"_s : u"–"_s,
        line.limit.isEmpty() ? u"reported"_s : line.limit,
        line.limit.isEmpty() ? u"–"_s
            : line.reached   ? u"yes"_s
                             : u"NO"_s};
}

qsizetype placeOf(const Line &line)
{
    qsizetype place = 0;
    for (const Group &group : groups()) {
        for (const Title &title : group.figures) {
            if (title.figure == line.figure)
                return place;
            ++place;
        }
    }
    return place;
}

} // namespace

void printTable(const QList<Line> &lines)
{
    QList<Line> ordered = lines;
    std::ranges::stable_sort(ordered, {}, &placeOf);
    QList<QStringList> rows{
        {u"figure"_s, u"keys"_s, u"value"_s, u"baseline"_s, u"ratio"_s, u"must reach"_s, u"reached"_s}};
    for (const Line &line : std::as_const(ordered))
        rows += cells(line);
    QList<qsizetype> widths(rows.constFirst().size(), 0);
    for (const QStringList &row : std::as_const(rows)) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    const QList<bool> rightAligned{false, true, true, true, true, false, false};
    for (const QStringList &row : std::as_const(rows)) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i)
            text += (rightAligned[i] ? row[i].rightJustified(widths[i]) : row[i].leftJustified(widths[i]))
                + u"  "_s;
        std::puts(text.trimmed().toUtf8().constData());
    }
}

} // namespace chatelaine::bench
