// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/support/figure.h"
#include "bench/support/measure.h"
#include "bench/window/groups.h"
#include "bench/window/tickwatch.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;

using Step = std::function<void()>;

/// How long the window's thread stands still at most, from `act` until nothing moves any more.
double blockOf(BenchWindow &bench, const Step &act, const Step &wait)
{
    const TickWatch ticks;
    act();
    wait();
    bench.watch().settled();
    return ticks.longestBlock();
}

void selectAll(BenchWindow &bench)
{
    bench.table().setFocus();
    QTest::keyClick(&bench.table(), Qt::Key_A, Qt::ControlModifier);
}

void selectTwo(BenchWindow &bench)
{
    QTableView &table = bench.table();
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 0));
    QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier);
}

void click(BenchWindow &bench, const char *button)
{
    QTest::mouseClick(bench.find<QAbstractButton>(button), Qt::LeftButton);
}

/// Opens a dialog about the selected keys and gives it up again.
double dialogBlock(BenchWindow &bench, const char *button, const char *dialog)
{
    return blockOf(
        bench, [&] { click(bench, button); },
        [&] {
            processUntil([&] { return bench.has(dialog); });
            bench.find<QDialog>(dialog)->reject();
            processUntil([&] { return !bench.has(dialog); });
        });
}

/// A letter hides most of what is selected, and comes off again.
double filterBlock(BenchWindow &bench)
{
    auto *edit = bench.find<QLineEdit>("searchEdit");
    edit->setFocus();
    const double hidden = blockOf(
        bench, [&] { QTest::keyClick(edit, Qt::Key_D); }, [] {});
    return std::max(hidden,
        blockOf(
            bench, [&] { QTest::keyClick(edit, Qt::Key_Backspace); }, [] {}));
}

/// All keys off, and all of them seen so.
double disableBlock(BenchWindow &bench)
{
    return blockOf(
        bench, [&] { click(bench, "disableSelectedButton"); },
        [&] {
            processUntil([&] { return bench.has("confirmButton"); });
            click(bench, "confirmButton");
            auto *done = bench.find<QLabel>("undoLabel");
            processUntil([&] { return done->isVisible(); });
        });
}

} // namespace

void measureSelecting(BenchWindow &bench)
{
    bench.watch().settled();
    const auto figure = [&](const QString &id) { return Figure(id, bench.sample().keys, u"ms"_s); };
    const Pair selects = alternate(
        rounds,
        [&] {
            return blockOf(
                bench, [&] { selectAll(bench); }, [] {});
        },
        [&] {
            return blockOf(
                bench, [&] { selectTwo(bench); }, [] {});
        });
    figure(u"select-block"_s).value(selects.value).baseline(selects.baseline).ratioAtMost(2).print();
    const auto besideFew = [&](const QString &id, const Try &act) {
        const auto selected = [&](const Step &select) {
            return [&, select] {
                select();
                bench.watch().settled();
                return act();
            };
        };
        const Pair pair
            = alternate(rounds, selected([&] { selectAll(bench); }), selected([&] { selectTwo(bench); }));
        figure(id).value(pair.value).baseline(pair.baseline).ratioAtMost(2).print();
    };
    besideFew(
        u"select-export-block"_s, [&] { return dialogBlock(bench, "exportSelectedButton", "exportDialog"); });
    besideFew(u"select-delete-block"_s,
        [&] { return dialogBlock(bench, "deleteSelectedButton", "confirmDialog"); });
    besideFew(u"select-filter-block"_s, [&] { return filterBlock(bench); });
    selectAll(bench);
    bench.watch().settled();
    figure(u"select-disable-block"_s).value(disableBlock(bench)).atMost(16).print();
}

} // namespace chatelaine::bench
