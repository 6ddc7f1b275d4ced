// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace chatelaine::bench {

/// The command line of a bench: `[--keys N] [FIGURE…]`. Without figures all of the program's are measured.
struct Options {
    std::optional<qint64> keys;
    QStringList figures;

    /// Ends the program when an argument makes no sense.
    static Options parse(const QStringList &arguments, const QStringList &known);
    bool wants(const QString &figure) const { return figures.isEmpty() || figures.contains(figure); }
};

} // namespace chatelaine::bench
