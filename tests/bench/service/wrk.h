// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace chatelaine::bench {

/// What wrk saw of a server.
struct Load {
    double perSecond = 0; ///< Answers.
    double p99 = 0; ///< Microseconds.
};

/// Loads a server of this machine for `seconds` from the second processor, with the tokens of a file. Ends
/// the program when wrk is not there, or something else than 200 was answered.
Load load(const QUrl &url, const QString &tokens, int connections, int seconds);

/// Has this process and those that it starts from now on run on the first processor alone, or on all.
void stayOnFirstProcessor(bool alone);

} // namespace chatelaine::bench
