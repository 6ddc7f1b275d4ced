// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/application.h"
#include "ui/shell/commandline.h"
#include "vault/privatememory.h"

#include <cstdio>

namespace {

enum Exit { Done = 0, Usage = 2 };

void print(std::FILE *stream, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), stream);
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace chatelaine;
    keepMemoryPrivate();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const CommandLine line = CommandLine::parse(arguments);
    switch (line.wish) {
    case CommandLine::Wish::Help:
        print(stdout, CommandLine::helpText());
        return Done;
    case CommandLine::Wish::Version:
        print(stdout, QStringLiteral("chatelaine " CHATELAINE_VERSION "\n"));
        return Done;
    case CommandLine::Wish::Refused:
        print(stderr, line.problem + QLatin1Char('\n') + CommandLine::helpText());
        return Usage;
    case CommandLine::Wish::Window:
        break;
    }
    if (!Application::hasDisplay()) {
        print(stderr, Application::noDisplayText());
        return Usage;
    }
    return Application::run(line, argc, argv);
}
