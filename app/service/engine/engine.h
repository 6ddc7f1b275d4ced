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
class WorkspaceIndex;

/// The store of a running service: a registry for reading and one for writing, each on a thread of its own,
/// the indexes of all keys and workspaces that are kept true by the change feed, and the stamps that calls
/// leave.
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

    /// Catalog and clock must outlive it.
    Engine(Options options, const PolicyCatalog &catalog, const Clock &clock);
    ~Engine(); ///< Stops.

    /// Opens the store and fills the indexes; once. The codes of KeyRegistry::open().
    Result<void> start();
    /// Waits for the calls that were asked for, then writes the last stamps. Calls that come later answer
    /// Cancelled. May be called twice.
    void stop();
    bool isReady() const; ///< The indexes are true, or not older than Options::maxStale. Any thread.

    // Any thread.
    const KeyIndex &keys() const;
    const WorkspaceIndex &workspaces() const;
    UseCollector &uses();
    const PolicyCatalog &catalog() const;
    const Clock &clock() const;

    /// Runs `call` on the reading thread and hands its result to `done` there. Any thread.
    template <typename T>
    void read(std::function<Result<T>(KeyRegistry &)> call, std::function<void(Result<T>)> done)
    {
        post(Lane::Reader, [call = std::move(call), done = std::move(done)](Result<KeyRegistry *> registry) {
            done(registry ? call(**registry) : Result<T>(tl::unexpected(registry.error())));
        });
    }
    /// Runs `call` on the writing thread. `done` comes, on that thread, once the indexes have the change too;
    /// OutcomeUnknown when it was written and could not be read back. Any thread.
    template <typename T>
    void write(std::function<Result<T>(KeyRegistry &)> call, std::function<void(Result<T>)> done)
    {
        post(Lane::Writer,
            [this, call = std::move(call), done = std::move(done)](Result<KeyRegistry *> registry) {
                auto result = registry ? call(**registry) : Result<T>(tl::unexpected(registry.error()));
                if (result) {
                    if (const auto published = publish(**registry); !published)
                        result = tl::unexpected(published.error());
                }
                done(std::move(result));
            });
    }

    /// `listener` is called on the engine's threads, within 200 ms of any change by anyone, until the handle
    /// goes; a call that has begun by then is ended.
    std::shared_ptr<void> subscribe(Listener listener);

private:
    enum class Lane { Reader, Writer };
    using Job = std::function<void(Result<KeyRegistry *>)>;

    void post(Lane lane, Job job);
    Result<void> publish(KeyRegistry &registry); ///< The writing thread.

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace chatelaine
