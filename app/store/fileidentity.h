// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace chatelaine {

/// Which file stands at a path, and how it looked. SQLite goes on reading and writing a file that was deleted
/// or replaced under it, so whoever holds one open asks this first. Only stat() is used: opening and closing
/// the file a second time would drop SQLite's POSIX locks on it.
struct FileIdentity {
    quint64 device = 0;
    quint64 inode = 0;

    /// Nothing when there is no file, or it cannot be looked at.
    static std::optional<FileIdentity> of(const QString &file);

    bool operator==(const FileIdentity &) const = default;
};

/// An identity with the size and time of the last change: two equal ones in succession are a file that nobody
/// is still copying.
struct FileSnapshot {
    FileIdentity identity;
    qint64 size = 0;
    qint64 changedNanoseconds = 0;

    static std::optional<FileSnapshot> of(const QString &file);

    bool operator==(const FileSnapshot &) const = default;
};

} // namespace chatelaine
