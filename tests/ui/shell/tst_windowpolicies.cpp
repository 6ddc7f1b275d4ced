// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowfixture.h"

#include "ui/reveal/maskedkeypanel.h"
#include "ui/reveal/revealpanel.h"
#include "ui/table/keytablemodel.h"
#include "ui/table/keytableview.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// Where a policy wants its keys made and shown: on pages, in the list, masked.
class TestWindowPolicies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_fixture = std::make_unique<WindowFixture>();
    }
    void cleanup() { m_fixture.reset(); }

    void createsAndRevealsOnPages();
    void asksBeforeItLeavesAnUnsavedSecret();
    void limitGreysTheButton();
    void boxAboveTheListAndCodeInIt();
    void oneMaskedKeyMakesItself();
    void refreshOfTheMaskedKeyShowsTheNewOne();
    void copyWhileRefreshingGetsTheNewKey();
    void rowMenuIsThePolicys_data();
    void rowMenuIsThePolicys();

private:
    static void confirmRefresh(const WindowFixture::Opened &opened)
    {
        opened.click("refreshKeyButton");
        auto *dialog = waitFor<QDialog>(opened.window.get(), u"confirmDialog"_s);
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"confirmButton"_s), Qt::LeftButton);
    }
    ApiKey onlyKey(const Workspace &workspace)
    {
        return m_fixture->registry().page(workspace.id, {{}, 10}, m_fixture->actor()).value().keys.at(0);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestWindowPolicies::createsAndRevealsOnPages()
{
    m_fixture->addWorkspace(u"Stitch"_s, u"stitch"_s);
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Stitch"_s, 0));
    opened.click("createKeyButton");
    auto *page = waitFor<QWidget>(opened.window.get(), u"formPage"_s);
    QVERIFY(page);
    QTest::keyClicks(page->findChild<QLineEdit *>(u"labelEdit"_s), u"Salesforce"_s);
    QTest::mouseClick(page->findChild<QAbstractButton *>(u"submitButton"_s), Qt::LeftButton);
    auto *panel = waitFor<RevealPanel>(opened.window.get(), u"revealPanel"_s);
    QVERIFY(panel);
    QVERIFY(!panel->window()->inherits("QDialog"));
    QTest::mouseClick(panel->findChild<QAbstractButton *>(u"copySecretButton"_s), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"sti_"_s));
    QTest::mouseClick(panel->findChild<QAbstractButton *>(u"closeRevealButton"_s), Qt::LeftButton);
    QTRY_VERIFY(opened.table()->isVisible());
    QCOMPARE(opened.table()->currentKey(), m_fixture->stored(u"Salesforce"_s).id);
}

void TestWindowPolicies::asksBeforeItLeavesAnUnsavedSecret()
{
    m_fixture->addWorkspace(u"Stitch"_s, u"stitch"_s);
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Stitch"_s, 0));
    opened.click("createKeyButton");
    auto *page = waitFor<QWidget>(opened.window.get(), u"formPage"_s);
    QVERIFY(page);
    QTest::keyClicks(page->findChild<QLineEdit *>(u"labelEdit"_s), u"Salesforce"_s);
    QTest::mouseClick(page->findChild<QAbstractButton *>(u"submitButton"_s), Qt::LeftButton);
    QVERIFY(waitFor<RevealPanel>(opened.window.get(), u"revealPanel"_s));
    QTest::keySequence(opened.window.get(), QKeySequence(Qt::CTRL | Qt::Key_2));
    QTRY_VERIFY(opened.find<QWidget>("revealQuestion")->isVisible());
    QVERIFY(opened.find<RevealPanel>("revealPanel")->isVisible());
    QTest::keySequence(opened.window.get(), QKeySequence(Qt::CTRL | Qt::Key_2));
    QTRY_VERIFY(opened.find<QWidget>("activityPage"));
    QTRY_VERIFY(!opened.find<RevealPanel>("revealPanel"));
}

void TestWindowPolicies::limitGreysTheButton()
{
    const Workspace stitch = m_fixture->addWorkspace(u"Stitch"_s, u"stitch"_s);
    for (int i = 0; i < 10; ++i)
        m_fixture->addKey(stitch, u"key %1"_s.arg(i));
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Stitch"_s, 10));
    auto *create = opened.find<QAbstractButton>("createKeyButton");
    QTRY_VERIFY(!create->isEnabled());
    QVERIFY(opened.label("createRefusalLabel")->isVisible());
    QVERIFY(opened.label("createRefusalLabel")->text().contains(u"10"_s));
    m_fixture->registry()
        .apply(Action::Delete, {opened.rowNamed(u"key 3"_s)}, {u"other"_s, u"cli"_s})
        .value();
    QTRY_VERIFY(create->isEnabled());
    QVERIFY(!opened.label("createRefusalLabel")->isVisible());
}

void TestWindowPolicies::boxAboveTheListAndCodeInIt()
{
    m_fixture->addKey(m_fixture->addWorkspace(u"Knowledge"_s, u"stitch"_s), u"other"_s);
    const Workspace internal = m_fixture->addWorkspace(u"Internal"_s, u"stack-internal"_s);
    m_fixture->settings().setLastWorkspace(internal.id);
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Internal"_s, 0));
    opened.click("createKeyButton");
    auto *edit = waitFor<QLineEdit>(opened.window.get(), u"labelEdit"_s);
    QVERIFY(edit);
    QTest::keyClicks(edit, u"reader"_s);
    QTest::mouseClick(opened.find<QAbstractButton>("submitButton"), Qt::LeftButton);
    QTRY_VERIFY(!opened.rowNamed(u"reader"_s).isNull());
    const KeyId id = opened.rowNamed(u"reader"_s);
    QTRY_VERIFY(opened.table()->secretOf(id));
    QTRY_VERIFY(!opened.find<QLineEdit>("labelEdit") || !opened.find<QLineEdit>("labelEdit")->isVisible());
    QTest::keySequence(opened.window.get(), QKeySequence(Qt::CTRL | Qt::Key_2));
    QTRY_VERIFY(opened.find<QWidget>("activityPage"));
    QVERIFY(!opened.table()->secretOf(id));
}

void TestWindowPolicies::oneMaskedKeyMakesItself()
{
    const Workspace stacker = m_fixture->addWorkspace(u"Personal"_s, u"stacker"_s);
    const auto opened = m_fixture->open();
    auto *panel = waitFor<MaskedKeyPanel>(opened.window.get(), u"maskedKeyPanel"_s);
    QVERIFY(panel);
    QVERIFY(panel->isMasked());
    QCOMPARE(m_fixture->registry().page(stacker.id, {{}, 10}, m_fixture->actor()).value().keys.size(), 1);
    QTest::mouseClick(panel->findChild<QAbstractButton *>(u"showSecretButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!panel->isMasked());
    QTest::keySequence(opened.window.get(), QKeySequence(QKeySequence::New));
    QVERIFY(!opened.window->findChild<QDialog *>(u"createDialog"_s));
}

void TestWindowPolicies::refreshOfTheMaskedKeyShowsTheNewOne()
{
    const Workspace stacker = m_fixture->addWorkspace(u"Personal"_s, u"stacker"_s);
    const auto opened = m_fixture->open();
    auto *panel = waitFor<MaskedKeyPanel>(opened.window.get(), u"maskedKeyPanel"_s);
    QVERIFY(panel);
    const TokenHint before = onlyKey(stacker).hint;
    confirmRefresh(opened);
    QTRY_VERIFY(!panel->isMasked());
    QVERIFY(onlyKey(stacker).hint != before);
    QCOMPARE(opened.window->findChildren<MaskedKeyPanel *>(), QList{panel});
    opened.click("copySecretButton");
    const QByteArray copied = QGuiApplication::clipboard()->text().toLatin1();
    QCOMPARE(
        m_fixture->registry().identify(stacker.id, token::digest(copied), m_fixture->actor()).value()->id,
        onlyKey(stacker).id);
}

void TestWindowPolicies::copyWhileRefreshingGetsTheNewKey()
{
    const Workspace stacker = m_fixture->addWorkspace(u"Personal"_s, u"stacker"_s);
    const auto opened = m_fixture->open();
    auto *panel = waitFor<MaskedKeyPanel>(opened.window.get(), u"maskedKeyPanel"_s);
    QVERIFY(panel);
    QGuiApplication::clipboard()->clear();
    confirmRefresh(opened);
    opened.click("copySecretButton"); // Before the answer could come.
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    const QByteArray copied = QGuiApplication::clipboard()->text().toLatin1();
    const auto owner
        = m_fixture->registry().identify(stacker.id, token::digest(copied), m_fixture->actor()).value();
    QVERIFY2(owner, "the copied key is not the new one");
    QCOMPARE(owner->id, onlyKey(stacker).id);
    QVERIFY(!panel->isMasked());
    QVERIFY(opened.find<QAbstractButton>("copySecretButton")->isEnabled());
}

void TestWindowPolicies::rowMenuIsThePolicys_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QStringList>("texts");
    const QString details = u"Details"_s;
    const QString hint = u"Copy hint"_s;
    const QString leaked = u"Delete because it leaked…"_s;
    QTest::newRow("chatelaine") << u"chatelaine"_s
                                << QStringList{details, hint, u"Rename"_s, u"Disable"_s, u"Replace secret…"_s,
                                       u"Delete…"_s, leaked};
    QTest::newRow("stitch") << u"stitch"_s
                            << QStringList{
                                   details, hint, u"Disable this key"_s, u"Delete this key"_s, leaked};
    QTest::newRow("stackone") << u"stackone"_s
                              << QStringList{details, hint, u"Disable"_s, u"Delete…"_s, leaked};
    QTest::newRow("stack-internal") << u"stack-internal"_s << QStringList{details, hint, u"Delete"_s, leaked};
}

void TestWindowPolicies::rowMenuIsThePolicys()
{
    QFETCH(QString, policy);
    QFETCH(QStringList, texts);
    const Workspace workspace = m_fixture->addWorkspace(u"Acme"_s, policy);
    KeyDraft draft;
    draft.label = u"only"_s;
    if (policy == "stack-internal"_L1)
        draft.team = workspace.teams.constFirst();
    const Actor windowUser{m_fixture->memberName(), u"window"_s};
    QVERIFY(m_fixture->registry().create(workspace.id, draft, windowUser));
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Acme"_s, 1));
    opened.clickCell(opened.rowNamed(u"only"_s), KeyTableModel::Menu);
    auto *menu = waitFor<QMenu>(opened.window.get(), u"rowMenu"_s);
    QVERIFY(menu);
    QStringList found;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator()) {
            found.append(action->text().section(u'\t', 0, 0));
            QVERIFY2(action->isEnabled(), qPrintable(action->text()));
        }
    }
    QCOMPARE(found, texts);
}

QTEST_MAIN(TestWindowPolicies)
#include "tst_windowpolicies.moc"
