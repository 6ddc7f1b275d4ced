// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/feedthread.h"

#include "store/watchedfile.h"

#include <QDeadlineTimer>
#include <QMutexLocker>

using namespace Qt::StringLiterals;

namespace chatelaine {

FeedThread::FeedThread(const StoreAddress &address, const PolicyCatalog &catalog, const Clock &clock,
    Feed &feed, Freshness &freshness, std::chrono::milliseconds interval, Calls calls)
    : m_address(address)
    , m_catalog(catalog)
    , m_clock(clock)
    , m_feed(feed)
    , m_freshness(freshness)
    , m_interval(interval)
    , m_calls(std::move(calls))
{
    setObjectName(u"store feed"_s);
}

FeedThread::~FeedThread()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_ending = true;
        m_wake.wakeOne();
    }
    wait();
}

Result<void> FeedThread::begin()
{
    start();
    return m_begun.get_future().get();
}

void FeedThread::run()
{
    const Result<void> opened = open();
    m_begun.set_value(opened);
    while (opened && waitForTick()) {
        if (m_freshness.isLost())
            lookForReturn();
        else
            look();
        m_calls.tick();
    }
    m_file.reset();
    m_registry.reset();
}

bool FeedThread::waitForTick()
{
    QMutexLocker lock(&m_mutex);
    if (!m_ending)
        m_wake.wait(&m_mutex, QDeadlineTimer(m_interval));
    return !m_ending;
}

/// Watching begins before everything is read, so that no change falls between.
Result<void> FeedThread::open()
{
    m_registry.reset();
    auto opened = KeyRegistry::open(m_address, m_catalog, m_clock);
    if (!opened)
        return tl::unexpected(opened.error());
    m_registry = std::move(*opened);
    m_file = std::make_unique<WatchedFile>(m_address.file, FileIdentity::of(m_address.file));
    const auto moved = m_feed.load(*m_registry);
    if (!moved)
        return tl::unexpected(moved.error());
    m_behind = false;
    m_freshness.confirm();
    m_calls.moved(*moved);
    return {};
}

void FeedThread::look()
{
    const WatchedFile::Look look = m_file->look();
    if (look == WatchedFile::Look::Lost) {
        m_freshness.lose();
        m_seen.reset();
        return;
    }
    if (look == WatchedFile::Look::Changed)
        m_behind = true;
    if (m_behind)
        catchUp();
    else
        m_freshness.confirm();
}

void FeedThread::catchUp()
{
    const auto moved = m_feed.catchUp(*m_registry);
    if (moved) {
        m_behind = false;
        m_freshness.confirm();
        if (!moved->isEmpty())
            m_calls.moved(*moved);
    } else if (moved.error().code != ErrorCode::StoreBusy) {
        m_freshness.lose();
        m_seen.reset();
    }
}

void FeedThread::lookForReturn()
{
    const auto now = FileSnapshot::of(m_address.file);
    const bool settled = now && now->size > 0 && now == m_seen; // Nobody is still copying it.
    m_seen = now;
    if (settled && open())
        m_calls.cameBack();
}

} // namespace chatelaine
