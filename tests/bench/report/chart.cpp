// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/report/chart.h"

#include "bench/report/panel.h"

#include <QFile>

#include <algorithm>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

namespace {

constexpr double width = 1040;
constexpr double panelHeight = 284;
constexpr double head = 58;
constexpr double margin = 24;

/// Colours that people with any kind of colour vision tell apart (Okabe and Ito), darker on light ground.
constexpr char style[] = R"(<style>
text { font-family: Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
.ground { fill: #ffffff; stroke: #d9dde3; }
.head { font-size: 16px; font-weight: 600; fill: #1b2430; }
.note { font-size: 12px; fill: #5b6673; }
.title { font-size: 13px; font-weight: 600; fill: #1b2430; }
.axis { font-size: 11px; fill: #5b6673; font-variant-numeric: tabular-nums; }
.grid { stroke: #e6e9ee; stroke-width: 1; }
.curve { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.leader { fill: none; stroke-width: 1; opacity: 0.45; }
.label { font-size: 12px; }
.c1 { color: #0b6bb5; } .c2 { color: #b85a00; } .c3 { color: #00785a; } .c4 { color: #a8447f; }
.c5 { color: #6f5bd0; } .c6 { color: #8a6d00; } .c7 { color: #4a5563; }
.curve, .leader { stroke: currentColor; } circle, .label { fill: currentColor; }
@media (prefers-color-scheme: dark) {
.ground { fill: #14181f; stroke: #2b323d; }
.head, .title { fill: #e8ecf2; }
.note, .axis { fill: #97a3b3; }
.grid { stroke: #262d38; }
.c1 { color: #5cb3f2; } .c2 { color: #f2a24d; } .c3 { color: #3fc79d; } .c4 { color: #e58ac0; }
.c5 { color: #a99af5; } .c6 { color: #d9bd45; } .c7 { color: #b4bfcd; }
}
</style>
)";

/// What is told as so many a second costs the time of one.
double milliseconds(const Line &line)
{
    if (line.unit == "1/s"_L1)
        return 1000 / line.value;
    return line.unit == "us"_L1 ? line.value / 1000 : line.value;
}

QList<Curve> curvesOf(const Group &group, const QList<Line> &lines)
{
    QList<Curve> curves;
    for (const Title &title : group.figures) {
        Curve curve{title.shortText, {}};
        for (const Line &line : lines) {
            const double cost = milliseconds(line);
            if (line.figure == title.figure && cost > 0)
                curve.points.append({static_cast<double>(line.keys), cost});
        }
        std::ranges::sort(curve.points);
        if (!title.shortText.isEmpty() && !curve.points.isEmpty())
            curves += curve;
    }
    return curves;
}

} // namespace

void drawChart(const QList<Line> &lines, const QString &file)
{
    QList<Panel> panels;
    for (const Group &group : groups()) {
        const auto number = panels.size();
        const QRectF place(number % 2 == 0 ? margin : width / 2 + margin / 2,
            head + panelHeight * static_cast<double>(number / 2), width / 2 - 1.5 * margin, panelHeight);
        if (const QList<Curve> curves = curvesOf(group, lines); !curves.isEmpty())
            panels += Panel(group.title, curves, place);
    }
    const double height = head + panelHeight * static_cast<double>((panels.size() + 1) / 2);
    QFile svgFile(file);
    if (!svgFile.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(file));
    QTextStream svg(&svgFile);
    svg << u"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %2\" width=\"%1\" height=\"%2\" "
           "role=\"img\" aria-label=\"What Chatelaine's operations cost at 1,000 to 1,000,000 keys\">\n"_s
               .arg(width)
               .arg(height);
    svg << style;
    svg << u"<rect class=\"ground\" x=\"0.5\" y=\"0.5\" width=\"%1\" height=\"%2\" rx=\"10\"/>\n"_s
               .arg(width - 1)
               .arg(height - 1);
    svg << u"<text class=\"head\" x=\"%1\" y=\"32\">What it costs to have more keys</text>\n"_s.arg(margin);
    svg << u"<text class=\"note\" text-anchor=\"end\" x=\"%1\" y=\"32\">time against number of keys; both "
           u"axes "
           "logarithmic</text>\n"_s.arg(width - margin);
    for (const Panel &panel : std::as_const(panels))
        panel.write(svg);
    svg << "</svg>\n";
}

} // namespace chatelaine::bench
