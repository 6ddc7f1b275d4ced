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

    /// The number is given here.
    void append(const WorkspaceId &workspace, const Event &event);
    void append(
        const ApiKey &key, Event event); ///< Fills in the key and its label, or its hint where it has none.
    /// The same thing done to each of `keys`.
    void append(const WorkspaceId &workspace, const Event &event, const QList<ApiKey> &keys);

    /// Of whom a reader may know.
    struct Reader {
        std::optional<QString> owner{}; ///< Whose keys' events alone; nothing: every key's.
        bool invitations = true; ///< Events that name who was invited.
    };
    QList<Event> newestFirst(const WorkspaceId &workspace, qint64 before, int limit, const Reader &reader);

private:
    Database &m_database;
};

} // namespace chatelaine
