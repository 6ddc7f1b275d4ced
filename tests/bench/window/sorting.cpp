// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/support/figure.h"
#include "bench/support/measure.h"
#include "bench/window/groups.h"
#include "bench/window/plainrows.h"
#include "ui/table/keytablemodel.h"

#include <QHeaderView>
#include <QTest>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;

void clickHeader(QTableView &table, int column)
{
    const QHeaderView *header = table.horizontalHeader();
    const QPoint place(
        header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
}

Shown rehearse(BenchWindow &bench, int column)
{
    clickHeader(bench.table(), column);
    return bench.watch().settled();
}

/// Each try comes from being sorted by another column, so that none is the former one upside down.
void measureColumn(BenchWindow &bench, PlainTable &plain, int column, int plainColumn, const QString &id)
{
    const int other = column == KeyTableModel::Name ? KeyTableModel::Created : KeyTableModel::Name;
    const int plainOther = column == KeyTableModel::Name ? PlainRows::Used : PlainRows::Name;
    rehearse(bench, other);
    const Shown shown = rehearse(bench, column);
    const Shown otherShown = rehearse(bench, other);
    // In the same turns as later: rows that are equal stay as they stood.
    plain.sorted(plainOther, Qt::AscendingOrder);
    const Shown plainShown = plain.sorted(plainColumn, Qt::AscendingOrder);
    const Shown plainOtherShown = plain.sorted(plainOther, Qt::AscendingOrder);
    plain.sorted(plainColumn, Qt::AscendingOrder);
    rehearse(bench, column);
    const auto sort = [&] {
        (void)bench.watch().timeUntil(otherShown, [&] { clickHeader(bench.table(), other); });
        return bench.watch().timeUntil(shown, [&] { clickHeader(bench.table(), column); });
    };
    const auto plainSort = [&] {
        (void)plain.timeToSort(plainOther, Qt::AscendingOrder, plainOtherShown);
        return plain.timeToSort(plainColumn, Qt::AscendingOrder, plainShown);
    };
    const Pair pair = alternate(rounds, sort, plainSort);
    Figure(id, bench.sample().keys, u"ms"_s).value(pair.value).baseline(pair.baseline).atMost(300).print();
}

} // namespace

void measureSorting(BenchWindow &bench, PlainTable &plain)
{
    measureColumn(bench, plain, KeyTableModel::Name, PlainRows::Name, u"sort-name"_s);
    measureColumn(bench, plain, KeyTableModel::LastUsed, PlainRows::Used, u"sort-last-used"_s);
}

} // namespace chatelaine::bench
