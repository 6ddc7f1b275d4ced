// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/engine/engine.h"
#include "service/engine/feedthread.h"
#include "service/engine/keyindex.h"
#include "service/engine/listeners.h"
#include "service/engine/usecollector.h"
#include "service/engine/workspaceindex.h"
#include "store/registrythread.h"

#include <atomic>

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
    void flushUses();
    void writeUses(RegistryThread &thread);
    void purge();

    std::atomic<std::chrono::milliseconds> m_writing{}; ///< How long it took to write the last stamps.
    // The watcher's thread.
    std::chrono::steady_clock::time_point m_flushedAt{};
    std::chrono::steady_clock::time_point m_purgedAt{};
};

} // namespace chatelaine
