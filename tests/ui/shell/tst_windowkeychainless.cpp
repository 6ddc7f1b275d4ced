// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowfixture.h"

#include "ui/reveal/maskedkeypanel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// The page of a key that can be viewed, in a session without a keychain.
class TestWindowKeychainless : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void consentToAFileLeadsOn();
    void serviceAsksAtEachStart();

private:
    static QAbstractButton *shownButton(const QWidget *parent, const QString &name)
    {
        return waitFor<QAbstractButton>(parent, name);
    }
};

void TestWindowKeychainless::consentToAFileLeadsOn()
{
    WindowFixture fixture;
    const Workspace personal = fixture.addWorkspace(u"Personal"_s, u"stacker"_s);
    const QString sealingFile = fixture.address().file + u".sealing-key"_s;
    {
        const auto opened = fixture.open(WindowFixture::Sealing::Asked);
        auto *agree = shownButton(opened.window.get(), u"agreeToFileButton"_s);
        QVERIFY(agree);
        QVERIFY(!opened.window->findChild<MaskedKeyPanel *>());
        QVERIFY(fixture.registry().page(personal.id, {{}, 10}, fixture.actor()).value().keys.isEmpty());
        QVERIFY(!QFile::exists(sealingFile));
        bool namesTheFile = false;
        for (const QLabel *label : opened.find<QWidget>("sealingKeyNotice")->findChildren<QLabel *>())
            namesTheFile = namesTheFile || label->text().contains(sealingFile);
        QVERIFY(namesTheFile);

        QTest::mouseClick(shownButton(opened.window.get(), u"retryKeychainButton"_s), Qt::LeftButton);
        QTRY_VERIFY(agree->isVisible());
        QVERIFY(!QFile::exists(sealingFile));

        QTest::mouseClick(agree, Qt::LeftButton);
        auto *panel = waitFor<MaskedKeyPanel>(opened.window.get(), u"maskedKeyPanel"_s);
        QVERIFY(panel);
        QTRY_VERIFY(!agree->isVisible());
        QCOMPARE(QFile::permissions(sealingFile)
                & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
        QCOMPARE(fixture.registry().page(personal.id, {{}, 10}, fixture.actor()).value().keys.size(), 1);
    }
    // The next window opens what the first one has sealed, and asks nothing.
    const auto again = fixture.open(WindowFixture::Sealing::Asked);
    auto *panel = waitFor<MaskedKeyPanel>(again.window.get(), u"maskedKeyPanel"_s);
    QVERIFY(panel);
    QTest::mouseClick(panel->findChild<QAbstractButton *>(u"showSecretButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!panel->isMasked());
}

void TestWindowKeychainless::serviceAsksAtEachStart()
{
    WindowFixture fixture;
    fixture.settings().setConnections(
        {{QUuid::createUuid(), u"https://keys.example.com"_s, u"ann@example.com"_s}});
    fixture.settings().setLastConnection(fixture.settings().connections().constFirst().id);
    for (int start = 0; start < 2; ++start) {
        const auto opened = fixture.open();
        auto *button = shownButton(opened.window.get(), u"storeProblemButton"_s);
        QVERIFY(button);
        QVERIFY(opened.label("storeProblemText")->text().contains(u"no system keychain"_s));
        QTest::mouseClick(button, Qt::LeftButton);
        auto *dialog = waitFor<QDialog>(opened.window.get(), u"signInDialog"_s);
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QLabel *>(u"signInReason"_s)->text().contains(u"no system keychain"_s));
        QTest::keyClicks(
            dialog->findChild<QWidget *>(u"passwordField"_s), QString::fromLatin1(FakeServices::password));
        QTest::mouseClick(shownButton(dialog, u"confirmButton"_s), Qt::LeftButton);
        QTRY_VERIFY(opened.book->connections().constFirst()->isSignedIn());
        // Nothing is kept, and that is said at once.
        QTRY_VERIFY(opened.label("undoLabel")->text().contains(u"no system keychain"_s));
    }
}

int main(int argc, char **argv)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    QApplication app(argc, argv);
    TestWindowKeychainless test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_windowkeychainless.moc"
