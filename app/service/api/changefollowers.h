// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/changefollower.h"

#include <chrono>
#include <condition_variable>
#include <thread>
#include <vector>

namespace chatelaine {

/// The streams that are open, and their heartbeat, on a thread of its own.
class ChangeFollowers {
public:
    explicit ChangeFollowers(std::chrono::milliseconds heartbeat);
    ~ChangeFollowers(); ///< Ends them.
    ChangeFollowers(const ChangeFollowers &) = delete;
    ChangeFollowers &operator=(const ChangeFollowers &) = delete;

    // Any thread.
    void add(const std::shared_ptr<ChangeFollower> &stream);
    void look(); ///< Sessions ended, or passwords changed: has all of them look at once.

private:
    using Streams = std::vector<std::shared_ptr<ChangeFollower>>;
    void run();
    Streams takeClosed();
    Streams open();

    const std::chrono::milliseconds m_heartbeat;
    std::mutex m_mutex; ///< Guards the three below.
    std::condition_variable m_wake;
    Streams m_streams;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace chatelaine
