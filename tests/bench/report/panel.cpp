// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/report/panel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

namespace {

constexpr double leastKeys = 1'000;
constexpr double mostKeys = 1'000'000;
constexpr double labelWidth = 172;
constexpr double axisWidth = 48;
constexpr double labelDistance = 17;

QString keysText(double keys)
{
    return keys >= 1e6 ? u"1 million"_s : QString::number(keys / 1000) + u",000"_s;
}

QString millisecondsText(int decade)
{
    return decade >= 3 ? QString::number(std::pow(10, decade - 3)) + u" s"_s
        : decade < 0   ? QString::number(std::pow(10, decade + 3)) + u" µs"_s
                       : QString::number(std::pow(10, decade)) + u" ms"_s;
}

QString timeText(double milliseconds)
{
    return milliseconds < 1   ? numberText(1000 * milliseconds) + u" µs"_s
        : milliseconds < 1000 ? numberText(milliseconds) + u" ms"_s
                              : numberText(milliseconds / 1000) + u" s"_s;
}

/// The whole decade below the least and above the most of all points.
std::pair<double, double> decades(const QList<Curve> &curves)
{
    double least = 1e9;
    double most = 0;
    for (const Curve &curve : curves) {
        for (const auto &[keys, milliseconds] : curve.points) {
            least = std::min(least, milliseconds);
            most = std::max(most, milliseconds);
        }
    }
    return {std::floor(std::log10(least)), std::ceil(std::log10(most))};
}

} // namespace

Panel::Panel(const QString &title, const QList<Curve> &curves, const QRectF &place)
    : m_title(title)
    , m_curves(curves)
    , m_plot(place.adjusted(axisWidth, 42, -labelWidth, -38))
{
    std::tie(m_least, m_most) = decades(curves);
}

double Panel::x(double keys) const
{
    return m_plot.left() + m_plot.width() * std::log(keys / leastKeys) / std::log(mostKeys / leastKeys);
}

double Panel::y(double milliseconds) const
{
    return m_plot.bottom() - m_plot.height() * (std::log10(milliseconds) - m_least) / (m_most - m_least);
}

void Panel::write(QTextStream &svg) const
{
    svg << u"<text class=\"title\" x=\"%1\" y=\"%2\">%3</text>\n"_s.arg(m_plot.left() - axisWidth)
               .arg(m_plot.top() - 20)
               .arg(m_title.toHtmlEscaped());
    writeGrid(svg);
    for (int number = 0; number < m_curves.size(); ++number)
        writeCurve(svg, number);
}

void Panel::writeGrid(QTextStream &svg) const
{
    for (int decade = static_cast<int>(m_least); decade <= static_cast<int>(m_most); ++decade) {
        const double at = y(std::pow(10, decade));
        svg << u"<line class=\"grid\" x1=\"%1\" y1=\"%3\" x2=\"%2\" y2=\"%3\"/>\n"_s.arg(m_plot.left())
                   .arg(m_plot.right())
                   .arg(at);
        svg << u"<text class=\"axis\" text-anchor=\"end\" x=\"%1\" y=\"%2\">%3</text>\n"_s
                   .arg(m_plot.left() - 8)
                   .arg(at + 4)
                   .arg(millisecondsText(decade));
    }
    for (double keys = leastKeys; keys <= mostKeys; keys *= 10) {
        svg << u"<text class=\"axis\" text-anchor=\"middle\" x=\"%1\" y=\"%2\">%3</text>\n"_s.arg(x(keys))
                   .arg(m_plot.bottom() + 20)
                   .arg(keysText(keys));
    }
}

void Panel::writeCurve(QTextStream &svg, int number) const
{
    const Curve &curve = m_curves[number];
    QString path;
    QString dots;
    for (const auto &[keys, milliseconds] : curve.points) {
        path += u"%1%2 %3"_s.arg(path.isEmpty() ? u"M"_s : u" L"_s).arg(x(keys)).arg(y(milliseconds));
        dots += u"<circle cx=\"%1\" cy=\"%2\" r=\"3\"/>"_s.arg(x(keys)).arg(y(milliseconds));
    }
    const double end = y(curve.points.constLast().second);
    const double label = labelHeights()[number];
    svg << u"<g class=\"c%1\"><path class=\"curve\" d=\"%2\"/>%3"_s.arg(number + 1).arg(path, dots);
    svg << u"<path class=\"leader\" d=\"M%1 %2 L%3 %4\"/>"_s.arg(m_plot.right() + 5)
               .arg(end)
               .arg(m_plot.right() + 15)
               .arg(label);
    svg << u"<text class=\"label\" x=\"%1\" y=\"%2\">%3 <tspan class=\"axis\">%4</tspan></text></g>\n"_s
               .arg(m_plot.right() + 18)
               .arg(label + 4)
               .arg(curve.label.toHtmlEscaped(), timeText(curve.points.constLast().second));
}

QList<double> Panel::labelHeights() const
{
    QList<int> order(m_curves.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [this](int i) { return y(m_curves[i].points.constLast().second); });
    QList<double> heights(m_curves.size());
    double lowest = m_plot.top() - 6;
    for (const int i : std::as_const(order))
        lowest = heights[i] = std::max(lowest + labelDistance, y(m_curves[i].points.constLast().second));
    // Pushed over the lower edge, they move up again together.
    double highest = m_plot.bottom() + labelDistance;
    for (auto i = order.crbegin(); i != order.crend(); ++i)
        highest = heights[*i] = std::min(highest - labelDistance, heights[*i]);
    return heights;
}

} // namespace chatelaine::bench
