// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace chatelaine::bench {

/// The command line of a bench: `[--keys N] [FIGURE…]`. Without figures all of the program's are measured.
struct Options {
    qint64 keys = 1'000'000;
    QStringList figures;

    /// Ends the program when an argument makes no sense.
    static Options parse(const QStringList &arguments, const QStringList &known, qint64 keys = 1'000'000);
    bool wants(const QString &figure) const { return figures.isEmpty() || figures.contains(figure); }
};

} // namespace chatelaine::bench
