// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/keyregistry.h"
#include "registry/storeaddress.h"

#include <QSet>

#include <functional>
#include <memory>

namespace chatelaine {

class KeyIndex;
class UseCollector;

/// The store of a running service: a registry for reading and one for writing, each on a thread of its own,
/// the index of all keys that is kept true by the change feed, and the stamps that calls leave.
class Engine {
public:
    struct Options {
        StoreAddress address;
        std::optional<SealingKey> sealingKey{};
        std::chrono::milliseconds pollInterval{100}; ///< Of SQLite's data_version.
        std::chrono::seconds maxStale{60}; ///< How long the index serves while the store is away; 0: never.
    };
    /// What moved: workspaces whose keys, uses, members or settings changed, came or went.
    using Listener = std::function<void(const QSet<WorkspaceId> &moved)>;

    Engine(Options options, const PolicyCatalog &catalog, const Clock &clock);
    ~Engine(); ///< Stops.

    Result<void> start(); ///< Opens the store and fills the index. The codes of KeyRegistry::open().
    void stop(); ///< Waits for the calls that were asked for, flushes the stamps. May be called twice.
    bool isReady() const; ///< The index is true, or not older than Options::maxStale. Any thread.

    const KeyIndex &index() const;
    UseCollector &uses(); ///< Any thread.
    const PolicyCatalog &catalog() const;
    const Clock &clock() const;

    /// Runs `call` on the reading thread and hands its result to `done` there. Any thread.
    template <typename T>
    void read(std::function<Result<T>(KeyRegistry &)> call, std::function<void(Result<T>)> done);
    /// Runs `call` on the writing thread. `done` comes, on that thread, once the index has the change too.
    /// Any thread.
    template <typename T>
    void write(std::function<Result<T>(KeyRegistry &)> call, std::function<void(Result<T>)> done);

    /// `listener` is called on the engine's threads, within 200 ms of any change by anyone, until the handle
    /// goes.
    std::shared_ptr<void> subscribe(Listener listener);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace chatelaine
