// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"

namespace chatelaine {

class Database;
class UseTallies;

/// The table `use_journal`: stamps that are kept, and not in `key_use` yet. Used inside Database::read() and
/// write().
class UseJournal {
public:
    explicit UseJournal(Database &database)
        : m_database(database)
    {
    }

    bool isEmpty();
    int append(const QList<UseStamp> &stamps, int most); ///< At most so many in a row. Answers how many rows.
    /// Empties it and answers all that stood there together with `stamps`, one a key; as they are when it was
    /// empty.
    QList<UseStamp> takeWith(const QList<UseStamp> &stamps);
    /// Takes the first row away and answers what stood there, one a key.
    QList<UseStamp> takeFirst();

private:
    std::optional<qint64> takeNext(qint64 after, qint64 last, UseTallies &sums);

    Database &m_database;
};

} // namespace chatelaine
