// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

namespace chatelaine::bench {

/// Ticks each millisecond while it lives and sees how long its thread did not come to that.
class TickWatch {
public:
    TickWatch();
    double longestBlock() const { return m_longest; } ///< ms

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

} // namespace chatelaine::bench
