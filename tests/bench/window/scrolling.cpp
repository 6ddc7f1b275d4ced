// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/support/figure.h"
#include "bench/support/measure.h"
#include "bench/window/groups.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

namespace {

constexpr int frames = 200;

class Numbers : public QAbstractTableModel {
public:
    Numbers(int rows, int columns)
        : m_rows(rows)
        , m_columns(columns)
    {
    }
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : m_columns; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(index.row() * m_columns + index.column()) : QVariant();
    }

private:
    int m_rows;
    int m_columns;
};

void wheelOn(QTableView &table)
{
    const QPointF place(100, 100);
    QWheelEvent event(place, table.viewport()->mapToGlobal(place), {}, QPoint(0, -120), Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(table.viewport(), &event);
}

/// By the scroll bar, with each try to another place far off.
class Drag {
public:
    explicit Drag(QTableView &table)
        : m_bar(*table.verticalScrollBar())
    {
        m_bar.setValue(0); // The handle is where it is pressed.
        QTest::mousePress(&m_bar, Qt::LeftButton, {}, QPoint(m_bar.width() / 2, 4));
    }
    ~Drag() { QTest::mouseRelease(&m_bar, Qt::LeftButton, {}, QPoint(m_bar.width() / 2, m_y)); }
    void move()
    {
        m_y = 8 + (m_y + m_bar.height() / 3) % (m_bar.height() - 48);
        QTest::mouseMove(&m_bar, QPoint(m_bar.width() / 2, m_y));
    }

private:
    QScrollBar &m_bar;
    int m_y = 4;
};

using Frame = std::function<double()>;

void print(const QString &id, qint64 keys, const Frame &frame, const Frame &plainFrame)
{
    std::vector<double> tries;
    std::vector<double> plainTries;
    for (int i = 0; i < frames; ++i) {
        tries.push_back(frame());
        plainTries.push_back(plainFrame());
    }
    Figure(id, keys, u"ms"_s)
        .value(median(tries))
        .baseline(median(plainTries))
        .ratioAtMost(2)
        .atMost(16)
        .print();
}

} // namespace

void measureScrolling(BenchWindow &bench)
{
    QTableView &table = bench.table();
    Numbers numbers(table.model()->rowCount(),
        table.horizontalHeader()->count() - table.horizontalHeader()->hiddenSectionCount());
    QTableView plain;
    plain.setModel(&numbers);
    plain.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    plain.verticalHeader()->hide();
    plain.verticalHeader()->setDefaultSectionSize(table.rowHeight(0));
    plain.horizontalHeader()->setDefaultSectionSize(table.viewport()->width() / numbers.columnCount({}));
    plain.resize(table.size());
    plain.show();
    ViewWatch plainWatch(plain);
    plainWatch.settled();
    const auto wheel = [](QTableView &view, ViewWatch &watch) {
        return [&] { return watch.timeUntilPaint([&] { wheelOn(view); }); };
    };
    print(u"scroll-wheel"_s, bench.sample().keys, wheel(table, bench.watch()), wheel(plain, plainWatch));
    Drag drag(table);
    Drag plainDrag(plain);
    print(
        u"scroll-drag"_s, bench.sample().keys,
        [&] { return bench.watch().timeUntilPaint([&] { drag.move(); }); },
        [&] { return plainWatch.timeUntilPaint([&] { plainDrag.move(); }); });
}

} // namespace chatelaine::bench
