// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/fileidentity.h"

#include <QSqlDatabase>

namespace chatelaine {

/// A read-only SQLite connection that is asked for nothing but its data_version. Belongs to the thread that
/// made it.
class WatchedFile {
public:
    /// `identity` is the file that is meant, whatever stands there by now.
    WatchedFile(const QString &file, const std::optional<FileIdentity> &identity);
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
    static constexpr qint64 unknown = -1;
    qint64 m_version = unknown;
};

} // namespace chatelaine
