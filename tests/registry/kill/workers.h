// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

#include <sys/types.h>

#include <functional>

namespace chatelaine {

/// Processes to be killed. They are forked from one that has neither threads nor open stores, and so start in
/// no time; each does its work, saying a line for every step, until it is killed.
class Workers {
public:
    using Say = std::function<void(const QByteArray &line)>;
    struct Order {
        quint64 seed = 0;
        int life = 0; ///< How many came before.
    };
    using Work = std::function<void(const Order &order, const Say &say)>;

    /// `prepare` is what all workers have in common; it makes no thread. To be made before this process has
    /// one.
    Workers(const std::function<void()> &prepare, Work work);
    ~Workers();
    Q_DISABLE_COPY_MOVE(Workers)

    bool start(const Order &order); ///< A worker, after the last one was killed.
    /// Waits until the worker has said so many lines since it was started; false when it came to an end of
    /// its own.
    bool waitForLines(qsizetype count);
    /// Kills it. All that it has said since it was started.
    QByteArrayList kill();

private:
    void forkWorkers(const std::function<void()> &prepare, const Work &work);
    [[noreturn]] void beWorker(const Order &order, const Work &work);
    bool readLines(bool wait);

    pid_t m_parent = -1; ///< Of the workers.
    pid_t m_worker = -1;
    int m_orders = -1; ///< Orders go to the parent of the workers, process ids and ends come back.
    int m_spoken = -1; ///< What workers say; the writing end in their processes.
    QByteArray m_heard; ///< Since the last start.
};

} // namespace chatelaine
