// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keyexport.h"

#include "domain/reply.h"
#include "domain/sentence.h"
#include "ui/shell/exportdialog.h"

#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

namespace chatelaine {
using namespace std::chrono_literals;

KeyExport::KeyExport(const Clock &clock, QWidget *window)
    : QObject(window)
    , m_clock(clock)
    , m_window(window)
{
    m_longTimer.setSingleShot(true);
    m_longTimer.setInterval(1s);
}

void KeyExport::start(const KeySequence &keys, ExportFormat format, const Workspace &workspace)
{
    if (isRunning())
        return;
    auto *dialog = new ExportDialog(static_cast<int>(keys.size), format, workspace.name, m_window->window());
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, task = Task{keys, format, workspace.marks, {}}](const QString &file) mutable {
            task.file = file;
            write(task);
        });
    dialog->open();
}

void KeyExport::write(const Task &task)
{
    m_wanted = std::make_shared<std::atomic_bool>(true);
    Q_EMIT runningChanged(true);
    m_longTimer.disconnect(this);
    connect(&m_longTimer, &QTimer::timeout, this, [this, task] {
        Q_EMIT takesLong(tr("Writing %n key(s) to %1…", nullptr, static_cast<int>(task.keys.size))
                             .arg(QFileInfo(task.file).fileName()));
    });
    m_longTimer.start();

    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    whenDone(promise->future(), this, [this, task](const Result<void> &written) { finish(task, written); });
    threads().start([promise, task, wanted = m_wanted, now = m_clock.now()] {
        promise->addResult(exportKeys(
            task.keys, task.format, task.file, task.marks, now, [&wanted] { return wanted->load(); }));
        promise->finish();
    });
}

QThreadPool &KeyExport::threads()
{
    static QThreadPool pool; // The program's end waits for it.
    return pool;
}

void KeyExport::cancel()
{
    if (m_wanted)
        *m_wanted = false;
}

void KeyExport::finish(const Task &task, const Result<void> &written)
{
    m_longTimer.stop();
    m_wanted.reset();
    Q_EMIT runningChanged(false);
    const QString name = QFileInfo(task.file).fileName();
    if (written)
        Q_EMIT done(tr("%n key(s) written to %1", nullptr, static_cast<int>(task.keys.size)).arg(name));
    else if (written.error().code == ErrorCode::Cancelled)
        Q_EMIT done(tr("Export cancelled; %1 was not written").arg(name));
    else
        Q_EMIT refused(sentence(written.error()));
}

} // namespace chatelaine
