// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <sqlite3.h>

#include <functional>
#include <memory>

namespace chatelaine::bench {

/// A store file with nothing of ours around SQLite: what the registry and all above it are measured against.
/// Whatever fails ends the program.
class RawStore {
public:
    explicit RawStore(const QString &file);

    void run(const char *sql);
    using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;
    Statement prepare(const char *sql);
    bool step(const Statement &statement); ///< Whether there is a row.
    qint64 number(const char *sql); ///< The first column of the first row.
    QByteArray bytes(const char *sql);

    /// Every column of every key in the order of ids, as a window reads them; looks at each value.
    /// The sum of what was looked at, so that nothing is left out as unused.
    qint64 scanKeys(const std::function<void(sqlite3_stmt *)> &row = {});

    sqlite3 *handle() const { return m_database.get(); }

private:
    std::unique_ptr<sqlite3, decltype(&sqlite3_close)> m_database;
};

/// The columns of scanKeys().
enum RawColumn {
    RawWorkspace,
    RawId,
    RawOwner,
    RawLabel,
    RawNote,
    RawTags,
    RawHintPrefix,
    RawHintLast,
    RawScopes,
    RawTeam,
    RawAccess,
    RawCreatedAt,
    RawCreatedBy,
    RawOrigin,
    RawExpiresAt,
    RawDisabled,
    RawDeletedAt,
    RawDeleteReason,
    RawRefreshedAt,
    RawVersion,
    RawRevision,
    RawTrackingSince,
    RawLastUsedAt,
    RawLastUsedSource,
    RawLastUsedAgent,
    RawUseCount,
    RawLastRefusedAt,
    RawLastRefusedSource,
    RawLastRefusedReason,
    RawRecent,
    RawColumns
};

QString rawText(sqlite3_stmt *row, int column);
qint64 lookAtRow(sqlite3_stmt *row); ///< At every column; the sum of what was looked at.

} // namespace chatelaine::bench
