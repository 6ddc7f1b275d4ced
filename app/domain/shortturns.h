// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace chatelaine {

/// While one is there its thread works in turns of a quarter of a millisecond, or longer where it cannot
/// pause, with a moment of sleep between them: for long work that nobody waits for, beside threads that
/// somebody does. The system itself takes a busy thread's place away only at its clock's next tick, up to
/// four milliseconds later, and what waits for that place is that late. Not one inside another. Source: the
/// kernel's Documentation/scheduler/sched-eevdf.rst; CONFIG_HZ is 250 in Debian's.
class ShortTurns {
public:
    ShortTurns();
    ~ShortTurns();
    Q_DISABLE_COPY_MOVE(ShortTurns)

    /// Where work can pause. Ends this thread's turn when it is over; does nothing on threads that take none.
    static void rest();
};

} // namespace chatelaine
