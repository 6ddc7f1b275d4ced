// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/report/line.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTextStream>

#include <cmath>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

namespace {

std::optional<double> numberIn(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

QList<Line> readLines()
{
    QTextStream input(stdin);
    QList<Line> lines;
    for (QString text = input.readLine(); !text.isNull(); text = input.readLine()) {
        const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
        if (!object.contains(u"figure"_s))
            qFatal("not a figure: %s", qPrintable(text));
        lines += {object[u"figure"_s].toString(), object[u"keys"_s].toInteger(),
            object[u"value"_s].toDouble(), numberIn(object[u"baseline"_s]), object[u"unit"_s].toString(),
            numberIn(object[u"ratio"_s]), object[u"limit"_s].toString(), object[u"reached"_s].toBool()};
    }
    return lines;
}

QString numberText(double number)
{
    const int before = number >= 1 ? static_cast<int>(std::log10(number)) + 1 : 1;
    return QLocale(QLocale::English).toString(number, 'f', std::max(0, 3 - before));
}

} // namespace chatelaine::bench
