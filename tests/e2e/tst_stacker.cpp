// SPDX-License-Identifier: GPL-3.0-or-later
#include "clicks.h"

#include "ui/reveal/maskedkeypanel.h"
#include "ui/table/keytableview.h"

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// The personal integration key, clicked through: one key that is already there, viewable at any time,
/// refreshed for good.
class StackerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theKeyIsThereToBeFound();
    void isShownMaskedAndMasksAgain();
    void isCopied();
    void refreshSaysWhatBreaksAndReplaces();
    void theSecondOpeningMintsNothing();

private:
    QList<ApiKey> keys()
    {
        return m_fixture->registry().page(m_workspace.id, {}, m_fixture->actor())->keys.toList();
    }
    CheckCode check(QByteArrayView token)
    {
        return m_fixture->registry().verify(m_workspace.id, token, {}, {})->code;
    }
    MaskedKeyPanel *panelOf(const WindowFixture::Opened &opened)
    {
        return waitFor<MaskedKeyPanel>(opened.window.get(), u"maskedKeyPanel"_s);
    }
    QByteArray copyFrom(MaskedKeyPanel *panel);

    std::unique_ptr<WindowFixture> m_fixture;
    Workspace m_workspace;
};

void StackerTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QGuiApplication::clipboard()->clear();
    m_fixture = std::make_unique<WindowFixture>();
    m_workspace = m_fixture->addWorkspace(u"Personal"_s, u"stacker"_s);
}

QByteArray StackerTest::copyFrom(MaskedKeyPanel *panel)
{
    QGuiApplication::clipboard()->clear();
    click(panel, "copySecretButton");
    (void)QTest::qWaitFor([] { return !clipboardBytes().isEmpty(); });
    return clipboardBytes();
}

void StackerTest::theKeyIsThereToBeFound()
{
    QVERIFY(keys().isEmpty());
    const auto opened = m_fixture->open();
    QVERIFY(panelOf(opened));
    QCOMPARE(keys().size(), 1);
    QCOMPARE(keys().first().origin, u"window"_s);
    QCOMPARE(textOf(opened.window.get(), "maskedPath"), u"Personal › Account Settings"_s);
    QVERIFY(!isShown(opened.window.get(), "createKeyButton"));
    QVERIFY(!opened.table()->isVisible());
    for (const char *button : {"disableDetailsButton", "deleteDetailsButton", "enableDetailsButton"})
        QVERIFY2(!isShown(opened.window.get(), button), button);
}

void StackerTest::isShownMaskedAndMasksAgain()
{
    const auto opened = m_fixture->open();
    auto *panel = panelOf(opened);
    QVERIFY(panel && panel->isMasked());
    panel->setShownFor(std::chrono::milliseconds(300));
    click(panel, "showSecretButton");
    QTRY_VERIFY(!panel->isMasked());
    QTRY_VERIFY(panel->isMasked());
    click(panel, "showSecretButton");
    QTRY_VERIFY(!panel->isMasked());
}

void StackerTest::isCopied()
{
    const auto opened = m_fixture->open();
    auto *panel = panelOf(opened);
    QVERIFY(panel);
    const QByteArray token = copyFrom(panel);
    QVERIFY(token::parse(token));
    QCOMPARE(check(token), CheckCode::Granted);
    QTRY_VERIFY(keys().first().use.lastUsedAt.has_value());
}

void StackerTest::refreshSaysWhatBreaksAndReplaces()
{
    const auto opened = m_fixture->open();
    auto *panel = panelOf(opened);
    QVERIFY(panel);
    const QByteArray before = copyFrom(panel);
    QCOMPARE(textOf(panel, "refreshKeyButton"), u"Refresh key…"_s);

    click(panel, "refreshKeyButton");
    auto *dialog = waitFor<QDialog>(opened.window.get(), u"confirmDialog"_s);
    QVERIFY(dialog);
    QString said;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        said += label->text() + u'\n';
    for (const auto &words : {u"compromised"_s, u"Every integration that uses the old key breaks at once"_s,
             u"This cannot be undone"_s, u"the old key can never be restored"_s})
        QVERIFY2(said.contains(words), qPrintable(said));
    QTest::keyClick(dialog, Qt::Key_Return); // The default is to leave it.
    QTRY_VERIFY(!isShown(opened.window.get(), "confirmDialog"));
    QCOMPARE(check(before), CheckCode::Granted);

    click(panel, "refreshKeyButton");
    dialog = waitFor<QDialog>(opened.window.get(), u"confirmDialog"_s);
    QVERIFY(dialog);
    click(dialog, "confirmButton");
    QTRY_COMPARE(check(before), CheckCode::Unknown);
    QCOMPARE(keys().size(), 1);
    QTRY_VERIFY(opened.label("undoLabel")->text().contains(u"has a new secret"_s));
    const QByteArray after = copyFrom(panelOf(opened));
    QVERIFY(after != before);
    QCOMPARE(check(after), CheckCode::Granted);
}

void StackerTest::theSecondOpeningMintsNothing()
{
    {
        const auto opened = m_fixture->open();
        QVERIFY(panelOf(opened));
    }
    const ApiKey first = keys().first();
    const auto opened = m_fixture->open();
    auto *panel = panelOf(opened);
    QVERIFY(panel);
    QCOMPARE(keys().size(), 1);
    const QByteArray token = copyFrom(panel);
    QCOMPARE(
        m_fixture->registry().identify(m_workspace.id, token::digest(token), m_fixture->actor()).value()->id,
        first.id);
}

QTEST_MAIN(StackerTest)
#include "tst_stacker.moc"
