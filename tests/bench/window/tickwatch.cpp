// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/window/tickwatch.h"

#include <algorithm>

namespace chatelaine::bench {
using namespace std::chrono_literals;

TickWatch::TickWatch()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        m_longest = std::max(m_longest, static_cast<double>(m_since.nsecsElapsed()) / 1e6 - 1);
        m_since.start();
    });
    m_since.start();
    m_timer.start(1ms);
}

} // namespace chatelaine::bench
