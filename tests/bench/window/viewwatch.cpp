// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/window/viewwatch.h"

#include "bench/support/measure.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QTest>
#include <QTimer>

namespace chatelaine::bench {
using namespace std::chrono_literals;

void processUntil(const std::function<bool()> &done)
{
    QTimer deadline;
    QObject::connect(
        &deadline, &QTimer::timeout, &deadline, [] { qFatal("what was waited for never came"); });
    deadline.start(2min);
    while (!done())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

ViewWatch::ViewWatch(QTableView &view)
    : m_view(view)
{
    view.viewport()->installEventFilter(this);
}

Shown ViewWatch::now() const
{
    const QAbstractItemModel *model = m_view.model();
    const QHeaderView *header = m_view.horizontalHeader();
    Shown shown{model->rowCount(), {}, header->sortIndicatorSection(),
        header->sortIndicatorOrder() == Qt::DescendingOrder};
    const int first = m_view.rowAt(0);
    const int last = m_view.rowAt(m_view.viewport()->height() - 1);
    for (int row = first; row >= 0 && row <= (last < 0 ? shown.rows - 1 : last); ++row) {
        shown.texts += model->index(row, 0).data().toString();
        shown.texts += model->index(row, 1).data().toString();
    }
    return shown;
}

bool ViewWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        ++m_paints;
        if (m_reading)
            m_painted = now();
    }
    return QObject::eventFilter(watched, event);
}

Shown ViewWatch::settled()
{
    Shown shown = now();
    for (int quiet = 0; quiet < 12;) {
        QTest::qWait(50);
        Shown later = now();
        quiet = later == shown ? quiet + 1 : 0;
        shown = std::move(later);
    }
    return shown;
}

double ViewWatch::timeUntil(const Shown &awaited, const std::function<void()> &act)
{
    m_painted = {};
    return timed([&] {
        act();
        processUntil([&] { return m_painted == awaited; });
    })();
}

double ViewWatch::timeUntilPaint(const std::function<void()> &act)
{
    m_reading = false;
    const double taken = timed([&] {
        const int before = m_paints;
        act();
        processUntil([&] { return m_paints > before; });
    })();
    m_reading = true;
    return taken;
}

void ViewWatch::awaitRows(int rows)
{
    processUntil([&] { return m_painted.rows >= rows; });
}

} // namespace chatelaine::bench
