// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/localkeystore_p.h"

#include "store/accountname.h"
#include "store/reply.h"

#include <QTimer>

#include <future>

namespace chatelaine {

LocalKeyStore::Private::Private(LocalKeyStore &store, StoreAddress storeAddress,
    const PolicyCatalog &policies, const Clock &storeClock, const QString &origin)
    : address(std::move(storeAddress))
    , catalog(policies)
    , clock(storeClock)
    , actor{accountName(), origin}
    , m_store(store)
    , m_writer(QStringLiteral("store writer"), address, policies, clock)
    , m_reader(QStringLiteral("store reader"), address, policies, clock)
    , m_watcher(address.file)
{
    QObject::connect(&m_watcher, &FileWatcher::changed, &store, [this] { readFeed(); });
    QObject::connect(&m_watcher, &FileWatcher::found, &store, [this] { reopen(); });
    QObject::connect(&m_watcher, &FileWatcher::lost, &store, [this] {
        setFault(Error{ErrorCode::StoreUnreachable, {address.file}});
    });
    auto *daily = new QTimer(&store);
    QObject::connect(daily, &QTimer::timeout, &store, [this] { purge(); });
    daily->start(std::chrono::hours(24));
}

LocalKeyStore::Private::~Private()
{
    m_reader.drop();
}

Reply<void> LocalKeyStore::Private::open()
{
    // The writer first: it creates the file and brings the schema up to date. The reader waits for it, and
    // with it every call that is made meanwhile.
    auto written = std::make_shared<std::promise<Result<void>>>();
    m_writer.post([written](RegistryThread &self) { written->set_value(self.open()); });
    purge();

    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    Reply<void> reply = promise->future();
    m_reader.post([this, promise, writer = written->get_future().share()](RegistryThread &self) {
        const Result<void> ready = writer.get();
        if (!ready)
            self.close(ready.error());
        const auto workspaces
            = ready.and_then([&] { return self.open(); })
                  .and_then([&] { return self.registry(); })
                  .and_then([this](KeyRegistry *registry) { return registry->workspaces(actor); });
        queue([this, workspaces, file = self.identity()] { opened(workspaces, file); });
        promise->addResult(workspaces.map([](const auto &) {}));
        promise->finish();
    });
    return reply;
}

void LocalKeyStore::Private::opened(
    const Result<QList<Workspace>> &workspaces, const std::optional<FileIdentity> &file)
{
    m_reopening = false;
    if (!workspaces) {
        if (m_fault)
            setFault(workspaces.error());
        return;
    }
    if (!m_fault)
        m_told.take(*workspaces);
    m_watcher.watch(file);
    setFault({});
}

Reply<QList<Workspace>> LocalKeyStore::Private::workspaces()
{
    const auto call = [actor = actor](KeyRegistry &registry) { return registry.workspaces(actor); };
    return ask<QList<Workspace>>(m_reader, call, [this](const Result<QList<Workspace>> &read) {
        queue([this, all = *read] {
            if (m_told.take(all))
                Q_EMIT m_store.workspacesChanged();
        });
    });
}

Reply<void> LocalKeyStore::Private::removeWorkspace(const WorkspaceId &id)
{
    const auto call
        = [id, actor = actor](KeyRegistry &registry) { return registry.removeWorkspace(id, actor); };
    return ask<void>(m_writer, call,
        [this, id](const Result<void> &) { queue([this, id] { takeOwnChange(m_told.drop(id)); }); });
}

void LocalKeyStore::Private::purge()
{
    write<int>([](KeyRegistry &registry) { return registry.purge(); });
}

void LocalKeyStore::Private::reopen()
{
    if (std::exchange(m_reopening, true))
        return;
    open();
}

void LocalKeyStore::Private::setSealingKey(SealingKey key)
{
    hasSealingKey = true;
    const auto shared = std::make_shared<SealingKey>(std::move(key));
    const auto job = [shared](RegistryThread &self) { self.setSealingKey(shared->clone()); };
    m_writer.post(job);
    m_reader.post(job);
}

void LocalKeyStore::Private::setFault(const std::optional<Error> &fault)
{
    if (fault == m_fault)
        return;
    m_fault = fault;
    Q_EMIT m_store.availabilityChanged(fault);
}

void LocalKeyStore::Private::follow(const WorkspaceId &id, const FeedCursor &from)
{
    m_workspace = id;
    m_cursor = from;
    ++m_followed;
    readFeed(); // What was changed after `from` and before this call.
}

void LocalKeyStore::Private::unfollow()
{
    m_workspace = {};
    ++m_followed;
}

void LocalKeyStore::Private::readFeed()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    m_readAgain = false;
    const auto question = [id = m_workspace, cursor = m_cursor, followed = m_followed,
                              ownChanges = m_ownChanges, actor = actor](KeyRegistry &registry) {
        Feed feed{registry.workspaces(actor), {}, followed, ownChanges};
        if (!id.isNull())
            feed.changes = registry.changesSince(id, cursor, actor);
        return Result<Feed>(std::move(feed));
    };
    whenDone(read<Feed>(question), &m_store, [this](const Result<Feed> &feed) {
        m_reading = false;
        if (feed)
            takeFeed(*feed);
        if (m_readAgain)
            readFeed();
    });
}

void LocalKeyStore::Private::takeFeed(const Feed &feed)
{
    if (!feed.workspaces) {
        if (feed.workspaces.error().code != ErrorCode::StoreBusy) {
            m_watcher.distrust();
            setFault(feed.workspaces.error());
        }
        return;
    }
    const bool news = feed.ownChanges == m_ownChanges && m_told.take(*feed.workspaces);
    if (feed.changes && feed.followed == m_followed)
        takeChanges(*feed.changes);
    if (news)
        Q_EMIT m_store.workspacesChanged();
}

void LocalKeyStore::Private::takeOwnChange(bool news)
{
    ++m_ownChanges;
    if (news)
        Q_EMIT m_store.workspacesChanged();
    readFeed();
}

void LocalKeyStore::Private::takeChanges(const Result<Changes> &changes)
{
    if (!changes || changes->cursor == m_cursor)
        return;
    m_cursor = changes->cursor;
    Q_EMIT m_store.changesArrived(*changes);
}

} // namespace chatelaine
