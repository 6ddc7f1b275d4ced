// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace chatelaine {

/// Something that is worked out on a thread of its own, again and again: what was begun last counts.
class BackgroundTask final : public QObject {
    Q_OBJECT
public:
    /// Is called here, on this object's thread, unless something else has been begun meanwhile.
    using Finish = std::function<void()>;
    /// Is called on the other thread; gives up early once `stop` is set.
    using Work = std::function<Finish(const std::atomic_bool &stop)>;

    explicit BackgroundTask(QObject *parent = nullptr);
    ~BackgroundTask() override; ///< Waits until nothing runs any more.

    void start(Work work);
    void cancel();
    bool isRunning() const { return m_stop != nullptr; }

private:
    QThreadPool m_pool;
    std::shared_ptr<std::atomic_bool> m_stop; ///< Of what runs.
};

} // namespace chatelaine
