// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/loadingbar.h"

#include <QTimerEvent>

namespace chatelaine {
namespace {

constexpr int thickness = 3;
constexpr int frameMillis = 33;

} // namespace

LoadingBar::LoadingBar(QWidget *parent)
    : QProgressBar(parent)
{
    setRange(0, 0);
    setTextVisible(false);
    setFixedHeight(thickness);
    setAccessibleName(tr("Loading"));
}

void LoadingBar::setRunning(bool running)
{
    m_running = running;
    if (running && isVisible())
        m_timer.start(frameMillis, this);
    else
        m_timer.stop();
    update();
}

void LoadingBar::paintEvent(QPaintEvent *event)
{
    if (m_running)
        QProgressBar::paintEvent(event);
}

void LoadingBar::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        update();
    else
        QProgressBar::timerEvent(event);
}

void LoadingBar::showEvent(QShowEvent *event)
{
    QProgressBar::showEvent(event);
    if (m_running)
        m_timer.start(frameMillis, this);
}

void LoadingBar::hideEvent(QHideEvent *event)
{
    m_timer.stop();
    QProgressBar::hideEvent(event);
}

} // namespace chatelaine
