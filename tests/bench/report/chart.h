// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/report/line.h"

namespace chatelaine::bench {

/// Draws what the figures cost at the sizes that the lines have, as an SVG picture for light and dark pages.
/// Ends the program when it cannot be written.
void drawChart(const QList<Line> &lines, const QString &file);

} // namespace chatelaine::bench
