// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "ui/pages/exporter.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

class QThreadPool;

namespace chatelaine {

/// Writes the keys that are shown to a file, on a thread of its own. What was begun is finished even when the
/// window goes.
class KeyExport : public QObject {
    Q_OBJECT
public:
    KeyExport(const Clock &clock, QWidget *window);

    /// Asks for the file first. Not while one is running.
    void start(const KeySequence &keys, ExportFormat format, const Workspace &workspace);
    void cancel();
    /// Not the global pool: that one paints, and the window would stand still beside a long export.
    static QThreadPool &threads();
    bool isRunning() const { return m_wanted != nullptr; }

Q_SIGNALS:
    void runningChanged(bool running);
    void takesLong(const QString &what); ///< It has not been done within a second.
    void done(const QString &what);
    void refused(const QString &sentence);

private:
    struct Task {
        KeySequence keys;
        ExportFormat format;
        MarkSettings marks;
        QString file;
    };
    void write(const Task &task);
    void finish(const Task &task, const Result<void> &written);

    const Clock &m_clock;
    QWidget *m_window;
    QTimer m_longTimer;
    std::shared_ptr<std::atomic_bool> m_wanted; ///< Of the running one; false: it was cancelled.
};

} // namespace chatelaine
