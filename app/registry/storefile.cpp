// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/storefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chatelaine::storefile {

namespace {

constexpr mode_t privateFolder = 0700;
constexpr mode_t privateFile = 0600;
constexpr mode_t othersRights = 077;
constexpr std::initializer_list<QLatin1StringView> journals{"-wal"_L1, "-shm"_L1, "-journal"_L1};

QString tr(const char *text)
{
    return QCoreApplication::translate("StoreFile", text);
}

tl::unexpected<Error> refused(const QString &path, const char *reason)
{
    return fail(ErrorCode::StorePermissions, {path, tr(reason)});
}

tl::unexpected<Error> unreachable(const QString &path, int error)
{
    return fail(ErrorCode::StoreUnreachable, {path}, QString::fromLocal8Bit(std::strerror(error)));
}

/// False when there is nothing at `path`. Never follows a link.
Result<bool> look(const QString &path, struct stat *found)
{
    if (::lstat(QFile::encodeName(path).constData(), found) == 0)
        return true;
    if (errno == ENOENT)
        return false;
    return unreachable(path, errno);
}

Result<void> makeFolders(const QString &folder)
{
    struct stat found { };
    const auto there = look(folder, &found);
    if (!there)
        return tl::unexpected(there.error());
    if (*there)
        return {};
    if (auto parent = makeFolders(QFileInfo(folder).path()); !parent)
        return parent;
    if (::mkdir(QFile::encodeName(folder).constData(), privateFolder) != 0 && errno != EEXIST)
        return unreachable(folder, errno);
    return {};
}

Result<void> checkFolder(const QString &folder)
{
    struct stat found { };
    const auto there = look(folder, &found);
    if (!there)
        return tl::unexpected(there.error());
    if (*there && S_ISLNK(found.st_mode))
        return refused(folder, QT_TRANSLATE_NOOP("StoreFile", "the folder is a link"));
    if (!*there || !S_ISDIR(found.st_mode))
        return unreachable(folder, ENOTDIR);
    if (found.st_uid != ::geteuid() && found.st_uid != 0)
        return refused(folder, QT_TRANSLATE_NOOP("StoreFile", "the folder belongs to another account"));
    const bool sticky = found.st_mode & S_ISVTX; // as /tmp: others cannot take our file away
    if ((found.st_mode & (S_IWGRP | S_IWOTH)) && !sticky)
        return refused(folder, QT_TRANSLATE_NOOP("StoreFile", "other accounts can change the folder"));
    return {};
}

Result<void> checkOurs(const QString &path, const struct stat &found)
{
    if (S_ISLNK(found.st_mode))
        return refused(path, QT_TRANSLATE_NOOP("StoreFile", "the file is a link"));
    if (!S_ISREG(found.st_mode))
        return unreachable(path, EISDIR);
    if (found.st_uid != ::geteuid())
        return refused(path, QT_TRANSLATE_NOOP("StoreFile", "the file belongs to another account"));
    return {};
}

/// By path and without opening: closing a descriptor of our own would drop the locks that SQLite holds in
/// this process.
Result<void> takeOthersRights(const QString &path, const struct stat &found)
{
    const mode_t mode = found.st_mode & 07777;
    const bool open = mode & othersRights;
    if (open && ::chmod(QFile::encodeName(path).constData(), mode & ~othersRights) != 0 && errno != EROFS)
        return refused(path, QT_TRANSLATE_NOOP("StoreFile", "other accounts can read the file"));
    return {};
}

Result<void> prepareFile(const QString &path)
{
    struct stat found { };
    // Makes the file without opening it, and only where nothing stands, not even a link.
    const int made = ::mknod(QFile::encodeName(path).constData(), S_IFREG | privateFile, 0);
    const int error = made == 0 ? 0 : errno;
    const auto there = look(path, &found);
    if (!there)
        return tl::unexpected(there.error());
    if (!*there)
        return unreachable(path, error);
    return checkOurs(path, found);
}

/// Does `step` to those of the store's files that there are.
template <typename Step>
Result<void> eachOf(const QString &file, std::initializer_list<QLatin1StringView> suffixes, Step step)
{
    for (const auto suffix : suffixes) {
        struct stat found { };
        const QString path = file + suffix;
        const auto there = look(path, &found);
        if (!there)
            return tl::unexpected(there.error());
        if (!*there)
            continue;
        if (auto done = step(path, found); !done)
            return done;
    }
    return {};
}

bool writable(const QString &path)
{
    return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0;
}

Access accessTo(const QString &file, const QString &folder)
{
    if (!writable(folder))
        return QFileInfo(file + "-wal"_L1).size() == 0 ? Access::Immutable : Access::ReadOnly;
    return writable(file) ? Access::ReadWrite : Access::ReadOnly;
}

} // namespace

Result<Access> prepare(const QString &file)
{
    const QString folder = QFileInfo(file).path();
    return makeFolders(folder)
        .and_then([&] { return checkFolder(folder); })
        .and_then([&] { return prepareFile(file); })
        .and_then([&] { return eachOf(file, journals, checkOurs); })
        .map([&] { return accessTo(file, folder); });
}

Result<void> makePrivate(const QString &file)
{
    return eachOf(file, {""_L1}, takeOthersRights).and_then([&] {
        return eachOf(file, journals, takeOthersRights);
    });
}

} // namespace chatelaine::storefile
