// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentence.h"
#include "ui/reveal/revealbench.h"
#include "ui/reveal/revealpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatelaine;

/// In a session without a bus: no keychain, no screen saver to be heard.
class TestKeychainless : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Appearance::Light); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void offersFileInstead();
};

void TestKeychainless::offersFileInstead()
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    RevealBench bench(u"chatelaine"_s);
    RevealPanel panel(bench.key, bench.secret(), bench.policy, bench.workspace, bench.services());
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto *save = panel.findChild<QPushButton *>(u"saveToKeychainButton"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    auto *problem = panel.findChild<Banner *>(u"revealProblem"_s);
    QTRY_VERIFY(problem->isVisible());
    QCOMPARE(problem->text(), sentence(Error{ErrorCode::KeychainUnavailable}));
    QVERIFY(save->isEnabled());
    QCOMPARE(save->text(), u"Save to system keychain"_s);
    QVERIFY(!panel.mayClose());
    auto *wayOn = problem->findChild<QPushButton *>(u"bannerActionButton"_s);
    QCOMPARE(wayOn->text(), u"Save to .env file…"_s);
    QTest::mouseClick(wayOn, Qt::LeftButton);
    QVERIFY(panel.findChild<QFileDialog *>(u"envFileDialog"_s));
    QVERIFY(bench.saved.list()->isEmpty());

    QTest::mouseClick(panel.findChild<QPushButton *>(u"copySecretButton"_s), Qt::LeftButton);
    QVERIFY(bench.clipboard.holdsSecret());
}

int main(int argc, char **argv)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    QApplication app(argc, argv);
    TestKeychainless test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychainless.moc"
