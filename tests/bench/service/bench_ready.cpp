// SPDX-License-Identifier: GPL-3.0-or-later
// How long a service reads its store before it answers, and what its index takes.
#include "bench/service/sampleservice.h"
#include "bench/support/figure.h"
#include "bench/support/measure.h"
#include "bench/support/memory.h"
#include "bench/support/options.h"
#include "bench/support/rawstore.h"

#include <QCoreApplication>

using namespace chatelaine;
using namespace chatelaine::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 3;

/// A loop over the columns that the index has of every key.
void scan(const QString &file)
{
    RawStore store(file);
    const auto rows
        = store.prepare("SELECT digest, id, workspace, owner, scopes, team, access, expires_at, disabled, "
                        "deleted_at IS NOT NULL FROM key");
    qint64 sum = 0;
    while (store.step(rows))
        sum += lookAtRow(rows.get());
    if (sum == 0)
        qFatal("nothing was read");
}

void measureReady(SampleService &service)
{
    const Try start = [&] {
        const double took = timed([&] { service.start(); })();
        service.process().stop();
        return took;
    };
    const Pair times = alternate(rounds, start, timed([&] { scan(service.store().address.file); }));
    Figure(u"service_ready"_s, service.store().keys, u"ms"_s)
        .value(times.value)
        .baseline(times.baseline)
        .ratioAtMost(5)
        .print();
}

qint64 memoryOf(SampleService &service)
{
    service.start();
    const qint64 bytes = anonymousMemory(service.process().processId());
    service.process().stop();
    return bytes;
}

void measureMemory(SampleService &service)
{
    SampleService small(1);
    const qint64 keys = service.store().keys - 1;
    Figure(u"service_memory"_s, service.store().keys, u"bytes"_s)
        .value(double(memoryOf(service) - memoryOf(small)) / double(qMax<qint64>(1, keys)))
        .atMost(200)
        .print();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const Options options
        = Options::parse(QCoreApplication::arguments(), {u"service_ready"_s, u"service_memory"_s});
    SampleService service(options.keys.value_or(1'000'000));
    if (options.wants(u"service_ready"_s))
        measureReady(service);
    if (options.wants(u"service_memory"_s))
        measureMemory(service);
    return 0;
}
