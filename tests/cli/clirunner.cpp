// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirunner.h"

#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

QStringList split(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

QJsonObject CliRun::object() const
{
    return out.count('\n') == 1 ? QJsonDocument::fromJson(out).object() : QJsonObject();
}

QList<QJsonObject> CliRun::lines() const
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : out.split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

QString CliRun::errorCode() const
{
    const QJsonObject whole = QJsonDocument::fromJson(error).object();
    const QJsonObject inner = whole[u"error"_s].toObject();
    const bool complete = whole.keys() == QStringList{u"error"_s}
        && inner.keys() == QStringList{u"arguments"_s, u"code"_s, u"message"_s}
        && !inner[u"message"_s].toString().isEmpty();
    return complete ? inner[u"code"_s].toString() : QString();
}

CliRunner::CliRunner()
    : environment(QProcessEnvironment::systemEnvironment())
{
    for (const QString &name :
        {u"DBUS_SESSION_BUS_ADDRESS"_s, u"DISPLAY"_s, u"XDG_RUNTIME_DIR"_s, u"LANGUAGE"_s})
        environment.remove(name);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"TZ"_s, u"Europe/Berlin"_s);
    environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
    environment.insert(u"HOME"_s, path(u"home"_s));
}

CliRun CliRunner::start(const QString &program, const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    CliRun run;
    if (process.waitForFinished(20'000) && process.exitStatus() == QProcess::NormalExit)
        run.exit = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.error = process.readAllStandardError();
    return run;
}

CliRun CliRunner::runBare(const QString &line, const QStringList &more) const
{
    return start(QStringLiteral(CHATELAINECTL), split(line) + more, {});
}

CliRun CliRunner::runText(const QString &line, const QByteArray &input, const QStringList &more) const
{
    const QStringList arguments = QStringList{u"--store"_s, storeText()} + split(line) + more;
    return start(QStringLiteral(CHATELAINECTL), arguments, input);
}

CliRun CliRunner::run(const QString &line, const QByteArray &input, const QStringList &more) const
{
    return runText(u"--json "_s + line, input, more);
}

CliRun CliRunner::runShell(const QString &script) const
{
    const QString program = QStringLiteral(CHATELAINECTL) + u" --store "_s + storeText();
    return start(u"/bin/bash"_s, {u"-c"_s, QString(u"CTL='"_s + program + u"'; "_s + script)}, {});
}

QString CliRunner::workspace(const QString &policy, const QString &plan) const
{
    const QString planOption = plan.isEmpty() ? QString() : QString(u" --plan "_s + plan);
    const QString id
        = run(u"workspace create "_s + policy + u" --policy "_s + policy + planOption).text(u"id"_s);
    if (policy == "stack-internal"_L1)
        run(u"workspace team %1 add Platform"_s.arg(id));
    return id;
}

QJsonObject CliRunner::key(const QString &workspace, const QString &options, const QStringList &more) const
{
    return run(u"key create --workspace %1 %2"_s.arg(workspace, options), {}, more).object();
}

} // namespace chatelaine
