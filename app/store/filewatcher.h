// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/fileidentity.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

namespace chatelaine {

class WatchedFile;

/// Looks at a SQLite file every 500 ms, on a thread and a connection of its own: SQLite's data_version tells
/// of changes by other connections, and stands still on a connection that has a statement open.
class FileWatcher final : public QThread {
    Q_OBJECT
public:
    explicit FileWatcher(QString file);
    ~FileWatcher() override;

    // Any thread.
    void watch(const std::optional<FileIdentity> &identity); ///< Begins, or begins anew, with this very file.
    void distrust(); ///< The file was found unreadable: goes on as after lost().

Q_SIGNALS:
    void changed(); ///< Somebody wrote, or watching has just begun.
    void lost(); ///< The file went, was replaced or cannot be read.
    /// After lost(), at each look until watch() is called: a file stands there that nobody is still copying.
    void found();

protected:
    void run() override;

private:
    enum class Request { None, Watch, Distrust, Stop };
    Request waitForTick();
    std::optional<FileIdentity> identity();
    void ask(Request request, const std::optional<FileIdentity> &identity = {});

    const QString m_file;
    QMutex m_mutex; ///< Guards the three below.
    QWaitCondition m_wake;
    Request m_request = Request::None;
    std::optional<FileIdentity> m_identity;
};

} // namespace chatelaine
