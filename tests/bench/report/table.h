// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/report/line.h"

namespace chatelaine::bench {

/// Aligned columns: figure, keys, value, baseline, ratio, must reach, reached.
void printTable(const QList<Line> &lines);

} // namespace chatelaine::bench
