// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/lasting/windowhour.h"

#include "bench/support/figure.h"
#include "bench/support/memory.h"
#include "domain/reply.h"
#include "store/systemclock.h"

#include <algorithm>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int second = Course::ticksASecond;
constexpr int stampsASecond = 120;
constexpr qint64 mostAtOnce = 10'000;

} // namespace

WindowHour::WindowHour(const SampleStore &store)
    : m_sample(store)
    , m_clock(SystemClock().now())
{
    load()->settle(); // It leaves behind what all others use again.
    m_heapBefore = heapInUse();
    m_table = load();
    m_other.emplace(store.address, store.workspace, m_catalog, m_clock);
}

std::unique_ptr<LoadedTable> WindowHour::load() const
{
    return std::make_unique<LoadedTable>(m_sample, m_catalog, m_clock);
}

void WindowHour::run(double minutes, Course &course)
{
    course.run(minutes, [this] { tick(); });
}

void WindowHour::tick()
{
    ++m_ticks;
    m_other->change();
    change();
    if (m_ticks % second == 0) {
        passDay();
        search();
    }
    if (m_ticks % (5 * second) == 0)
        m_table->filter().sort(m_ticks / (5 * second) % 2 ? KeyTableModel::Name : KeyTableModel::LastUsed);
    if (m_ticks % (30 * second) == 15 * second)
        m_other->changeMany(int(std::min(mostAtOnce, m_sample.keys / 10)));
}

/// By turns a key is made, turned off, turned on and deleted.
void WindowHour::change()
{
    constexpr qsizetype kept = 20;
    const auto done = [](const Result<BulkOutcome> &outcome) { (void)outcome.value(); };
    if (m_own.size() <= kept || m_ticks % 4 == 0) {
        KeyDraft draft;
        draft.label = u"own %1"_s.arg(m_ticks);
        whenDone(m_table->store().create(m_sample.workspace, draft), &m_table->store(),
            [this](const Result<CreatedKey> &created) { m_own.append(created.value().key.id); });
    } else if (m_ticks % 4 == 3) {
        whenDone(m_table->store().apply(Action::Delete, {m_own.takeFirst()}, {}), &m_table->store(), done);
    } else {
        const Action action = m_ticks % 4 == 1 ? Action::Disable : Action::Enable;
        whenDone(m_table->store().apply(action, {m_own.first()}, {}), &m_table->store(), done);
    }
}

void WindowHour::search()
{
    static const QStringList texts{u""_s, u"import"_s, u"renamed"_s, u"own"_s, u"zzz"_s};
    const int turn = m_ticks / second;
    m_table->filter().setText(texts.at(turn % texts.size()));
    m_table->filter().setState(turn % 3 ? KeyState::Any : KeyState::Active);
}

void WindowHour::passDay()
{
    m_other->stamp(stampsASecond);
    m_clock.advance(24h);
    m_other->purge();
    m_table->model().catchUp();
}

void WindowHour::printHeap()
{
    m_other.reset();
    m_own = {};
    m_table->settle();
    const qint64 old = heapInUse() - m_heapBefore;
    const int rows = m_table->model().rowCount();
    m_table.reset();
    const qint64 before = heapInUse();
    m_table = load();
    m_table->settle();
    Figure(u"lasting-window-heap"_s, m_sample.keys, u"bytes"_s)
        .value(double(old))
        .baseline(double(heapInUse() - before))
        .ratioAtMost(1.1)
        .must(m_table->model().rowCount() == rows, u"the same rows"_s)
        .print();
}

} // namespace chatelaine::bench
