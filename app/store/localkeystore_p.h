// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/filewatcher.h"
#include "store/localkeystore.h"
#include "store/registrythread.h"
#include "store/toldworkspaces.h"

#include <QPromise>

namespace chatelaine {

/// The threads of a LocalKeyStore and what it knows of the file. Everything is called on the store's thread.
class LocalKeyStore::Private {
public:
    Private(LocalKeyStore &store, StoreAddress address, const PolicyCatalog &catalog, const Clock &clock,
        const QString &origin);
    ~Private();

    Reply<void> open();

    /// Asks the reader. `call` is Result<T>(KeyRegistry &) and runs on its thread.
    template <typename T, typename Call>
    Reply<T> read(Call call)
    {
        return ask<T>(m_reader, std::move(call), [](const Result<T> &) {});
    }

    /// Asks the writer, and has the change published when it was done.
    template <typename T, typename Call>
    Reply<T> write(Call call)
    {
        return ask<T>(
            m_writer, std::move(call), [this](const Result<T> &) { queue([this] { readFeed(); }); });
    }

    Reply<QList<Workspace>> workspaces();
    /// Asks the writer. `call` is Result<Workspace>(KeyRegistry &).
    template <typename Call>
    Reply<Workspace> writeWorkspace(Call call)
    {
        return ask<Workspace>(m_writer, std::move(call), [this](const Result<Workspace> &written) {
            queue([this, now = *written] { takeOwnChange(m_told.take(now)); });
        });
    }
    Reply<void> removeWorkspace(const WorkspaceId &id);

    void setSealingKey(SealingKey key);
    void follow(const WorkspaceId &id, const FeedCursor &from);
    void unfollow();

    const StoreAddress address;
    const PolicyCatalog &catalog;
    const Clock &clock;
    const Actor actor;
    bool hasSealingKey = false;

private:
    /// What the reader finds after a change.
    struct Feed {
        Result<QList<Workspace>> workspaces;
        std::optional<Result<Changes>> changes;
        quint64 followed = 0; ///< m_followed of the question.
        quint64 ownChanges = 0; ///< m_ownChanges of the question.
    };

    /// `done` is called with what went well, before whoever asked hears of it, on the other thread.
    template <typename T, typename Call, typename Done>
    static Reply<T> ask(RegistryThread &thread, Call call, Done done)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        Reply<T> reply = promise->future();
        thread.post([promise, call = std::move(call), done](RegistryThread &self) mutable {
            const Result<KeyRegistry *> registry = self.registry();
            Result<T> result = registry ? call(**registry) : Result<T>(tl::unexpected(registry.error()));
            if (result)
                done(result);
            promise->addResult(std::move(result));
            promise->finish();
        });
        return reply;
    }

    /// Runs `call` later on the store's thread, unless the store goes first. Any thread.
    template <typename Call>
    void queue(Call call)
    {
        QMetaObject::invokeMethod(&m_store, std::move(call), Qt::QueuedConnection);
    }

    void opened(const Result<QList<Workspace>> &workspaces, const std::optional<FileIdentity> &file);
    void purge();
    void readFeed();
    void takeFeed(const Feed &feed);
    void takeOwnChange(bool news);
    void takeChanges(const Result<Changes> &changes);
    void setFault(const std::optional<Error> &fault);
    void reopen();

    LocalKeyStore &m_store;
    std::optional<Error> m_fault; ///< Why the file cannot be read, as last told.
    ToldWorkspaces m_told;
    WorkspaceId m_workspace; ///< The one that is followed, or null.
    FeedCursor m_cursor;
    quint64 m_followed = 0; ///< Counts calls to follow(): an answer to an earlier one is dropped.
    quint64 m_ownChanges = 0; ///< Counts changes of workspaces here: a feed asked for earlier may not know.
    bool m_reading = false; ///< A feed is being read.
    bool m_readAgain = false; ///< Something changed since it was begun.
    bool m_reopening = false;

    // Last, so that they stop first: the watcher, then the reader, then the writer.
    RegistryThread m_writer;
    RegistryThread m_reader;
    FileWatcher m_watcher;
};

} // namespace chatelaine
