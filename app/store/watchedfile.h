// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/fileidentity.h"

#include <QSqlDatabase>

namespace chatelaine {

/// A read-only SQLite connection that is asked for nothing but its data_version. Belongs to the thread that
/// made it.
class WatchedFile {
public:
    explicit WatchedFile(const QString &file);
    WatchedFile(const WatchedFile &) = delete;
    WatchedFile &operator=(const WatchedFile &) = delete;
    ~WatchedFile();

    enum class Look { Same, Changed, Lost };
    Look look(); ///< The first look is Changed, unless it is Lost.

private:
    const QString m_file;
    const QString m_connection;
    const std::optional<FileIdentity> m_identity;
    QSqlDatabase m_database;
    qint64 m_version = -1;
};

} // namespace chatelaine
