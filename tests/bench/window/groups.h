// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/window/benchwindow.h"

namespace chatelaine::bench {

class PlainTable;

void measureLoading(const SampleStore &sample); ///< Opens windows of its own.
void measureSearch(BenchWindow &bench, PlainTable &plain);
void measureChips(BenchWindow &bench, PlainTable &plain);
void measureSorting(BenchWindow &bench, PlainTable &plain);
void measureScrolling(BenchWindow &bench);
void measureChanges(BenchWindow &bench); ///< Over a copy: changes the store.
void measureSelecting(BenchWindow &bench); ///< Likewise; all keys at once.

} // namespace chatelaine::bench
