// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "translations/translations.h"
#include "vault/privatememory.h"
#include "vault/standardstreams.h"

#include <QCoreApplication>
#include <QLocale>
#include <QLoggingCategory>

#include <array>
#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

Exit print(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const std::array<QByteArrayView, 1> parts{utf8};
    return streams::write(streams::Stream::Out, parts) ? Exit::Done : Exit::Refused;
}

Exit run(const CommandLine &line)
{
    if (!line.help.isEmpty())
        return print(line.help);
    CliSession session(line.options);
    if (!line.command) {
        session.printer().usage(line.fault);
        return Exit::Usage;
    }
    const Result<Exit> done = line.command(session);
    if (!done) {
        session.printer().refusal(done.error());
        return exitFor(done.error());
    }
    const auto failure = session.printer().failure();
    if (!failure)
        return *done;
    if (*failure != EPIPE) { // A reader who has seen enough, such as head, wants no sentence.
        session.printer().refusal(
            {ErrorCode::FileUnwritable, {u"/dev/stdout"_s, QString::fromLocal8Bit(std::strerror(*failure))}});
    }
    return Exit::Refused;
}

} // namespace
} // namespace chatelaine

int main(int argc, char **argv)
{
    chatelaine::keepMemoryPrivate();
    chatelaine::streams::prepare();
    // Standard error belongs to refusals, which scripts read. Before the application, which says under cron
    // that it has taken a UTF-8 locale.
    QLoggingCategory::setFilterRules(u"*.debug=false\n*.info=false\n*.warning=false"_s);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"chatelainectl"_s);
    chatelaine::installTranslations(QLocale());
    return static_cast<int>(chatelaine::run(chatelaine::readCommandLine(argc, argv)));
}
