// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/desktoppreference.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#include <QThread>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

constexpr auto service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto interface = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearanceGroup = "org.freedesktop.appearance"_L1;
constexpr auto colorSchemeKey = "color-scheme"_L1;
constexpr auto contrastKey = "contrast"_L1;

// Without these, libdbus would start a bus of its own only to learn a colour.
bool hasBus()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || (!runtime.isEmpty() && QFile::exists(QString(runtime + "/bus"_L1)));
}

// Read() wraps its answer twice, older portals once.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopPreference::DesktopPreference(QObject *parent)
    : QObject(parent)
{
}

DesktopPreference::~DesktopPreference()
{
    if (m_connecting)
        m_connecting->wait();
}

void DesktopPreference::start()
{
    if (m_connecting || !hasBus())
        return;
    m_connecting = QThread::create([] { QDBusConnection::sessionBus(); });
    m_connecting->setParent(this);
    connect(m_connecting, &QThread::finished, this, &DesktopPreference::ask);
    m_connecting->start();
}

void DesktopPreference::ask()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // No service name here: naming one makes Qt ask the bus for its owner and wait for the answer.
    bus.connect({}, path, interface, u"SettingChanged"_s, this, SLOT(onSettingChanged(QDBusMessage)));
    read(colorSchemeKey);
    read(contrastKey);
}

void DesktopPreference::read(const QString &key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    call << QString(appearanceGroup) << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            take(key, unwrapped(QVariant::fromValue(reply.value())).toUInt());
    });
}

void DesktopPreference::onSettingChanged(const QDBusMessage &message)
{
    const QVariantList arguments = message.arguments(); // Group, key, value.
    if (arguments.size() == 3 && arguments.at(0).toString() == appearanceGroup)
        take(arguments.at(1).toString(), unwrapped(arguments.at(2)).toUInt());
}

void DesktopPreference::take(const QString &key, uint value)
{
    if (key == colorSchemeKey)
        Q_EMIT colorSchemeChanged(value);
    else if (key == contrastKey)
        Q_EMIT contrastChanged(value == 1);
}

} // namespace chatelaine
