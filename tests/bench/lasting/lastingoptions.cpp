// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/lasting/lastingoptions.h"

#include <QCommandLineParser>

#include <cstdio>
#include <cstdlib>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

LastingOptions LastingOptions::parse(const QStringList &arguments, qint64 keys)
{
    QCommandLineParser parser;
    parser.addOption({u"keys"_s, u"Keys in the store."_s, u"N"_s, QString::number(keys)});
    parser.addOption({u"minutes"_s, u"How long to run; ten minutes stand for an hour."_s, u"M"_s, u"10"_s});
    parser.addHelpOption();
    parser.process(arguments);
    const LastingOptions options{parser.value(u"keys"_s).toLongLong(), parser.value(u"minutes"_s).toDouble()};
    if (options.keys < 1 || options.minutes <= 0) {
        std::fputs(parser.helpText().toLocal8Bit().constData(), stderr);
        std::exit(2);
    }
    return options;
}

} // namespace chatelaine::bench
