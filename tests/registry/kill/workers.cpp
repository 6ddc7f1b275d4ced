// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/kill/workers.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace chatelaine {

namespace {

/// No process outlives the one that made it.
void dieWithParent(pid_t parent)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent)
        ::_exit(EXIT_FAILURE);
}

template <typename T>
bool send(int socket, T value)
{
    return ::send(socket, &value, sizeof value, MSG_NOSIGNAL) == sizeof value;
}

template <typename T>
bool receive(int socket, T *value)
{
    return ::recv(socket, value, sizeof *value, 0) == sizeof *value;
}

} // namespace

Workers::Workers(const std::function<void()> &prepare, Work work)
{
    std::array<int, 2> orders{};
    std::array<int, 2> spoken{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, orders.data()) != 0
        || ::pipe2(spoken.data(), O_CLOEXEC) != 0)
        qFatal("no pipes");
    const pid_t self = ::getpid();
    m_parent = ::fork();
    if (m_parent == 0) {
        dieWithParent(self);
        ::close(orders[0]);
        ::close(spoken[0]);
        m_orders = orders[1];
        m_spoken = spoken[1];
        forkWorkers(prepare, work);
        ::_exit(EXIT_SUCCESS);
    }
    ::close(orders[1]);
    ::close(spoken[1]);
    m_orders = orders[0];
    m_spoken = spoken[0];
    ::fcntl(m_spoken, F_SETFL, O_NONBLOCK);
}

Workers::~Workers()
{
    ::close(m_orders);
    ::close(m_spoken);
    ::waitpid(m_parent, nullptr, 0);
}

/// The whole life of the workers' parent.
void Workers::forkWorkers(const std::function<void()> &prepare, const Work &work)
{
    prepare();
    const pid_t self = ::getpid();
    Order order;
    while (receive(m_orders, &order)) {
        const pid_t worker = ::fork();
        if (worker == 0) {
            dieWithParent(self);
            beWorker(order, work);
        }
        int status = 0;
        if (!send(m_orders, worker) || ::waitpid(worker, &status, 0) != worker || !send(m_orders, status))
            return;
    }
}

void Workers::beWorker(const Order &order, const Work &work)
{
    ::close(m_orders);
    work(order, [pipe = m_spoken](const QByteArray &line) {
        const QByteArray whole = line + '\n';
        if (::write(pipe, whole.constData(), size_t(whole.size())) != whole.size())
            ::_exit(EXIT_FAILURE);
    });
    ::_exit(EXIT_FAILURE);
}

bool Workers::start(const Order &order)
{
    m_heard.clear();
    return send(m_orders, order) && receive(m_orders, &m_worker) && m_worker > 0;
}

bool Workers::readLines(bool wait)
{
    std::array<pollfd, 2> sources{pollfd{m_spoken, POLLIN, 0}, pollfd{m_orders, POLLIN, 0}};
    if (wait)
        ::poll(sources.data(), sources.size(), -1);
    std::array<char, 4096> part{};
    for (ssize_t size = 0; (size = ::read(m_spoken, part.data(), part.size())) > 0;)
        m_heard.append(part.data(), size);
    return sources[1].revents == 0; // the worker lives
}

bool Workers::waitForLines(qsizetype count)
{
    while (m_heard.count('\n') < count) {
        if (!readLines(true))
            return false;
    }
    return true;
}

QByteArrayList Workers::kill()
{
    ::kill(m_worker, SIGKILL);
    int status = 0;
    if (!receive(m_orders, &status) || !WIFSIGNALED(status) || WTERMSIG(status) != SIGKILL)
        qWarning("a worker came to an end of its own, with status %d", status);
    readLines(false);
    // A line is written whole or not at all, the pipe being far from full.
    QByteArrayList lines = m_heard.split('\n');
    lines.removeLast();
    return lines;
}

} // namespace chatelaine
