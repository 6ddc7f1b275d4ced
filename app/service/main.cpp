// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/heap.h"
#include "domain/sentence.h"
#include "service/initstore.h"
#include "service/serving.h"
#include "translations/translations.h"
#include "vault/privatememory.h"
#include "vault/programexit.h"
#include "vault/standardstreams.h"

#include <QLocale>
#include <QLoggingCategory>

#include <array>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

void print(streams::Stream stream, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const std::array<QByteArrayView, 1> parts{utf8};
    (void)streams::write(stream, parts);
}

void complain(const QString &sentence)
{
    print(streams::Stream::Error, u"chatelained: "_s + sentence + u'\n');
}

Exit run(const InitOptions &options)
{
    const auto password = streams::readPassword(ServiceWords::tr("Password of %1: ").arg(options.owner));
    const Result<void> made
        = password ? initStore(options, *password) : Result<void>(tl::unexpected(password.error()));
    if (!made) {
        const bool again = made.error().code == ErrorCode::MemberExists;
        complain(again ? ServiceWords::tr("This store has accounts already. Make further workspaces in the "
                                          "window, signed in as one of them.")
                       : sentence(made.error()));
        return exitFor(made.error());
    }
    print(streams::Stream::Out,
        ServiceWords::tr("The workspace %1 is ready, and %2 owns it.").arg(options.workspace, options.owner)
            + u'\n');
    return Exit::Done;
}

Exit run(const ServeOptions &options)
{
    const Result<void> served = serve(options);
    if (served)
        return Exit::Done;
    complain(sentence(served.error()));
    return served.error().code == ErrorCode::StoreAddressInvalid ? Exit::Usage : Exit::Store;
}

Exit run(const ServiceCommandLine &line)
{
    if (const auto *init = std::get_if<InitOptions>(&line.command))
        return run(*init);
    if (const auto *serving = std::get_if<ServeOptions>(&line.command))
        return run(*serving);
    if (line.help.isEmpty()) {
        complain(line.fault);
        return Exit::Usage;
    }
    print(streams::Stream::Out, line.help);
    return Exit::Done;
}

} // namespace
} // namespace chatelaine

int main(int argc, char **argv)
{
    chatelaine::keepMemoryPrivate();
    chatelaine::giveBackLargeMemory(128 * 1024); // Stamps of thousands of keys come and go.
    chatelaine::streams::prepare();
    chatelaine::holdSignals();
    // Standard error belongs to the log of calls, which machines read. Before the application, which says
    // without a locale that it has taken a UTF-8 one.
    QLoggingCategory::setFilterRules(u"*.debug=false\n*.info=false\n*.warning=false"_s);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"chatelained"_s);
    chatelaine::installTranslations(QLocale());
    return static_cast<int>(chatelaine::run(chatelaine::readServiceCommandLine(argc, argv)));
}
