// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/engine/feed.h"
#include "service/engine/freshness.h"
#include "store/fileidentity.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <functional>
#include <future>

namespace chatelaine {

class WatchedFile;

/// Watches the store's file on a thread and connections of its own, and has the feed read what changed.
class FeedThread final : public QThread {
    Q_OBJECT
public:
    /// What it calls, on its thread.
    struct Calls {
        std::function<void(const QSet<WorkspaceId> &)> moved;
        std::function<void()> cameBack; ///< The store was lost, and is there again; perhaps another file.
        std::function<void()> tick; ///< After each look.
    };

    FeedThread(const StoreAddress &address, const PolicyCatalog &catalog, const Clock &clock, Feed &feed,
        Freshness &freshness, std::chrono::milliseconds interval, Calls calls);
    ~FeedThread() override; ///< Ends after the look that goes on.

    Result<void> begin(); ///< Starts the thread; answers when the indexes are filled.

protected:
    void run() override;

private:
    Result<void> open();
    void look();
    void catchUp();
    void lookForReturn();
    bool waitForTick(); ///< False when it is to end.

    const StoreAddress m_address;
    const PolicyCatalog &m_catalog;
    const Clock &m_clock;
    Feed &m_feed;
    Freshness &m_freshness;
    const std::chrono::milliseconds m_interval;
    const Calls m_calls;

    QMutex m_mutex; ///< Guards the two below.
    QWaitCondition m_wake;
    bool m_ending = false;
    std::promise<Result<void>> m_begun;

    // This thread's own.
    std::unique_ptr<KeyRegistry> m_registry;
    std::unique_ptr<WatchedFile> m_file;
    std::optional<FileSnapshot>
        m_seen; ///< While the store is lost: what stood in its place at the last look.
    bool m_behind = false; ///< Something changed that could not be read yet.
};

} // namespace chatelaine
