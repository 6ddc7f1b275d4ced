// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowfixture.h"

#include "support/await.h"
#include "support/widgets.h"
#include "ui/shell/commandline.h"
#include "ui/shell/sidebargroup.h"
#include "ui/shell/sidebarlist.h"
#include "ui/table/keytableview.h"
#include "ui/table/timetext.h"
#include "ui/widgets/passwordfield.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

const QString host = u"keys.example.com"_s;
const QString email = u"ann@example.com"_s;

} // namespace

/// This computer and services in one window: how they come, go, and are told apart.
class TestWindowConnections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void addedByClicks();
    void sidebarGroupsWorkspaces();
    void lastOneComesBack();
    void offlineKeepsWhatWasRead();
    void offlineFromTheStart();
    void endedSessionIsSignedInToAgain();
    void untrustedCertificateIsLookedAt();
    void signingOutShowsNothingMore();
    void removedWhileItIsShown();
    void addressOnTheCommandLine();
    void sealingKeyIsNotAskedFor();
    void byKeyboard();

private:
    KeyRegistry &service();
    void serveKeys();
    QDialog *dialog(const WindowFixture::Opened &opened, const QString &name) const
    {
        return waitFor<QDialog>(opened.window.get(), name);
    }
    void connectTo(const WindowFixture::Opened &opened);
    WindowFixture::Opened openConnected();
    static void press(const QWidget *parent, const QString &name)
    {
        auto *button = parent->findChild<QAbstractButton *>(name);
        QVERIFY(button);
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static void choose(const WindowFixture::Opened &opened, const QString &entry)
    {
        auto *action = opened.menu(host)->findChild<QAction *>(entry);
        QVERIFY(action);
        action->trigger();
    }
    static QString spoken(const WindowFixture::Opened &opened, const QString &title)
    {
        return opened.group(title)->findChild<QAbstractButton *>(u"connectionButton"_s)->accessibleName();
    }
    static QString bannerText(const WindowFixture::Opened &opened)
    {
        return opened.find<QWidget>("outageBanner")->findChild<QLabel *>(u"bannerText"_s)->text();
    }
    void setAway(const std::optional<Error> &error) { m_fixture->services().lastStore()->setAway(error); }
    static Error unreachable() { return {ErrorCode::ServiceUnreachable, {host, u"no route"_s}}; }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<KeyRegistry> m_service;
};

void TestWindowConnections::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->addKey(m_fixture->addWorkspace(u"Personal"_s), u"mine"_s);
}

void TestWindowConnections::cleanup()
{
    m_service.reset();
    m_fixture.reset();
}

/// What the service's own people do.
KeyRegistry &TestWindowConnections::service()
{
    if (!m_service)
        m_service = m_fixture->openRegistry(m_fixture->services().file(host));
    return *m_service;
}

void TestWindowConnections::serveKeys()
{
    WorkspaceDraft draft;
    draft.name = u"Acme production"_s;
    draft.policyId = u"chatelaine"_s;
    const Workspace acme = service().createWorkspace(draft, m_fixture->actor()).value();
    for (const QString &label : {u"alpha"_s, u"beta"_s}) {
        KeyDraft key;
        key.label = label;
        QVERIFY(service().create(acme.id, key, m_fixture->actor()));
    }
}

void TestWindowConnections::connectTo(const WindowFixture::Opened &opened)
{
    opened.click("addConnectionButton");
    const QDialog *connecting = dialog(opened, u"connectDialog"_s);
    QVERIFY(connecting);
    QTest::keyClicks(connecting->findChild<QLineEdit *>(u"addressEdit"_s), u"https://"_s + host);
    QTest::keyClicks(connecting->findChild<QLineEdit *>(u"emailEdit"_s), email);
    QTest::keyClicks(
        connecting->findChild<QWidget *>(u"passwordField"_s), QString::fromLatin1(FakeServices::password));
    press(connecting, u"confirmButton"_s);
}

/// On Acme production at the service.
WindowFixture::Opened TestWindowConnections::openConnected()
{
    serveKeys();
    WindowFixture::Opened opened = m_fixture->open();
    connectTo(opened);
    (void)QTest::qWaitFor([&] { return opened.shows(u"Acme production"_s, 2); });
    return opened;
}

void TestWindowConnections::addedByClicks()
{
    serveKeys();
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Personal"_s, 1));
    QVERIFY(!opened.group(host));
    connectTo(opened);
    QTRY_VERIFY(opened.shows(u"Acme production"_s, 2));
    QCOMPARE(m_fixture->settings().connections().size(), 1);
    QCOMPARE(opened.label("storeLabel")->text(), host);
    QVERIFY(opened.label("countsLabel")->text().startsWith(u"2 "_s));
    QTRY_VERIFY(!opened.find<QDialog>("connectDialog"));
}

void TestWindowConnections::sidebarGroupsWorkspaces()
{
    const auto opened = openConnected();
    const auto listOf = [&](const QString &title) {
        return opened.group(title)->findChild<SidebarList *>(u"workspaceList"_s);
    };
    SidebarList *ours = listOf(opened.store->title());
    const SidebarList *theirs = listOf(host);
    QCOMPARE(ours->count(), 1);
    QCOMPARE(ours->currentRow(), -1);
    QCOMPARE(theirs->count(), 1);
    QCOMPARE(theirs->currentRow(), 0);
    QCOMPARE(spoken(opened, host), QString(host + u", "_s + email));
    QTest::mouseClick(ours->viewport(), Qt::LeftButton, {}, ours->visualItemRect(ours->item(0)).center());
    QTRY_VERIFY(opened.shows(u"Personal"_s, 1));
    QCOMPARE(theirs->currentRow(), -1);
    QVERIFY(!opened.rowNamed(u"mine"_s).isNull());
    QCOMPARE(opened.label("storeLabel")->text(), opened.store->title());
    // By its head: as it was left.
    press(opened.group(host), u"connectionButton"_s);
    QTRY_VERIFY(opened.shows(u"Acme production"_s, 2));
    QVERIFY(!opened.rowNamed(u"beta"_s).isNull());
}

void TestWindowConnections::lastOneComesBack()
{
    {
        const auto opened = openConnected();
        QTRY_VERIFY(opened.book->connections().constFirst()->isSignedIn());
        QVERIFY(QTest::qWaitFor([&] {
            SecretVault vault;
            const QUuid id = m_fixture->settings().connections().constFirst().id;
            return await(vault.read(u"session/"_s + id.toString(QUuid::WithoutBraces))).has_value();
        }));
        QVERIFY(opened.window->close());
    }
    const auto again = m_fixture->open();
    QTRY_VERIFY(again.shows(u"Acme production"_s, 2));
    QVERIFY(!again.window->findChild<QDialog *>());
}

void TestWindowConnections::offlineKeepsWhatWasRead()
{
    const auto opened = openConnected();
    const QString heard = absoluteTime(m_fixture->clock.now());
    m_fixture->clock.advance(std::chrono::hours(2));
    setAway(unreachable());
    const auto *banner = opened.find<QWidget>("outageBanner");
    QVERIFY(banner->isVisible());
    QVERIFY2(bannerText(opened).contains(heard), qPrintable(bannerText(opened)));
    QVERIFY(spoken(opened, host).endsWith(u", offline"_s));
    QVERIFY(opened.label("storeLabel")->text().contains(u"not available"_s));
    QVERIFY(opened.shows(u"Acme production"_s, 2));
    const auto *create = opened.find<QAbstractButton>("createKeyButton");
    QVERIFY(!create->isEnabled());
    QVERIFY(create->toolTip().contains(host));
    // This computer is not concerned.
    press(opened.group(opened.store->title()), u"connectionButton"_s);
    QTRY_VERIFY(opened.shows(u"Personal"_s, 1));
    QVERIFY(opened.find<QAbstractButton>("createKeyButton")->isEnabled());
    QVERIFY(!opened.find<QWidget>("outageBanner")->isVisible());
    press(opened.group(host), u"connectionButton"_s);
    QVERIFY(banner->isVisible());
    setAway({});
    QVERIFY(!banner->isVisible());
    QTRY_VERIFY(create->isEnabled());
    QVERIFY(!spoken(opened, host).contains(u"offline"_s));
}

void TestWindowConnections::offlineFromTheStart()
{
    {
        const auto opened = openConnected();
        QVERIFY(opened.window->close());
    }
    m_fixture->services().away = unreachable();
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.find<QWidget>("storeProblem") && opened.find<QWidget>("storeProblem")->isVisible());
    QVERIFY(opened.label("storeProblemText")->text().contains(host));
    const int asked = m_fixture->services().lastStore()->opened();
    opened.click("storeProblemButton");
    QTRY_VERIFY(m_fixture->services().lastStore()->opened() > asked);
    setAway({});
    QTRY_VERIFY(opened.shows(u"Acme production"_s, 2)); // By itself.
}

void TestWindowConnections::endedSessionIsSignedInToAgain()
{
    const auto opened = openConnected();
    setAway(Error{ErrorCode::SessionEnded});
    auto *banner = opened.find<QWidget>("outageBanner");
    QVERIFY(banner->isVisible());
    QVERIFY(spoken(opened, host).endsWith(u", signed out"_s));
    press(banner, u"bannerActionButton"_s);
    const QDialog *again = dialog(opened, u"signInDialog"_s);
    QVERIFY(again);
    QVERIFY(!again->findChild<QLineEdit *>(u"emailEdit"_s));
    QTest::keyClicks(
        again->findChild<QWidget *>(u"passwordField"_s), QString::fromLatin1(FakeServices::password));
    press(again, u"confirmButton"_s);
    QTRY_VERIFY(!banner->isVisible());
    QTRY_VERIFY(opened.find<QAbstractButton>("createKeyButton")->isEnabled());
    QVERIFY(opened.shows(u"Acme production"_s, 2));
    QCOMPARE(m_fixture->settings().connections().size(), 1);
}

void TestWindowConnections::untrustedCertificateIsLookedAt()
{
    const auto opened = openConnected();
    setAway(Error{ErrorCode::ServiceUntrusted, {host, u"it has changed"_s, QString(64, u'a')}});
    QVERIFY(spoken(opened, host).endsWith(u", not trusted"_s));
    press(opened.find<QWidget>("outageBanner"), u"bannerActionButton"_s);
    const QDialog *again = dialog(opened, u"signInDialog"_s);
    QVERIFY(again);
    QVERIFY(again->findChild<QWidget *>(u"certificateNotice"_s)->isVisible());
}

void TestWindowConnections::signingOutShowsNothingMore()
{
    const auto opened = openConnected();
    choose(opened, u"signOutAction"_s);
    QTRY_VERIFY(opened.find<QWidget>("storeProblem") && opened.find<QWidget>("storeProblem")->isVisible());
    QVERIFY(opened.label("storeProblemText")->text().contains(email));
    QCOMPARE(opened.group(host)->findChild<SidebarList *>(u"workspaceList"_s)->count(), 0);
    QVERIFY(!opened.find<QWidget>("outageBanner")->isVisible());
    QVERIFY(!opened.window->findChild<SidebarList *>(u"pageList"_s)->isVisible());
    opened.click("storeProblemButton");
    const QDialog *again = dialog(opened, u"signInDialog"_s);
    QVERIFY(again);
    QTest::keyClicks(
        again->findChild<QWidget *>(u"passwordField"_s), QString::fromLatin1(FakeServices::password));
    press(again, u"confirmButton"_s);
    QTRY_VERIFY(opened.shows(u"Acme production"_s, 2));
}

void TestWindowConnections::removedWhileItIsShown()
{
    const auto opened = openConnected();
    choose(opened, u"removeConnectionAction"_s);
    const QDialog *question = dialog(opened, u"confirmDialog"_s);
    QVERIFY(question);
    press(question, u"confirmButton"_s);
    QTRY_VERIFY(!opened.group(host));
    QTRY_VERIFY(opened.shows(u"Personal"_s, 1));
    QVERIFY(m_fixture->settings().connections().isEmpty());
    QVERIFY(opened.find<QWidget>("keysPage")->isVisible());
}

void TestWindowConnections::addressOnTheCommandLine()
{
    const QString address = u"https://"_s + host;
    QCOMPARE(CommandLine::parse({u"--store"_s, address}).service, address);
    QCOMPARE(CommandLine::parse({u"--store=http://"_s + host}).wish, CommandLine::Wish::Refused);
    QCOMPARE(CommandLine::parse({u"--demo"_s, u"--store"_s, address}).wish, CommandLine::Wish::Refused);
    serveKeys();
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Personal"_s, 1));
    opened.window->showService(address);
    QDialog *connecting = dialog(opened, u"connectDialog"_s);
    QVERIFY(connecting);
    QCOMPARE(connecting->findChild<QLineEdit *>(u"addressEdit"_s)->text(), address);
    connecting->reject();
    QTRY_VERIFY(!opened.window->findChild<QDialog *>());
    opened.window->activateWindow();
    connectTo(opened);
    QTRY_VERIFY(opened.shows(u"Acme production"_s, 2));
    press(opened.group(opened.store->title()), u"connectionButton"_s);
    QTRY_VERIFY(opened.shows(u"Personal"_s, 1));
    opened.window->showService(address);
    QTRY_VERIFY(opened.shows(u"Acme production"_s, 2));
}

void TestWindowConnections::sealingKeyIsNotAskedFor()
{
    WorkspaceDraft draft;
    draft.name = u"Integration"_s;
    draft.policyId = u"stacker"_s;
    QVERIFY(service().createWorkspace(draft, m_fixture->actor()));
    const auto opened = m_fixture->open();
    connectTo(opened);
    QTRY_VERIFY(opened.find<QWidget>("maskedPage") && opened.find<QWidget>("maskedPage")->isVisible());
    // The service has it; this one has none, and says so itself.
    QTRY_VERIFY(opened.find<QWidget>("maskedProblem")->isVisible());
    QVERIFY(!opened.find<QWidget>("sealingKeyNotice")->isVisible());
}

void TestWindowConnections::byKeyboard()
{
    const auto opened = openConnected();
    QTRY_VERIFY(!opened.window->findChild<QDialog *>());
    opened.window->activateWindow();
    auto *head = opened.group(opened.store->title())->findChild<QAbstractButton *>(u"connectionButton"_s);
    auto *list = opened.group(host)->findChild<SidebarList *>(u"workspaceList"_s);
    head->setFocus();
    QTRY_VERIFY(head->hasFocus());
    QSet<QString> seen;
    for (int i = 0; i < 12 && !list->hasFocus(); ++i) {
        QTest::keyClick(opened.window->focusWidget(), Qt::Key_Tab);
        seen.insert(opened.window->focusWidget()->objectName());
    }
    QVERIFY(list->hasFocus());
    QVERIFY(seen.contains(u"connectionMenuButton"_s));
    QTest::keyClick(list, Qt::Key_F2);
    QVERIFY(dialog(opened, u"renameWorkspaceDialog"_s));
    QCOMPARE(namelessControls(*opened.window->findChild<QWidget *>(u"sidebar"_s)), QStringList());
}

QTEST_MAIN(TestWindowConnections)
#include "tst_windowconnections.moc"
