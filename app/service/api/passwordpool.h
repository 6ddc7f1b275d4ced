// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace chatelaine {

/// Threads for argon2id, which takes 64 MiB and some 60 ms each time: two at once, and a queue that ends.
class PasswordPool {
public:
    static constexpr int threads = 2;
    static constexpr std::size_t mostWaiting = 32; ///< About a second's work.

    using Job = std::function<void()>;

    PasswordPool();
    ~PasswordPool(); ///< Does what was queued.
    PasswordPool(const PasswordPool &) = delete;
    PasswordPool &operator=(const PasswordPool &) = delete;

    bool post(Job job); ///< False when the queue is full. Any thread.

private:
    void work();

    std::mutex m_mutex; ///< Guards the three below.
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace chatelaine
