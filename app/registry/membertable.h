// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"

namespace chatelaine {

class Database;

/// The tables `membership` and `invitation`. Addresses come in lower case. Used inside Database::read() and
/// write().
class MemberTable {
public:
    explicit MemberTable(Database &database)
        : m_database(database)
    {
    }

    Role role(const WorkspaceId &workspace, const QString &email); ///< None for who is not a member.
    bool ownsAny(const QString &email); ///< Is owner of some workspace.

private:
    Database &m_database;
};

} // namespace chatelaine
