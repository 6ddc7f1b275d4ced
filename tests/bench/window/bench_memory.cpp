// SPDX-License-Identifier: GPL-3.0-or-later
// What a key takes in the window, over what the window takes without any.
#include "bench/support/figure.h"
#include "bench/support/memory.h"
#include "bench/support/options.h"
#include "bench/support/rawstore.h"
#include "bench/window/benchwindow.h"

#include <QApplication>
#include <QTest>

#include <malloc.h>

using namespace chatelaine::bench;
using namespace Qt::StringLiterals;

namespace {

/// A key as one would write it down first.
struct NaiveKey {
    QString id, workspace, owner, label, note, tags, hintPrefix, hintLast, scopes, team, createdBy, origin;
    QString lastUsedSource, lastUsedAgent, lastRefusedSource, lastRefusedReason, recent;
    qint64 createdAt, expiresAt, deletedAt, refreshedAt, version, revision;
    qint64 trackingSince, lastUsedAt, useCount, lastRefusedAt;
    int access, disabled, deleteReason;
};

NaiveKey read(sqlite3_stmt *row)
{
    const auto text = [row](int column) { return rawText(row, column); };
    const auto number = [row](int column) { return sqlite3_column_int64(row, column); };
    const auto small = [row](int column) { return sqlite3_column_int(row, column); };
    const auto id = [row](int column) {
        return QUuid::fromRfc4122(
            QByteArrayView(static_cast<const char *>(sqlite3_column_blob(row, column)), 16))
            .toString();
    };
    return {id(RawId), id(RawWorkspace), text(RawOwner), text(RawLabel), text(RawNote), text(RawTags),
        text(RawHintPrefix), text(RawHintLast), text(RawScopes), text(RawTeam), text(RawCreatedBy),
        text(RawOrigin), text(RawLastUsedSource), text(RawLastUsedAgent), text(RawLastRefusedSource),
        text(RawLastRefusedReason), text(RawRecent), number(RawCreatedAt), number(RawExpiresAt),
        number(RawDeletedAt), number(RawRefreshedAt), number(RawVersion), number(RawRevision),
        number(RawTrackingSince), number(RawLastUsedAt), number(RawUseCount), number(RawLastRefusedAt),
        small(RawAccess), small(RawDisabled), small(RawDeleteReason)};
}

/// Once it has not changed for two seconds: names are still ranked in the background after a load.
qint64 settledMemory()
{
    qint64 memory = 0;
    for (int quiet = 0; quiet < 20;) {
        QTest::qWait(100);
        const qint64 now = anonymousMemory();
        quiet = now == memory ? quiet + 1 : 0;
        memory = now;
    }
    return memory;
}

qint64 memoryWith(const SampleStore &sample)
{
    BenchWindow bench(sample);
    bench.awaitLoaded();
    return settledMemory();
}

qint64 naiveMemory(const SampleStore &sample)
{
    const qint64 before = anonymousMemory();
    std::vector<NaiveKey> keys;
    keys.reserve(static_cast<std::size_t>(sample.keys));
    RawStore(sample.address.file).scanKeys([&](sqlite3_stmt *row) { keys.push_back(read(row)); });
    return anonymousMemory() - before;
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    const Options options = Options::parse(QCoreApplication::arguments(), {u"memory"_s});
    beginWindowBench();
    const SampleStore sample = SampleStore::of(options.keys.value_or(1'000'000));
    const auto keys = static_cast<double>(sample.keys);
    const qint64 empty = memoryWith(SampleStore::of(0));
    const qint64 full = memoryWith(sample);
    malloc_trim(0); // What was freed is not to be there for the other.
    const qint64 naive = naiveMemory(sample);
    Figure(u"memory"_s, sample.keys, u"bytes"_s)
        .value(static_cast<double>(full - empty) / keys)
        .baseline(static_cast<double>(naive) / keys)
        .atMost(250)
        .print();
    return 0;
}
