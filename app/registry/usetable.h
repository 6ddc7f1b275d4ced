// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"

namespace chatelaine {

class Database;

/// The part of the table `key_use` that calls change. Used inside Database::read() and write().
class UseTable {
public:
    explicit UseTable(Database &database)
        : m_database(database)
    {
    }

    std::optional<KeyUse> find(const WorkspaceId &workspace, const KeyId &key);
    void update(const UseStamp &stamp, const KeyUse &use, qint64 useRevision);

private:
    Database &m_database;
};

} // namespace chatelaine
