// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"

namespace chatelaine {

class Database;

/// The table `use_journal`: stamps that are kept, and not in `key_use` yet. Used inside Database::read() and
/// write().
class UseJournal {
public:
    explicit UseJournal(Database &database)
        : m_database(database)
    {
    }

    bool isEmpty();
    void append(const QList<UseStamp> &stamps);
    /// Empties it and answers all that stood there together with `stamps`, one a key.
    QList<UseStamp> takeWith(const QList<UseStamp> &stamps);

private:
    Database &m_database;
};

} // namespace chatelaine
