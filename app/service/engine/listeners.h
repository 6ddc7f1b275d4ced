// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifier.h"

#include <QSet>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace chatelaine {

/// Those who want to hear which workspaces moved. Any thread.
class Listeners {
public:
    using Listener = std::function<void(const QSet<WorkspaceId> &moved)>;

    /// `listener` is told until the handle goes; a call that has begun by then is ended.
    std::shared_ptr<void> add(Listener listener);
    void tell(const QSet<WorkspaceId> &moved);

private:
    std::mutex m_mutex;
    std::vector<std::weak_ptr<Listener>> m_listeners;
};

} // namespace chatelaine
