// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/lasting/windowhour.h"

#include "domain/reply.h"
#include "store/systemclock.h"

#include <QEventLoop>

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
    , m_store(store.address, m_catalog, m_clock, u"window"_s)
    , m_other(store.address, store.workspace, m_catalog, m_clock)
{
    m_filter.setSourceModel(&m_model);
    load();
}

void WindowHour::load()
{
    QEventLoop loop;
    QObject::connect(&m_session, &WorkspaceSession::loaded, &loop, &QEventLoop::quit);
    QObject::connect(&m_session, &WorkspaceSession::failed, &loop, [] { qFatal("not loaded"); });
    m_store.open();
    whenDone(m_store.findWorkspace(idText(m_sample.workspace)), &loop,
        [this](const Result<Workspace> &workspace) { m_session.open(workspace.value()); });
    loop.exec();
}

void WindowHour::run(double minutes, Course &course)
{
    course.run(minutes, [this] { tick(); });
}

void WindowHour::tick()
{
    ++m_ticks;
    m_other.change();
    change();
    if (m_ticks % second == 0) {
        passDay();
        search();
    }
    if (m_ticks % (5 * second) == 0)
        m_filter.sort(m_ticks / (5 * second) % 2 ? KeyTableModel::Name : KeyTableModel::LastUsed);
    if (m_ticks % (30 * second) == 15 * second)
        m_other.changeMany(int(std::min(mostAtOnce, m_sample.keys / 10)));
}

/// By turns a key is made, turned off, turned on and deleted.
void WindowHour::change()
{
    constexpr qsizetype kept = 20;
    const auto done = [](const Result<BulkOutcome> &outcome) { (void)outcome.value(); };
    if (m_own.size() <= kept || m_ticks % 4 == 0) {
        KeyDraft draft;
        draft.label = u"own %1"_s.arg(m_ticks);
        whenDone(m_store.create(m_sample.workspace, draft), &m_store,
            [this](const Result<CreatedKey> &created) { m_own.append(created.value().key.id); });
    } else if (m_ticks % 4 == 3) {
        whenDone(m_store.apply(Action::Delete, {m_own.takeFirst()}, {}), &m_store, done);
    } else {
        const Action action = m_ticks % 4 == 1 ? Action::Disable : Action::Enable;
        whenDone(m_store.apply(action, {m_own.first()}, {}), &m_store, done);
    }
}

void WindowHour::search()
{
    static const QStringList texts{u""_s, u"import"_s, u"renamed"_s, u"own"_s, u"zzz"_s};
    const int turn = m_ticks / second;
    m_filter.setText(texts.at(turn % texts.size()));
    m_filter.setState(turn % 3 ? KeyState::Any : KeyState::Active);
}

void WindowHour::passDay()
{
    m_other.stamp(stampsASecond);
    m_clock.advance(24h);
    m_other.purge();
    m_model.catchUp();
}

} // namespace chatelaine::bench
