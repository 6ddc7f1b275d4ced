// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reveal/sessionlock.h"

#include <QDBusConnection>

using namespace Qt::StringLiterals;

namespace chatelaine {

SessionLock::SessionLock(QObject *parent)
    : QObject(parent)
{
    const QStringList announcers{u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s,
        u"org.cinnamon.ScreenSaver"_s, u"org.mate.ScreenSaver"_s, u"org.xfce.ScreenSaver"_s};
    QDBusConnection bus = QDBusConnection::sessionBus();
    for (const QString &interface : announcers) // Slots of D-Bus can be named in no other way.
        bus.connect(QString(), QString(), interface, u"ActiveChanged"_s, this, SLOT(setActive(bool)));
}

void SessionLock::setActive(bool active)
{
    if (active)
        Q_EMIT locked();
}

} // namespace chatelaine
