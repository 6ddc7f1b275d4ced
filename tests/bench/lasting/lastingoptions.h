// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace chatelaine::bench {

/// `[--keys N] [--minutes M]`
struct LastingOptions {
    qint64 keys = 0;
    double minutes = 10; ///< Of the run; ten stand for an hour.

    /// Ends the program when an argument makes no sense.
    static LastingOptions parse(const QStringList &arguments, qint64 keys);
};

} // namespace chatelaine::bench
