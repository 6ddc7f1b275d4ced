// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/desktoppreference.h"

#include "uitest.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalService = u"org.freedesktop.portal.Desktop"_s;
const QString portalInterface = u"org.freedesktop.portal.Settings"_s;

/// Answers as the real portal does: a variant in a variant.
class FakePortal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    FakePortal()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s))
    {
        m_ready = m_bus.registerObject(portalPath, this, QDBusConnection::ExportScriptableSlots)
            && m_bus.registerService(portalService);
    }
    bool isReady() const { return m_ready; }

    void change(const QString &group, const QString &key, uint value)
    {
        QDBusMessage signal = QDBusMessage::createSignal(portalPath, portalInterface, u"SettingChanged"_s);
        signal << group << key << QVariant::fromValue(QDBusVariant(value));
        m_bus.send(signal);
    }

    uint colorScheme = 1;
    uint contrast = 0;

public Q_SLOTS:
    Q_SCRIPTABLE QDBusVariant Read(const QString &, const QString &key) const // NOLINT: the portal's spelling
    {
        const uint value = key == "contrast"_L1 ? contrast : colorScheme;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value)));
    }

private:
    QDBusConnection m_bus;
    bool m_ready = false;
};

const QString appearance = u"org.freedesktop.appearance"_s;

} // namespace

class DesktopPreferenceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void withoutBusNothingIsTried();
    void startsAsTheDesktopIs();
    void followsChanges();
    void otherSettingsAreNotOurs();
    void chosenAppearanceStays();

private:
    std::unique_ptr<FakePortal> m_portal;
};

void DesktopPreferenceTest::initTestCase()
{
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        QSKIP("needs a session bus: run under dbus-run-session");
    m_portal = std::make_unique<FakePortal>();
    QVERIFY(m_portal->isReady());
}

void DesktopPreferenceTest::withoutBusNothingIsTried()
{
    const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("XDG_RUNTIME_DIR");
    DesktopPreference preference;
    preference.start();
    QVERIFY(preference.findChildren<QThread *>().isEmpty());
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
    if (!runtime.isEmpty())
        qputenv("XDG_RUNTIME_DIR", runtime);
}

void DesktopPreferenceTest::startsAsTheDesktopIs()
{
    Theme *theme = Theme::install(*qApp);
    QTRY_VERIFY(theme->isDark());
    QVERIFY(!theme->isHighContrast());
}

void DesktopPreferenceTest::followsChanges()
{
    Theme *theme = Theme::instance();
    m_portal->change(appearance, u"color-scheme"_s, 2);
    QTRY_VERIFY(!theme->isDark());
    m_portal->change(appearance, u"color-scheme"_s, 1);
    QTRY_VERIFY(theme->isDark());
    m_portal->change(appearance, u"color-scheme"_s, 0); // As the platform's own palette, light here.
    QTRY_VERIFY(!theme->isDark());
    m_portal->change(appearance, u"contrast"_s, 1);
    QTRY_VERIFY(theme->isHighContrast());
    m_portal->change(appearance, u"contrast"_s, 0);
    QTRY_VERIFY(!theme->isHighContrast());
    m_portal->change(appearance, u"color-scheme"_s, 1);
    QTRY_VERIFY(theme->isDark());
}

void DesktopPreferenceTest::otherSettingsAreNotOurs()
{
    Theme *theme = Theme::instance();
    QSignalSpy changed(theme, &Theme::changed);
    m_portal->change(u"org.gnome.desktop.interface"_s, u"color-scheme"_s, 2);
    m_portal->change(appearance, u"contrast"_s, 1);
    QTRY_VERIFY(theme->isHighContrast());
    QVERIFY(theme->isDark());
    QCOMPARE(changed.count(), 1);
}

void DesktopPreferenceTest::chosenAppearanceStays()
{
    Theme *theme = Theme::instance();
    theme->setAppearance(Appearance::Light);
    QVERIFY(!theme->isDark());
    m_portal->change(appearance, u"contrast"_s, 0);
    m_portal->change(appearance, u"color-scheme"_s, 1);
    theme->setAppearance(Appearance::System);
    QTRY_VERIFY(theme->isDark() && !theme->isHighContrast());
}

QTEST_MAIN(DesktopPreferenceTest)
#include "tst_desktoppreference.moc"
