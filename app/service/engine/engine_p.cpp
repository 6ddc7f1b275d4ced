// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/engine_p.h"

#include "domain/shortturns.h"
#include "registry/accounts.h"

#include <QDeadlineTimer>

#include <ctime>
#include <future>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr std::chrono::hours purgeInterval{24};
constexpr std::chrono::seconds longestLeftover{1};
constexpr std::chrono::seconds longestLast{5};

/// For which this thread has kept a processor busy.
std::chrono::nanoseconds busyTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// For work that nobody waits for.
template <typename Work>
auto inShortTurns(Work work)
{
    const ShortTurns turns;
    return work();
}

} // namespace

Engine::Private::Private(Options given, const PolicyCatalog &policies, const Clock &serviceClock)
    : options(std::move(given))
    , catalog(policies)
    , clock(serviceClock)
    , workspaces(policies)
    , freshness(serviceClock, options.maxStale)
    , feed(keys, workspaces)
    , writer(u"store writer"_s, options.address, policies, serviceClock)
    , reader(u"store reader"_s, options.address, policies, serviceClock)
{
}

Result<void> Engine::Private::start()
{
    if (options.sealingKey) {
        for (RegistryThread *thread : {&writer, &reader}) {
            const auto key = std::make_shared<SealingKey>(options.sealingKey->clone());
            thread->post([key](RegistryThread &self) { self.setSealingKey(key->clone()); });
        }
    }
    // The writer first: it brings the schema up to date.
    return open(writer).and_then([this] { return open(reader); }).and_then([this] {
        // What one that was killed has left in the journal, before anybody reads; unless it is much, as keys
        // must be checked. Later, if it fails now.
        const auto written = std::make_shared<std::promise<void>>();
        writer.post([this, written](RegistryThread &self) {
            const auto done = [written] { written->set_value(); };
            if (const auto registry = self.registry())
                stamp(**registry, {}, done);
            else
                done();
        });
        written->get_future().wait_for(longestLeftover);
        watcher = std::make_unique<FeedThread>(options.address, catalog, clock, feed, freshness,
            options.pollInterval,
            FeedThread::Calls{[this](const QSet<WorkspaceId> &moved) { listeners.tell(moved); },
                [this] { reopen(); }, [this] { tick(); }});
        return watcher->begin();
    });
}

Result<void> Engine::Private::open(RegistryThread &thread)
{
    std::promise<Result<void>> opened;
    thread.post([&opened](RegistryThread &self) { opened.set_value(self.open()); });
    return opened.get_future().get();
}

void Engine::Private::stop()
{
    watcher.reset();
    writer.post([this](RegistryThread &self) { writeLastUses(self); });
    writer.finish();
    reader.finish();
}

void Engine::Private::post(RegistryThread &thread, Job job)
{
    const auto shared = std::make_shared<Job>(std::move(job));
    if (!thread.post([shared](RegistryThread &self) { (*shared)(self.registry()); }))
        (*shared)(fail(ErrorCode::Cancelled));
}

/// What was just written through `registry` comes into the indexes.
Result<void> Engine::Private::publish(KeyRegistry &registry)
{
    const auto moved = feed.catchUp(registry);
    if (!moved) {
        freshness.lose();
        return fail(ErrorCode::OutcomeUnknown, {}, moved.error().detail);
    }
    if (!moved->isEmpty())
        listeners.tell(*moved);
    return {};
}

void Engine::Private::reopen()
{
    for (RegistryThread *thread : {&writer, &reader})
        thread->post([](RegistryThread &self) { self.open(); });
}

void Engine::Private::tick()
{
    const auto now = std::chrono::steady_clock::now();
    if (m_schedule.begin(now, !uses.isEmpty()))
        writer.post([this](RegistryThread &self) { writeUses(self); });
    if (m_purgedAt == std::chrono::steady_clock::time_point() || now - m_purgedAt >= purgeInterval) {
        m_purgedAt = now;
        purge();
    }
}

void Engine::Private::writeUses(RegistryThread &thread)
{
    using Writing = UseSchedule::Writing;
    const QList<UseStamp> stamps = inShortTurns([this] { return uses.take(); });
    const auto registry = thread.registry();
    const Writing writing
        = registry ? m_schedule.next(std::chrono::steady_clock::now(), stamps.size()) : Writing::Nothing;
    const auto tell = [this] {
        if (const auto open = writer.registry())
            publish(**open);
    };
    const bool kept = (writing == Writing::Journal && journal(**registry, stamps))
        || (writing == Writing::Stamp && stamp(**registry, stamps, tell));
    if (!kept)
        uses.giveBack(stamps);
}

/// Before the end, which waits for them, but not long: whoever is next stamps what the journal has.
void Engine::Private::writeLastUses(RegistryThread &thread)
{
    const QDeadlineTimer deadline(longestLast);
    const QList<UseStamp> stamps = uses.take();
    const auto open = thread.registry();
    if (!open)
        return uses.giveBack(stamps);
    KeyRegistry &registry = **open;
    const auto portions = registry.stampJournal(stamps);
    if (!portions && !registry.journalUses(stamps) && !registry.stampUses(stamps))
        return uses.giveBack(stamps);
    for (int left = portions.value_or(0); left > 0 && !deadline.hasExpired() && registry.stampPortion();)
        --left;
}

bool Engine::Private::journal(KeyRegistry &registry, const QList<UseStamp> &stamps)
{
    const auto begun = std::chrono::steady_clock::now();
    if (!inShortTurns([&] { return registry.journalUses(stamps); }))
        return false;
    m_schedule.journaled(begun, std::chrono::steady_clock::now(), stamps.size());
    return true;
}

/// Keeps these and begins to stamp all that are kept; calls `done` when none is left, or when that fails.
bool Engine::Private::stamp(KeyRegistry &registry, const QList<UseStamp> &stamps, const Done &done)
{
    const auto begun = std::chrono::steady_clock::now();
    const auto busySince = busyTime();
    const auto portions = inShortTurns([&] { return registry.stampJournal(stamps); });
    m_stampingCost = busyTime() - busySince;
    const auto ended = std::chrono::steady_clock::now();
    if (!portions) {
        m_schedule.stampingFailed(ended);
        done();
        return false;
    }
    m_schedule.stampingBegan(begun, ended);
    stampPortions(*portions, done);
    return true;
}

/// One after the other, each behind what else is to be written meanwhile.
void Engine::Private::stampPortions(int portions, const Done &done)
{
    if (portions == 0) {
        m_schedule.stamped(std::chrono::steady_clock::now(), m_stampingCost);
        return done();
    }
    const bool posted = writer.post([this, portions, done](RegistryThread &self) {
        const auto busySince = busyTime();
        const auto open = self.registry();
        const bool stamped = open && inShortTurns([&] { return (*open)->stampPortion(); });
        m_stampingCost += busyTime() - busySince;
        if (stamped)
            return stampPortions(portions - 1, done);
        m_schedule.stampingFailed(std::chrono::steady_clock::now());
        done();
    });
    if (!posted) // The end has come; writeLastUses() stamps them.
        done();
}

void Engine::Private::purge()
{
    writer.post([this](RegistryThread &self) {
        const auto registry = self.registry();
        if (!registry)
            return;
        if ((*registry)->purge() && (*registry)->accounts().purge())
            publish(**registry);
    });
}

} // namespace chatelaine
