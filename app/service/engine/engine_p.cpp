// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/engine_p.h"

#include "registry/accounts.h"

#include <ctime>
#include <future>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr std::chrono::hours purgeInterval{24};
constexpr std::chrono::seconds longestLeftover{1};

/// For which this thread has kept a processor busy.
std::chrono::nanoseconds busyTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

Engine::Private::Private(Options given, const PolicyCatalog &policies, const Clock &serviceClock)
    : options(std::move(given))
    , catalog(policies)
    , clock(serviceClock)
    , workspaces(policies)
    , freshness(serviceClock, options.maxStale)
    , feed(keys, workspaces)
    , writer(options.address, policies, serviceClock)
    , reader(options.address, policies, serviceClock)
{
    writer.setObjectName(u"store writer"_s);
    reader.setObjectName(u"store reader"_s);
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
            QList<UseStamp> none;
            if (const auto registry = self.registry())
                stampJournal(**registry, &none);
            written->set_value();
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
    writer.post([this](RegistryThread &self) { writeUses(self, true); });
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

void Engine::Private::writeUses(RegistryThread &thread, bool last)
{
    using Writing = UseSchedule::Writing;
    QList<UseStamp> stamps = uses.take();
    const Writing writing = last ? m_schedule.last(stamps.size())
                                 : m_schedule.next(std::chrono::steady_clock::now(), stamps.size());
    const auto registry = thread.registry();
    bool written = writing != Writing::Nothing && registry.has_value();
    switch (writing) {
    case Writing::Nothing:
        break;
    case Writing::Journal:
        written = written && journalUses(**registry, &stamps);
        break;
    case Writing::Stamp:
        written = written && stampJournal(**registry, &stamps);
        break;
    case Writing::JournalThenStamp:
        if (written)
            journalUses(**registry, &stamps); // Where that fails the stamps are written with the journal's.
        written = written && stampJournal(**registry, &stamps);
        break;
    case Writing::StampThenJournal: {
        QList<UseStamp> none;
        written = written && stampJournal(**registry, &none);
        written = registry && journalUses(**registry, &stamps) && written;
        break;
    }
    }
    if (!written)
        uses.giveBack(stamps);
    if (registry && writing != Writing::Nothing && writing != Writing::Journal)
        publish(**registry);
}

/// Clears `stamps` when they are kept.
bool Engine::Private::journalUses(KeyRegistry &registry, QList<UseStamp> *stamps)
{
    const auto begun = std::chrono::steady_clock::now();
    if (!registry.journalUses(*stamps))
        return false;
    for (const UseStamp &stamp : std::as_const(*stamps))
        m_journaledKeys.insert(stamp.key);
    m_schedule.journaled(begun, std::chrono::steady_clock::now(), stamps->size(), m_journaledKeys.size());
    stamps->clear();
    return true;
}

/// Clears `stamps` when they are written.
bool Engine::Private::stampJournal(KeyRegistry &registry, QList<UseStamp> *stamps)
{
    const auto begun = std::chrono::steady_clock::now();
    const auto busySince = busyTime();
    if (!registry.stampJournal(*stamps)) {
        m_schedule.stampingFailed(std::chrono::steady_clock::now());
        return false;
    }
    m_schedule.stamped(begun, std::chrono::steady_clock::now(), busyTime() - busySince);
    m_journaledKeys.clear();
    stamps->clear();
    return true;
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
