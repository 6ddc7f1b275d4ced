// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fileidentity.h"

#include <QFile>

#include <sys/stat.h>

namespace chatelaine {

std::optional<FileIdentity> FileIdentity::of(const QString &file)
{
    const auto snapshot = FileSnapshot::of(file);
    return snapshot ? std::optional(snapshot->identity) : std::nullopt;
}

std::optional<FileSnapshot> FileSnapshot::of(const QString &file)
{
    struct stat found { };
    if (stat(QFile::encodeName(file).constData(), &found) != 0)
        return std::nullopt;
    constexpr qint64 perSecond = 1'000'000'000;
    return FileSnapshot{{found.st_dev, found.st_ino}, found.st_size,
        found.st_mtim.tv_sec * perSecond + found.st_mtim.tv_nsec};
}

} // namespace chatelaine
