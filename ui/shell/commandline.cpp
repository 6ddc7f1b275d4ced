// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandline.h"

#include "domain/sentence.h"
#include "store/serviceaddress.h"

namespace chatelaine {
using namespace Qt::StringLiterals;

CommandLine CommandLine::refused(const QString &problem)
{
    CommandLine line;
    line.wish = Wish::Refused;
    line.problem = problem;
    return line;
}

CommandLine CommandLine::parse(const QStringList &arguments)
{
    CommandLine line;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        QString store;
        if (argument == "--help"_L1 || argument == "-h"_L1) {
            line.wish = Wish::Help;
            return line;
        }
        if (argument == "--version"_L1 || argument == "-v"_L1) {
            line.wish = Wish::Version;
            return line;
        }
        if (argument == "--demo"_L1) {
            line.demo = true;
            continue;
        }
        if (argument.startsWith("--store="_L1))
            store = argument.mid(8);
        else if (argument == "--store"_L1 && i + 1 < arguments.size())
            store = arguments[++i];
        else if (argument == "--store"_L1)
            return refused(tr("--store needs a store, such as sqlite:FILE or https://keys.example.com."));
        else
            return refused(tr("Unknown argument: %1").arg(argument));
        if (const Result<void> taken = line.takeStore(store); !taken)
            return refused(sentence(taken.error()));
    }
    if (line.demo && (line.store || !line.service.isEmpty()))
        return refused(tr("--demo makes a store of its own; leave --store out."));
    return line;
}

Result<void> CommandLine::takeStore(const QString &text)
{
    if (ServiceAddress::looksLike(text))
        return ServiceAddress::parse(text).map([this](const ServiceAddress &at) { service = at.text(); });
    return StoreAddress::parse(text).map([this](const StoreAddress &address) { store = address; });
}

QString CommandLine::helpText()
{
    return tr("Usage: chatelaine [--store sqlite:FILE|https://SERVICE] [--demo]\n"
              "A window for API keys.\n"
              "\n"
              "  --store sqlite:FILE  open this store instead of your own\n"
              "  --store https://…    open the connection to this service\n"
              "  --demo               try it on a throw-away store with sample keys\n"
              "  -h, --help           show this text\n"
              "  -v, --version        show the version\n");
}

} // namespace chatelaine
