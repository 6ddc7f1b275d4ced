// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/support/options.h"
#include "bench/window/groups.h"
#include "bench/window/plainrows.h"

#include <QApplication>

using namespace chatelaine::bench;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    const Options options = Options::parse(QCoreApplication::arguments(),
        {u"load"_s, u"search"_s, u"chips"_s, u"sort"_s, u"scroll"_s, u"change"_s, u"select"_s});
    beginWindowBench();
    const SampleStore sample = SampleStore::of(options.keys.value_or(1'000'000));
    if (options.wants(u"load"_s))
        measureLoading(sample);
    const bool search = options.wants(u"search"_s);
    const bool chips = options.wants(u"chips"_s);
    const bool sort = options.wants(u"sort"_s);
    if (search || chips || sort || options.wants(u"scroll"_s)) {
        BenchWindow bench(sample);
        bench.awaitLoaded();
        if (search || chips || sort) {
            PlainTable plain(sample);
            if (search)
                measureSearch(bench, plain);
            if (chips)
                measureChips(bench, plain);
            if (sort)
                measureSorting(bench, plain);
        }
        if (options.wants(u"scroll"_s))
            measureScrolling(bench);
    }
    if (options.wants(u"change"_s)) {
        const QTemporaryDir folder;
        BenchWindow bench(sample.copiedTo(folder.path()));
        bench.awaitLoaded();
        measureChanges(bench);
    }
    if (options.wants(u"select"_s)) {
        const QTemporaryDir folder;
        BenchWindow bench(sample.copiedTo(folder.path()));
        bench.awaitLoaded();
        measureSelecting(bench);
    }
    return 0;
}
