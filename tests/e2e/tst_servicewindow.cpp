// SPDX-License-Identifier: GPL-3.0-or-later
#include "clicks.h"

#include "support/serviceprocess.h"
#include "ui/connect/networkservices.h"
#include "ui/shell/sidebarlist.h"
#include "ui/table/keyfiltermodel.h"
#include "ui/table/keytablemodel.h"
#include "ui/table/keytableview.h"
#include "ui/widgets/passwordfield.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// The window on a real chatelained: signs in by clicks, makes a key, and sees real calls with it.
class TestServiceWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void cleanupTestCase();

    void signsInByClicks();
    void keyMadeInTheWindowIsKnownToTheService();
    void callMovesLastUsed_data();
    void callMovesLastUsed();
    void switchTurnedOffStopsTheNextCall();
    void awayAndBack();
    void nextWindowIsSignedIn();
    void signingOutEndsTheSession();
    void certificateOfOurOwn();

private:
    QWidget *window() const { return m_opened->window.get(); }
    QWidget *dialog(const QString &name) const { return waitFor<QWidget>(window(), name); }
    /// A call of whoever has the key, with Basic authentication as this kind of keys wants it.
    int call(const QString &path)
    {
        return m_service
            .call("GET", path, {}, {}, {{"Authorization", "Basic " + QByteArray(m_token + ":").toBase64()}})
            .status;
    }
    std::optional<ApiKey> row() const
    {
        const auto *model = qobject_cast<KeyFilterModel *>(m_opened->table()->model());
        return model->rowCount() == 1 ? model->keyAt(0) : std::nullopt;
    }

    static void fill(const QWidget *connecting, const QUrl &address)
    {
        QTest::keyClicks(connecting->findChild<QLineEdit *>(u"addressEdit"_s), address.toString());
        QTest::keyClicks(connecting->findChild<QLineEdit *>(u"emailEdit"_s), ServiceProcess::owner);
        QTest::keyClicks(connecting->findChild<QWidget *>(u"passwordField"_s),
            QString::fromUtf8(ServiceProcess::password));
    }
    static QString openssl(const QStringList &arguments)
    {
        QProcess process;
        process.start(u"openssl"_s, arguments);
        process.waitForFinished(20'000);
        return process.exitCode() == 0 ? QString::fromUtf8(process.readAllStandardOutput()).trimmed()
                                       : QString();
    }

    ServiceProcess m_service{u"stackone"_s};
    NetworkServices m_access;
    std::unique_ptr<WindowFixture> m_fixture;
    std::optional<WindowFixture::Opened> m_opened;
    QByteArray m_token;
};

void TestServiceWindow::initTestCase()
{
    QVERIFY(m_service.init());
    QVERIFY(m_service.start());
    m_fixture = std::make_unique<WindowFixture>(&m_access);
    m_opened.emplace(m_fixture->open());
}

void TestServiceWindow::cleanupTestCase()
{
    m_opened.reset();
    m_fixture.reset();
    QCOMPARE(m_service.stop(), 0);
}

void TestServiceWindow::signsInByClicks()
{
    m_opened->click("addConnectionButton");
    const QWidget *connecting = dialog(u"connectDialog"_s);
    QVERIFY(connecting);
    fill(connecting, m_service.url());
    auto *password = connecting->findChild<PasswordField *>(u"passwordField"_s);
    QTest::keyClicks(password, u"x"_s); // A wrong one first.
    click(connecting, "confirmButton");
    QTRY_VERIFY(connecting->findChild<QAbstractButton *>(u"confirmButton"_s)->isEnabled());
    QVERIFY(connecting->isVisible());
    password->clear();
    QTest::keyClicks(password, QString::fromUtf8(ServiceProcess::password));
    click(connecting, "confirmButton");
    QTRY_VERIFY(m_opened->book->connections().size() == 1);
    QTRY_VERIFY(m_opened->table() && m_opened->shows(u"stackone"_s, 0));
    QTRY_VERIFY(!m_opened->find<QDialog>("connectDialog"));
    window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window()));
}

void TestServiceWindow::keyMadeInTheWindowIsKnownToTheService()
{
    QTest::keySequence(window(), QKeySequence(QKeySequence::New));
    const QWidget *form = dialog(u"createDialog"_s);
    QVERIFY(form);
    QTest::keyClicks(form->findChild<QLineEdit *>(u"labelEdit"_s), u"production-hris-sync"_s);
    click(form, "submitButton");
    const QWidget *reveal = dialog(u"revealDialog"_s);
    QVERIFY(reveal);
    click(reveal, "copySecretButton");
    m_token = clipboardBytes();
    click(reveal, "closeRevealButton");
    QTRY_VERIFY(row());
    QVERIFY(!row()->use.lastUsedAt);
}

void TestServiceWindow::callMovesLastUsed_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("check") << u"/v1/verify/stackone;scope=platform:read"_s;
    QTest::newRow("sample call") << u"/accounts"_s;
}

void TestServiceWindow::callMovesLastUsed()
{
    QFETCH(QString, path);
    QTRY_VERIFY(row());
    const auto before = row()->use.lastUsedAt;
    QCOMPARE(call(path), 200);
    QTRY_VERIFY_WITH_TIMEOUT(row()->use.lastUsedAt > before, 1000);
    const auto *model = m_opened->table()->model();
    QVERIFY(model->index(0, KeyTableModel::LastUsed)
                .data(KeyTableModel::SecondLineRole)
                .toString()
                .contains(u"127.0.0.1"_s));
}

void TestServiceWindow::switchTurnedOffStopsTheNextCall()
{
    QCOMPARE(call(u"/accounts"_s), 200);
    QTRY_VERIFY(row()->use.lastUsedAt);
    m_opened->clickCell(row()->id, KeyTableModel::Enabled);
    const QWidget *question = dialog(u"recentUsePopover"_s);
    QVERIFY(question);
    click(question, "popoverConfirmButton");
    QTRY_VERIFY(row()->disabled);
    QCOMPARE(call(u"/v1/verify/stackone"_s), 401);
    QCOMPARE(call(u"/accounts"_s), 401);
    m_opened->clickCell(row()->id, KeyTableModel::Enabled);
    QTRY_VERIFY(!row()->disabled);
    QCOMPARE(call(u"/v1/verify/stackone"_s), 200);
}

void TestServiceWindow::awayAndBack()
{
    auto *banner = m_opened->find<QWidget>("outageBanner");
    QVERIFY(!banner->isVisible());
    m_service.kill();
    QTRY_VERIFY(banner->isVisible());
    const auto *create = m_opened->find<QAbstractButton>("createKeyButton");
    QVERIFY(!create->isEnabled());
    QVERIFY(create->toolTip().contains(u"127.0.0.1"_s));
    QVERIFY(row()); // As it was.
    QVERIFY(m_service.start());
    QTRY_VERIFY_WITH_TIMEOUT(!banner->isVisible(), 40'000);
    QTRY_VERIFY(create->isEnabled());
    const auto before = row()->use.lastUsedAt;
    QCOMPARE(call(u"/accounts"_s), 200);
    QTRY_VERIFY(row() && row()->use.lastUsedAt > before);
}

void TestServiceWindow::nextWindowIsSignedIn()
{
    m_opened->click("clearClipboardButton");
    QVERIFY(window()->close());
    m_opened.reset();
    m_opened.emplace(m_fixture->open());
    QTRY_VERIFY(m_opened->shows(u"stackone"_s, 1));
    QVERIFY(m_opened->book->connections().constFirst()->isSignedIn());
}

void TestServiceWindow::signingOutEndsTheSession()
{
    QTRY_VERIFY(m_opened->book->connections().constFirst()->isSignedIn());
    const QByteArray other = m_service.signIn();
    const auto sessions = [&] {
        return m_service.call("GET", u"/v1/sessions"_s, other).body[u"sessions"_s].toArray().size();
    };
    QCOMPARE(sessions(), 2);
    QAction *signOut = menuEntry(m_opened->menu(m_service.url().authority()), u"signOutAction"_s);
    QVERIFY(signOut);
    signOut->trigger();
    QTRY_COMPARE(sessions(), 1);
    QVERIFY(m_opened->find<QWidget>("storeProblem")->isVisible());
    QVERIFY(!row());
}

/// One that nobody vouches for: trusted after its fingerprint, as openssl prints it, was pasted.
void TestServiceWindow::certificateOfOurOwn()
{
    const QTemporaryDir folder;
    const QString certificate = folder.filePath(u"service.crt"_s);
    const QString key = folder.filePath(u"service.key"_s);
    openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
        u"-nodes"_s, u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s,
        u"-keyout"_s, key, u"-out"_s, certificate});
    ServiceProcess service(u"stitch"_s, {u"--tls-cert"_s, certificate, u"--tls-key"_s, key});
    QVERIFY(service.init());
    QVERIFY(service.start());
    QUrl address = service.url();
    address.setScheme(u"https"_s);
    WindowFixture fixture(&m_access);
    {
        const auto opened = fixture.open();
        opened.click("addConnectionButton");
        const auto *connecting = waitFor<QWidget>(opened.window.get(), u"connectDialog"_s);
        QVERIFY(connecting);
        fill(connecting, address);
        click(connecting, "confirmButton");
        QTRY_VERIFY(isShown(connecting, "certificateNotice"));
        QVERIFY(textOf(connecting, "certificateText").contains(u"127.0.0.1"_s));
        const auto *trust = connecting->findChild<QWidget *>(u"trustCertificateButton"_s);
        QTRY_VERIFY(trust->visibleRegion().contains(trust->rect().center()));
        click(connecting, "trustCertificateButton");
        const auto *asking = waitFor<QWidget>(opened.window.get(), u"trustDialog"_s);
        QVERIFY(asking);
        QGuiApplication::clipboard()->setText(
            openssl({u"x509"_s, u"-in"_s, certificate, u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s}));
        QTest::keySequence(asking->findChild<QLineEdit *>(u"fingerprintEdit"_s), QKeySequence::Paste);
        click(asking, "confirmButton");
        click(connecting, "confirmButton");
        QTRY_VERIFY(opened.shows(u"stitch"_s, 0));
        QVERIFY(!fixture.settings().connections().constFirst().pin.isEmpty());
        QVERIFY(opened.window->close());
    }
    const auto again = fixture.open();
    QTRY_VERIFY(again.shows(u"stitch"_s, 0));
}

QTEST_MAIN(TestServiceWindow)
#include "tst_servicewindow.moc"
