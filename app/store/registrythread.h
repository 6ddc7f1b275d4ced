// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/keyregistry.h"
#include "store/fileidentity.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <functional>

namespace chatelaine {

/// A thread with a KeyRegistry of its own and a queue of jobs for it, done one after the other.
class RegistryThread final : public QThread {
    Q_OBJECT
public:
    using Job = std::function<void(RegistryThread &)>;

    /// Starts the thread, which the system calls by `name`; the registry is not open yet. Catalog and clock
    /// must outlive it.
    RegistryThread(
        const QString &name, StoreAddress address, const PolicyCatalog &catalog, const Clock &clock);
    ~RegistryThread() override; ///< Finishes.

    bool post(Job job); ///< False when it is finishing: nothing was queued. Any thread.
    void finish(); ///< Does what is queued, then closes. May be called twice, not by jobs.
    void drop(); ///< Destroys the jobs that have not begun. Any thread.

    // For jobs, on this thread.
    /// Opens the registry, or closes the former and opens anew.
    Result<void> open();
    void close(const Error &failure); ///< Every registry() answers `failure` until open() is called.
    /// The registry; StoreUnreachable when its file was deleted or replaced, the error of open() when that
    /// failed.
    Result<KeyRegistry *> registry();
    std::optional<FileIdentity> identity() const { return m_identity; } ///< Of the file that was opened.
    void setSealingKey(SealingKey key); ///< Kept for the next open() too.

protected:
    void run() override;

private:
    const StoreAddress m_address;
    const PolicyCatalog &m_catalog;
    const Clock &m_clock;

    QMutex m_mutex; ///< Guards the three below.
    QWaitCondition m_wake;
    std::deque<Job> m_jobs;
    bool m_stopping = false;

    // This thread's own.
    std::unique_ptr<KeyRegistry> m_registry;
    std::optional<FileIdentity> m_identity;
    Error m_failure;
    std::optional<SealingKey> m_sealingKey;
};

} // namespace chatelaine
