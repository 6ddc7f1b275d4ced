// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"

namespace chatelaine {

class Database;

/// The table `event`. Used inside Database::read() and write().
class EventLog {
public:
    explicit EventLog(Database &database)
        : m_database(database)
    {
    }

    /// An event of the workspace.
    void append(const WorkspaceId &workspace, const Event &event);
    /// The same thing done to each of `keys`; their subjects are their labels, or hints where there is none.
    void append(const WorkspaceId &workspace, const Event &event, const QList<ApiKey> &keys);
    void append(const ApiKey &key, const Event &event) { append(key.workspace, event, {key}); }

    QList<Event> newestFirst(const WorkspaceId &workspace, qint64 before, int limit);

private:
    qint64 lastNumber(const WorkspaceId &workspace);

    Database &m_database;
};

} // namespace chatelaine
