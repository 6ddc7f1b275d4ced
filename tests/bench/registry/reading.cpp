// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/registry/benchregistry.h"
#include "bench/support/figure.h"
#include "bench/support/measure.h"

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;

} // namespace

void measurePages(BenchRegistry &bench)
{
    qint64 read = 0;
    const Try pages = timed([&] {
        read = 0;
        KeyId after;
        do {
            const KeyPage page = taken(
                bench.registry->page(bench.sample.workspace, {after, KeyPageRequest::mostRows}, bench.actor));
            read += page.keys.size();
            after = page.next;
        } while (!after.isNull());
    });
    const Pair pair = alternate(rounds, pages, timed([&] { bench.store.scanKeys(); }));
    Figure(u"registry-pages"_s, bench.sample.keys, u"ms"_s)
        .value(pair.value)
        .baseline(pair.baseline)
        .ratioAtMost(1.6)
        .must(read == bench.sample.keys, u"all keys"_s)
        .print();
}

void measureIndexPages(BenchRegistry &bench)
{
    qint64 read = 0;
    const Try pages = timed([&] {
        read = 0;
        KeyPlace after;
        do {
            const IndexPage page = taken(bench.registry->indexPage(after, KeyPageRequest::mostRows));
            read += page.keys.size();
            after = page.next;
        } while (!after.isNull());
    });
    const Pair pair = alternate(rounds, pages, timed([&] { bench.raw.scanIndex(); }));
    Figure(u"registry-index-pages"_s, bench.sample.keys, u"ms"_s)
        .value(pair.value)
        .baseline(pair.baseline)
        .ratioAtMost(3) // of the 5 that the service has with its index
        .must(read == bench.sample.keys, u"all keys"_s)
        .print();
}

} // namespace chatelaine::bench
