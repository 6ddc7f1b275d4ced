// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/listeners.h"

namespace chatelaine {

std::shared_ptr<void> Listeners::add(Listener listener)
{
    auto handle = std::make_shared<Listener>(std::move(listener));
    const std::lock_guard lock(m_mutex);
    // Where nothing moves, nobody is told and found gone.
    std::erase_if(m_listeners, [](const std::weak_ptr<Listener> &each) { return each.expired(); });
    m_listeners.push_back(handle);
    return handle;
}

void Listeners::tell(const QSet<WorkspaceId> &moved)
{
    std::vector<std::shared_ptr<Listener>> present;
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_listeners, [&](const std::weak_ptr<Listener> &listener) {
            auto held = listener.lock();
            const bool gone = !held;
            if (!gone)
                present.push_back(std::move(held));
            return gone;
        });
    }
    for (const auto &listener : present)
        (*listener)(moved);
}

} // namespace chatelaine
