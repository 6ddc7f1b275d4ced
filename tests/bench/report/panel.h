// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/report/line.h"
#include "bench/report/titles.h"

#include <QRectF>
#include <QTextStream>

namespace chatelaine::bench {

/// One curve of a chart: a figure at several sizes.
struct Curve {
    QString label;
    QList<std::pair<double, double>> points; ///< Keys, milliseconds.
};

/// A group's curves over the number of keys, both axes logarithmic, each curve named at its right end.
class Panel {
public:
    Panel(const QString &title, const QList<Curve> &curves, const QRectF &place);
    void write(QTextStream &svg) const;

private:
    double x(double keys) const;
    double y(double milliseconds) const;
    void writeGrid(QTextStream &svg) const;
    void writeCurve(QTextStream &svg, int number) const;
    QList<double> labelHeights() const; ///< Of the curves' names, apart from each other.

    QString m_title;
    QList<Curve> m_curves;
    QRectF m_plot;
    double m_least = 0; ///< Decades of milliseconds.
    double m_most = 0;
};

} // namespace chatelaine::bench
