// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/backgroundtask.h"

namespace chatelaine {

BackgroundTask::BackgroundTask(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

BackgroundTask::~BackgroundTask()
{
    cancel();
    m_pool.waitForDone();
}

void BackgroundTask::start(Work work)
{
    cancel();
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_pool.start([this, stop = m_stop, work = std::move(work)] {
        QMetaObject::invokeMethod(
            this,
            [this, stop, finish = work(*stop)] {
                if (*stop)
                    return;
                m_stop.reset();
                finish();
            },
            Qt::QueuedConnection);
    });
}

void BackgroundTask::cancel()
{
    if (m_stop)
        *m_stop = true;
    m_stop.reset();
}

} // namespace chatelaine
