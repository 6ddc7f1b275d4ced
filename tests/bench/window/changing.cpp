// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/support/figure.h"
#include "bench/support/measure.h"
#include "bench/support/rawstore.h"
#include "bench/window/groups.h"
#include "registry/keyregistry.h"
#include "store/accountname.h"
#include "ui/table/keytablemodel.h"

#include <QAbstractButton>
#include <QDialog>
#include <QScrollBar>
#include <QTest>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;

/// Off or on as another program would turn them; the window finds it by itself.
void switchKeys(RawStore &store, const QList<QUuid> &ids, bool off)
{
    store.run("BEGIN IMMEDIATE");
    store.run("UPDATE workspace SET revision = revision + 1");
    const auto change = store.prepare("UPDATE key SET disabled = ?, version = version + 1, "
                                      "revision = (SELECT revision FROM workspace) WHERE id = ?");
    for (const QUuid &id : ids) {
        const QByteArray bytes = id.toRfc4122();
        sqlite3_bind_int(change.get(), 1, off);
        sqlite3_bind_blob(change.get(), 2, bytes.constData(), int(bytes.size()), SQLITE_STATIC);
        store.step(change);
        sqlite3_reset(change.get());
    }
    store.run("COMMIT");
}

/// The first rows of the table, by a click on the first and a click with Shift on the last.
QList<QUuid> selectRows(QTableView &table, int count)
{
    const auto click = [&](int row, Qt::KeyboardModifiers modifiers) {
        const QModelIndex index = table.model()->index(row, KeyTableModel::Name);
        table.scrollTo(index);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, modifiers, table.visualRect(index).center());
    };
    click(0, {});
    click(count - 1, Qt::ShiftModifier);
    table.verticalScrollBar()->setValue(0);
    QList<QUuid> ids;
    for (int row = 0; row < count; ++row)
        ids += table.model()->index(row, 0).data(KeyTableModel::IdRole).toUuid();
    return ids;
}

qsizetype selectedRows(const QTableView &table)
{
    qsizetype count = 0;
    const QItemSelection selection = table.selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        count += range.height();
    return count;
}

/// The selected keys off by the bar over the table; from the last click.
double timeToDisable(BenchWindow &bench, const Shown &awaited)
{
    QTest::mouseClick(bench.find<QAbstractButton>("disableSelectedButton"), Qt::LeftButton);
    processUntil([&] { return bench.has("confirmButton"); }); // Some of them are in use.
    auto *confirm = bench.find<QAbstractButton>("confirmButton");
    const double taken
        = bench.watch().timeUntil(awaited, [&] { QTest::mouseClick(confirm, Qt::LeftButton); });
    processUntil([&] { return !bench.has("confirmDialog"); });
    return taken;
}

/// `selected` are off by other hands when this begins, `shown` what the table shows with them on and off.
void measureBulk(BenchWindow &bench, const QList<QUuid> &selected, const std::array<Shown, 2> &shown)
{
    const PolicyCatalog catalog = PolicyCatalog::load();
    const SystemClock clock;
    const auto registry = KeyRegistry::open(bench.sample().address, catalog, clock);
    if (!registry)
        qFatal("the store cannot be opened twice");
    const Actor actor{accountName(), u"window"_s};
    std::vector<double> tries;
    std::vector<double> storeAlone;
    bool kept = true;
    for (int round = 0; round < rounds; ++round) {
        storeAlone.push_back(timed([&] { (void)(*registry)->apply(Action::Enable, selected, actor); })());
        processUntil([&] { return bench.watch().now() == shown[0]; });
        tries.push_back(timeToDisable(bench, shown[1]));
        kept = kept && selectedRows(bench.table()) == selected.size();
    }
    Figure(u"bulk"_s, bench.sample().keys, u"ms"_s)
        .value(median(tries) - median(storeAlone))
        .atMost(100)
        .must(kept, u"selection kept"_s)
        .print();
}

} // namespace

void measureChanges(BenchWindow &bench)
{
    QTableView &table = bench.table();
    bench.watch().settled();
    const QList<QUuid> ids
        = selectRows(table, static_cast<int>(std::min<qint64>(10'000, bench.sample().shown)));
    RawStore raw(bench.sample().address.file);
    std::array<Shown, 2> shown;
    for (const bool off : {false, true, false}) {
        switchKeys(raw, ids, off);
        shown.at(off) = bench.watch().settled();
    }
    std::vector<double> tries;
    bool kept = true;
    for (int round = 0; round < rounds; ++round) {
        const bool off = round % 2 == 0;
        (void)bench.watch().timeUntil(shown.at(off), [&] { switchKeys(raw, ids, off); });
        tries.push_back(bench.sinceChanges());
        kept = kept && selectedRows(table) == ids.size();
    }
    Figure(u"change"_s, bench.sample().keys, u"ms"_s)
        .value(median(tries))
        .atMost(100)
        .must(kept, u"selection kept"_s)
        .print();
    measureBulk(bench, ids, shown);
}

} // namespace chatelaine::bench
