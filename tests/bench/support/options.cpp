// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/support/options.h"

#include <cstdio>
#include <cstdlib>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

Options Options::parse(const QStringList &arguments, const QStringList &known)
{
    Options options;
    bool good = true;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == "--keys"_L1 && i + 1 < arguments.size())
            options.keys = arguments[++i].toLongLong(&good);
        else if (known.contains(arguments[i]))
            options.figures += arguments[i];
        else
            good = false;
        if (!good || options.keys.value_or(1) < 1) {
            std::fprintf(stderr, "usage: %s [--keys N] [FIGURE…]\n", arguments[0].toLocal8Bit().constData());
            for (const QString &figure : known)
                std::fprintf(stderr, "  %s\n", figure.toLocal8Bit().constData());
            std::exit(2);
        }
    }
    return options;
}

} // namespace chatelaine::bench
