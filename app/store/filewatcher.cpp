// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/filewatcher.h"

#include "store/watchedfile.h"

#include <QDeadlineTimer>
#include <QMutexLocker>

#include <memory>

namespace chatelaine {

namespace {

constexpr std::chrono::milliseconds interval{500};

} // namespace

FileWatcher::FileWatcher(QString file)
    : m_file(std::move(file))
{
    start();
}

FileWatcher::~FileWatcher()
{
    ask(Request::Stop);
    wait();
}

void FileWatcher::watch(const std::optional<FileIdentity> &identity)
{
    ask(Request::Watch, identity);
}

void FileWatcher::distrust()
{
    ask(Request::Distrust);
}

void FileWatcher::ask(Request request, const std::optional<FileIdentity> &identity)
{
    const QMutexLocker lock(&m_mutex);
    m_identity = identity;
    m_request = request;
    m_wake.wakeOne();
}

std::optional<FileIdentity> FileWatcher::identity()
{
    const QMutexLocker lock(&m_mutex);
    return m_identity;
}

FileWatcher::Request FileWatcher::waitForTick()
{
    QMutexLocker lock(&m_mutex);
    if (m_request == Request::None)
        m_wake.wait(&m_mutex, QDeadlineTimer(interval));
    return std::exchange(m_request, Request::None);
}

void FileWatcher::run()
{
    std::unique_ptr<WatchedFile> file;
    std::optional<FileSnapshot> seen;
    bool missing = false;
    for (Request request = waitForTick(); request != Request::Stop; request = waitForTick()) {
        if (request == Request::Watch) {
            file = std::make_unique<WatchedFile>(m_file, identity());
            missing = false;
        } else if (request == Request::Distrust) {
            file.reset();
            seen.reset();
            missing = true;
        }
        if (file) {
            const WatchedFile::Look look = file->look();
            if (look == WatchedFile::Look::Changed)
                Q_EMIT changed();
            if (look != WatchedFile::Look::Lost)
                continue;
            file.reset();
            seen.reset();
            missing = true;
            Q_EMIT lost();
        } else if (missing) {
            const auto now = FileSnapshot::of(m_file);
            if (now && now->size > 0 && now == seen)
                Q_EMIT found();
            seen = now;
        }
    }
}

} // namespace chatelaine
