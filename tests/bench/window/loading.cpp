// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/support/figure.h"
#include "bench/support/measure.h"
#include "bench/support/rawstore.h"
#include "bench/window/groups.h"
#include "bench/window/tickwatch.h"

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

void measureLoading(const SampleStore &sample)
{
    constexpr int rounds = 5;
    std::vector<double> blocks;
    const Try load = timed([&] {
        BenchWindow bench(sample);
        bench.awaitFirstRows(); // Up to there it is the figure "first-rows".
        const TickWatch ticks;
        bench.awaitLoaded();
        blocks.push_back(ticks.longestBlock());
    });
    RawStore raw(sample.address.file);
    const Pair pair = alternate(rounds, load, timed([&] { raw.scanKeys(); }));
    Figure(u"load"_s, sample.keys, u"ms"_s).value(pair.value).baseline(pair.baseline).ratioAtMost(2).print();
    Figure(u"load-block"_s, sample.keys, u"ms"_s).value(median(blocks)).atMost(16).print();
}

} // namespace chatelaine::bench
