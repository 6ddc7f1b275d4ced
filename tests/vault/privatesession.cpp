// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/privatesession.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace chatelaine {

QStringList PrivateSession::run(const QStringList &steps)
{
    writeBusConfiguration();
    const QString runtime = m_folder.filePath(u"run"_s);
    QDir().mkpath(runtime);
    QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList unwanted{u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"GNOME_KEYRING_CONTROL"_s};
    for (const QString &name : unwanted)
        environment.remove(name);
    environment.insert(u"XDG_DATA_HOME"_s, m_folder.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, runtime);

    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(u"dbus-run-session"_s,
        QStringList{u"--config-file"_s, m_folder.filePath(u"bus.conf"_s), u"--"_s, u"sh"_s, u"-c"_s, script(),
            u"sh"_s, QCoreApplication::applicationDirPath() + u"/vaultprobe"_s}
            + steps);
    if (!process.waitForFinished(60'000))
        return {u"the session did not end: "_s + process.errorString()};
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

void PrivateSession::writeBusConfiguration() const
{
    const auto rule
        = m_keyring == Keyring::Forbidden ? R"(<deny send_destination="org.freedesktop.secrets"/>)" : "";
    QFile file(m_folder.filePath(u"bus.conf"_s));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>)");
    file.write(rule);
    file.write("</policy></busconfig>\n");
}

QString PrivateSession::script() const
{
    const auto start = m_keyring == Keyring::None
        ? ""_L1
        : "printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "_L1;
    return start + "exec \"$@\""_L1;
}

} // namespace chatelaine
