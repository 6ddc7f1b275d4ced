// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/passwordpool.h"

namespace chatelaine {

PasswordPool::PasswordPool()
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

PasswordPool::~PasswordPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

bool PasswordPool::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_jobs.size() >= mostWaiting)
            return false;
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

void PasswordPool::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
}

} // namespace chatelaine
