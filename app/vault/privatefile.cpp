// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/privatefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (isOpen())
            ::close(m_number);
    }
    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }

private:
    int m_number;
};

struct Reasons {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::PrivateFile)
};

tl::unexpected<Error> systemFailure(ErrorCode code, const QString &path)
{
    const int number = errno;
    const QString reason = number == ELOOP ? Reasons::tr("it is a link") : qt_error_string(number);
    return fail(code, {path, reason}, QString::fromLocal8Bit(std::strerror(number)));
}

bool writeAll(int file, std::span<const QByteArrayView> parts)
{
    for (QByteArrayView part : parts) {
        while (!part.isEmpty()) {
            const ssize_t written = ::write(file, part.data(), static_cast<std::size_t>(part.size()));
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return false;
            part = part.sliced(written);
        }
    }
    return ::fsync(file) == 0;
}

bool isLink(const QByteArray &path)
{
    struct stat info { };
    return ::lstat(path.constData(), &info) == 0 && S_ISLNK(info.st_mode);
}

/// Gives the finished file its name. With Keep, link() is what refuses a name that is taken.
bool putInPlace(const QByteArray &from, const QByteArray &to, IfThere ifThere)
{
    return (ifThere == IfThere::Keep ? ::link(from.constData(), to.constData())
                                     : ::rename(from.constData(), to.constData()))
        == 0;
}

void syncFolder(const QByteArray &folder)
{
    const Descriptor opened(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.isOpen())
        ::fsync(opened.number());
}

} // namespace

Result<bool> writePrivateFile(const QString &path, std::span<const QByteArrayView> parts, IfThere ifThere)
{
    const QByteArray target = QFile::encodeName(path);
    if (isLink(target)) {
        errno = ELOOP;
        return systemFailure(ErrorCode::FileUnwritable, path);
    }
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    QByteArray draft = folder + "/.chatelaine-XXXXXX";
    const Descriptor file(::mkostemp(draft.data(), O_CLOEXEC)); // 0600, and O_EXCL refuses what is there
    if (!file.isOpen())
        return systemFailure(ErrorCode::FileUnwritable, path);

    const bool placed = writeAll(file.number(), parts) && putInPlace(draft, target, ifThere);
    const int problem = errno;
    if (!placed || ifThere == IfThere::Keep)
        ::unlink(draft.constData());
    if (placed) {
        syncFolder(folder);
        return true;
    }
    if (problem == EEXIST && ifThere == IfThere::Keep)
        return false;
    errno = problem;
    return systemFailure(ErrorCode::FileUnwritable, path);
}

Result<std::optional<Secret>> readPrivateFile(const QString &path, qsizetype limit, Guarded guarded)
{
    const auto refuse = [&path](const QString &reason) {
        return fail(ErrorCode::FileUnreadable, {path, reason});
    };
    // O_NONBLOCK: a pipe of that name must not hold us up.
    const Descriptor file(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!file.isOpen() && errno == ENOENT)
        return std::optional<Secret>();
    struct stat info { };
    if (!file.isOpen() || ::fstat(file.number(), &info) != 0)
        return systemFailure(ErrorCode::FileUnreadable, path);
    if (!S_ISREG(info.st_mode))
        return refuse(Reasons::tr("it is not a plain file"));
    if (guarded == Guarded::Yes && info.st_uid != ::geteuid())
        return refuse(Reasons::tr("it belongs to someone else"));
    if (guarded == Guarded::Yes && (info.st_mode & 077) != 0)
        return refuse(Reasons::tr("others may read it"));
    if (info.st_size > limit)
        return refuse(Reasons::tr("it is too large"));

    Secret bytes(static_cast<qsizetype>(info.st_size));
    std::span<char> rest = bytes.writable();
    while (!rest.empty()) {
        const ssize_t got = ::read(file.number(), rest.data(), rest.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemFailure(ErrorCode::FileUnreadable, path);
        if (got == 0)
            return refuse(Reasons::tr("it changed while it was read"));
        rest = rest.subspan(static_cast<std::size_t>(got));
    }
    return std::optional<Secret>(std::move(bytes));
}

} // namespace chatelaine
