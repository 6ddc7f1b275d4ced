// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/engine/engine.h"
#include "service/engine/feedthread.h"
#include "service/engine/keyindex.h"
#include "service/engine/listeners.h"
#include "service/engine/usecollector.h"
#include "service/engine/useschedule.h"
#include "service/engine/workspaceindex.h"
#include "store/registrythread.h"

namespace chatelaine {

/// The threads of an Engine and what they share.
class Engine::Private {
public:
    Private(Options options, const PolicyCatalog &catalog, const Clock &clock);

    Result<void> start();
    void stop();
    void post(RegistryThread &thread, Job job);
    Result<void> publish(KeyRegistry &registry);

    const Options options;
    const PolicyCatalog &catalog;
    const Clock &clock;
    KeyIndex keys;
    WorkspaceIndex workspaces;
    UseCollector uses;
    Freshness freshness;
    Listeners listeners;
    Feed feed;
    RegistryThread writer;
    RegistryThread reader;
    std::unique_ptr<FeedThread> watcher; ///< Null before start() and after stop().

private:
    static Result<void> open(RegistryThread &thread);
    void reopen();
    void tick();
    void writeUses(RegistryThread &thread, bool last = false);
    bool journalUses(KeyRegistry &registry, QList<UseStamp> *stamps);
    bool stampJournal(KeyRegistry &registry, QList<UseStamp> *stamps);
    void purge();

    UseSchedule m_schedule;
    QSet<KeyId> m_journaledKeys; ///< The writer's thread.
    // The watcher's thread.
    std::chrono::steady_clock::time_point m_purgedAt{};
};

} // namespace chatelaine
