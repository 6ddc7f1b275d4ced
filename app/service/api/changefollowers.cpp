// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/changefollowers.h"

#include <algorithm>

namespace chatelaine {

ChangeFollowers::ChangeFollowers(std::chrono::milliseconds heartbeat)
    : m_heartbeat(heartbeat)
    , m_thread([this] { run(); })
{
}

ChangeFollowers::~ChangeFollowers()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
    for (const auto &stream : m_streams)
        stream->end();
}

void ChangeFollowers::add(const std::shared_ptr<ChangeFollower> &stream)
{
    const std::lock_guard lock(m_mutex);
    m_streams.push_back(stream);
}

void ChangeFollowers::look()
{
    for (const auto &stream : open())
        stream->look();
}

ChangeFollowers::Streams ChangeFollowers::open()
{
    const std::lock_guard lock(m_mutex);
    return m_streams;
}

/// Removes those that are over. They are ended by the caller, on this thread, which is none of the engine's.
ChangeFollowers::Streams ChangeFollowers::takeClosed()
{
    const std::lock_guard lock(m_mutex);
    const auto over = std::stable_partition(
        m_streams.begin(), m_streams.end(), [](const auto &stream) { return !stream->isOver(); });
    Streams closed(over, m_streams.end());
    m_streams.erase(over, m_streams.end());
    return closed;
}

void ChangeFollowers::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, m_heartbeat, [this] { return m_stopping; })) {
        lock.unlock();
        for (const auto &stream : takeClosed())
            stream->end();
        for (const auto &stream : open())
            stream->beat();
        lock.lock();
    }
}

} // namespace chatelaine
