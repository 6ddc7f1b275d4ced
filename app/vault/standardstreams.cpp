// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/standardstreams.h"

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

using namespace Qt::StringLiterals;

namespace chatelaine::streams {

namespace {

constexpr qsizetype longestSecret = 4096;

QString reason(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

bool writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno != EINTR)
            return false;
        if (written > 0)
            bytes = bytes.sliced(written);
    }
    return true;
}

qsizetype withoutLineBreak(QByteArrayView bytes)
{
    qsizetype size = bytes.size();
    if (size > 0 && bytes[size - 1] == '\n')
        --size;
    if (size > 0 && size < bytes.size() && bytes[size - 1] == '\r')
        --size;
    return size;
}

enum class Until { End, LineBreak };

Result<Secret> read(Until until)
{
    Secret buffer(longestSecret + 2);
    const std::span<char> bytes = buffer.writable();
    std::size_t size = 0;
    while (size < bytes.size()) {
        const ssize_t got = ::read(STDIN_FILENO, bytes.data() + size, bytes.size() - size);
        if (got == 0)
            break;
        if (got < 0 && errno != EINTR)
            return fail(ErrorCode::FileUnreadable, {u"/dev/stdin"_s, reason(errno)});
        if (got > 0)
            size += static_cast<std::size_t>(got);
        if (until == Until::LineBreak && size > 0 && bytes[size - 1] == '\n')
            break;
    }
    const qsizetype length = withoutLineBreak(buffer.view().first(static_cast<qsizetype>(size)));
    if (length > longestSecret)
        return fail(ErrorCode::SecretMalformed);
    return Secret::copyOf(buffer.view().first(length));
}

} // namespace

void prepare()
{
    std::signal(SIGPIPE, SIG_IGN);
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(descriptor, F_GETFD) == -1)
            (void)::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

bool write(Stream stream, std::span<const QByteArrayView> parts)
{
    for (const QByteArrayView part : parts) {
        if (!writeAll(static_cast<int>(stream), part))
            return false;
    }
    return true;
}

Result<void> checkOut()
{
    const auto refused = [](int error) {
        return fail(ErrorCode::FileUnwritable, {u"/dev/stdout"_s, reason(error)});
    };
    const int flags = fcntl(STDOUT_FILENO, F_GETFL);
    if (flags == -1)
        return refused(errno);
    if ((flags & O_ACCMODE) == O_RDONLY)
        return refused(EBADF);
    pollfd out{STDOUT_FILENO, POLLOUT, 0};
    if (poll(&out, 1, 0) > 0 && (out.revents & (POLLERR | POLLNVAL)) != 0)
        return refused(EPIPE);
    return {};
}

Result<Secret> readSecret()
{
    return read(Until::End);
}

Result<Secret> readPassword(const QString &prompt)
{
    termios shown{};
    if (tcgetattr(STDIN_FILENO, &shown) != 0)
        return read(Until::End);
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    const QByteArray asked = prompt.toUtf8();
    // First: what is typed before is thrown away, and would be seen.
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    (void)writeAll(STDERR_FILENO, asked);
    auto password = read(Until::LineBreak);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    (void)writeAll(STDERR_FILENO, "\n");
    return password;
}

} // namespace chatelaine::streams
