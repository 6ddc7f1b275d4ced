// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace chatelaine::bench {

/// A line that Figure::print() has written.
struct Line {
    QString figure;
    qint64 keys = 0;
    double value = 0;
    std::optional<double> baseline;
    QString unit;
    std::optional<double> ratio;
    QString limit;
    bool reached = false;
};

/// Those of standard input. A line that is no such object ends the program.
QList<Line> readLines();

QString numberText(double number); ///< Three digits that count, at least.

} // namespace chatelaine::bench
