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
    using Done = std::function<void()>;

    static Result<void> open(RegistryThread &thread);
    void reopen();
    void tick();
    void writeUses(RegistryThread &thread);
    void writeLastUses(RegistryThread &thread);
    bool journal(KeyRegistry &registry, const QList<UseStamp> &stamps);
    bool stamp(KeyRegistry &registry, const QList<UseStamp> &stamps, const Done &done);
    void stampPortions(int portions, const Done &done);
    void purge();

    UseSchedule m_schedule;
    std::chrono::nanoseconds m_stampingCost{}; ///< So far. The writer's thread.
    // The watcher's thread.
    std::chrono::steady_clock::time_point m_purgedAt{};
};

} // namespace chatelaine
