// SPDX-License-Identifier: GPL-3.0-or-later
// What the registry adds to the statements that it makes SQLite run.
#include "bench/registry/benchregistry.h"
#include "bench/support/options.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

namespace {

/// In memory where that is to be had: a disk makes both wait, by the same time and for far longer than all
/// that is to be measured.
QString folderToWriteIn()
{
    const QString memory = u"/dev/shm"_s;
    return QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
}

struct Measurement {
    QString figure;
    void (*measure)(BenchRegistry &bench);
};

const QList<Measurement> &readings()
{
    static const QList<Measurement> all{
        {u"registry-pages"_s, measurePages}, {u"registry-index-pages"_s, measureIndexPages}};
    return all;
}

const QList<Measurement> &writings()
{
    static const QList<Measurement> all{{u"registry-create"_s, measureCreating},
        {u"registry-verify"_s, measureVerifying}, {u"registry-disable"_s, measureDisabling},
        {u"registry-changes"_s, measureChanges}, {u"registry-stamps"_s, measureStamping}};
    return all;
}

void measure(const SampleStore &sample, const QList<Measurement> &measurements, const Options &options)
{
    BenchRegistry bench(sample);
    for (const Measurement &each : measurements) {
        if (options.wants(each.figure))
            each.measure(bench);
    }
}

int run()
{
    QStringList known;
    for (const Measurement &each : readings() + writings())
        known += each.figure;
    const Options options = Options::parse(QCoreApplication::arguments(), known);
    const SampleStore kept = SampleStore::of(options.keys.value_or(1'000'000));
    measure(kept, readings(), options);
    const QTemporaryDir folder(folderToWriteIn() + u"/chatelaine-bench-XXXXXX"_s);
    measure(kept.copiedTo(folder.path()), writings(), options);
    return 0;
}

} // namespace

} // namespace chatelaine::bench

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return chatelaine::bench::run();
}
