// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "ui/reveal/revealbench.h"
#include "ui/reveal/revealdialog.h"
#include "ui/reveal/secrettraces.h"
#include "ui/reveal/secretview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace chatelaine;

class TestRevealPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Appearance::Light); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        QGuiApplication::clipboard()->clear();
    }

    void speaksAsThePolicy_data();
    void speaksAsThePolicy();
    void copies();
    void copiesByKeyboard();
    void countsDownWhenClosed();
    void countsDownWhenTakenAway();
    void saysWhenClipboardIsCleared();
    void asksOnceBeforeClosing();
    void closesWhenToldTo();
    void worksAsPage();
    void forgetsQuestionOnceCopied();
    void savesToKeychain();
    void leavesNoTraces();
    void staysWithinNarrowWindow();
    void waitsForTheFirstCall_data();
    void waitsForTheFirstCall();
    void waitsForNothingWhereNoCallsAreSeen();

private:
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    static QString secretText() { return QString::fromUtf8(RevealBench::secretText()); }

    template <typename T>
    static T *find(QWidget &parent, const QString &name)
    {
        auto *found = parent.findChild<T *>(name);
        if (!found)
            qFatal("there is no %s", qPrintable(name));
        return found;
    }
    static void click(QWidget &parent, const QString &name)
    {
        auto *button = find<QPushButton>(parent, name);
        QVERIFY2(button->isVisible() && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static void open(RevealDialog &dialog)
    {
        dialog.open();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
    }
};

void TestRevealPanel::speaksAsThePolicy_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("close");
    QTest::newRow("chatelaine") << u"chatelaine"_s << u"Your new API key: production-hris-sync"_s
                                << u"I have stored it"_s;
    QTest::newRow("stackone") << u"stackone"_s << u"Your new API key: production-hris-sync"_s
                              << u"I have stored it"_s;
    QTest::newRow("stack-internal") << u"stack-internal"_s
                                    << u"Your new personal access token: production-hris-sync"_s
                                    << u"Close"_s;
    QTest::newRow("stitch") << u"stitch"_s << u"Your API access key: production-hris-sync"_s
                            << u"Close and Continue"_s;
}

void TestRevealPanel::speaksAsThePolicy()
{
    QFETCH(const QString, policy);
    QFETCH(const QString, title);
    QFETCH(const QString, close);
    RevealBench bench(policy);
    RevealPanel panel(bench.key, bench.secret(), bench.policy, bench.workspace, bench.services());
    QCOMPARE(find<QLabel>(panel, u"revealTitle"_s)->text(), title);
    QCOMPARE(find<Banner>(panel, u"revealAdvice"_s)->text(), bench.policy.word(u"reveal_advice"_s));
    QCOMPARE(find<QPushButton>(panel, u"closeRevealButton"_s)->text(), close);
}

void TestRevealPanel::copies()
{
    RevealBench bench(u"chatelaine"_s);
    RevealDialog dialog(bench.key, bench.secret(), bench.policy, bench.workspace, bench.services());
    open(dialog);
    auto *copy = find<QPushButton>(dialog, u"copySecretButton"_s);
    QVERIFY(copy->hasFocus());
    QCOMPARE(copy->text(), u"Copy"_s);
    QTest::keyClick(copy, Qt::Key_Return);
    QCOMPARE(clipboard(), secretText());
    QCOMPARE(copy->text(), u"Copy again"_s);
    auto *status = find<QLabel>(dialog, u"revealStatus"_s);
    QVERIFY(status->isVisible());
    QVERIFY(status->text().startsWith(
        u"Copied, and kept out of clipboard history. Paste it somewhere safe now"_s));
    QCOMPARE(bench.clipboard.remaining(), 0);
    QGuiApplication::clipboard()->setText(u"other"_s);
    click(dialog, u"copySecretButton"_s);
    QCOMPARE(clipboard(), secretText());
}

void TestRevealPanel::copiesByKeyboard()
{
    RevealBench bench(u"chatelaine"_s);
    RevealDialog dialog(bench.key, bench.secret(), bench.policy, bench.workspace, bench.services());
    open(dialog);
    for (const QString &name : {u"copySecretButton"_s, u"secretView"_s, u"saveToKeychainButton"_s}) {
        QGuiApplication::clipboard()->clear();
        auto *widget = find<QWidget>(dialog, name);
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), secretText());
    }
    // In the snippets the keys copy what is selected there.
    auto *snippet = find<QWidget>(dialog, u"snippetText"_s);
    snippet->setFocus();
    QTest::keyClick(snippet, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(snippet, Qt::Key_C, Qt::ControlModifier);
    QVERIFY2(clipboard().startsWith(u"curl -H"_s), qPrintable(clipboard()));
}

void TestRevealPanel::countsDownWhenClosed()
{
    RevealBench bench(u"chatelaine"_s, {2, 10ms});
    RevealDialog dialog(bench.key, bench.secret(), bench.policy, bench.workspace, bench.services());
    open(dialog);
    QSignalSpy remaining(&bench.clipboard, &ClipboardGuard::remainingChanged);
    click(dialog, u"copySecretButton"_s);
    QCOMPARE(remaining.size(), 0);
    click(dialog, u"closeRevealButton"_s);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(remaining.size(), 1);
    QTRY_VERIFY(clipboard().isEmpty());
}

/// As when the page of which it is part is thrown away.
void TestRevealPanel::countsDownWhenTakenAway()
{
    RevealBench bench(u"stitch"_s, {2, 10ms});
    auto panel = std::make_unique<RevealPanel>(
        bench.key, bench.secret(), bench.policy, bench.workspace, bench.services());
    find<QPushButton>(*panel, u"copySecretButton"_s)->click();
    panel.reset();
    QTRY_VERIFY(clipboard().isEmpty());
}

void TestRevealPanel::saysWhenClipboardIsCleared()
{
    RevealBench bench(u"chatelaine"_s);
    RevealDialog dialog(bench.key, bench.secret(), bench.policy, bench.workspace, bench.services());
    open(dialog);
    click(dialog, u"copySecretButton"_s);
    QVERIFY(bench.clipboard.clearNow());
    QCOMPARE(find<QLabel>(dialog, u"revealStatus"_s)->text(),
        u"The clipboard no longer holds the key. Copy it again if you still need it."_s);
}

void TestRevealPanel::asksOnceBeforeClosing()
{
    RevealBench bench(u"chatelaine"_s);
    RevealDialog dialog(bench.key, bench.secret(), bench.policy, bench.workspace, bench.services());
    QSignalSpy finished(dialog.panel(), &RevealPanel::finished);
    open(dialog);
    auto *question = find<Banner>(dialog, u"revealQuestion"_s);
    QVERIFY(!question->isVisible());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(dialog.isVisible());
    QVERIFY(question->isVisible());
    QCOMPARE(question->text(), u"You have not copied or saved this key. Close anyway?"_s);
    QCOMPARE(finished.size(), 0);
    QVERIFY(!find<SecretView>(dialog, u"secretView"_s)->secret().isEmpty());
    QVERIFY(dialog.close());
    QVERIFY(!dialog.isVisible());
    QCOMPARE(finished.size(), 1);
    QVERIFY(find<SecretView>(dialog, u"secretView"_s)->secret().isEmpty());
}

void TestRevealPanel::closesWhenToldTo()
{
    RevealBench bench(u"chatelaine"_s);
    RevealDialog dialog(bench.key, bench.secret(), bench.policy, bench.workspace, bench.services());
    open(dialog);
    QVERIFY(!dialog.close());
    auto *question = find<Banner>(dialog, u"revealQuestion"_s);
    QTRY_VERIFY(question->isVisible());
    click(*question, u"bannerActionButton"_s);
    QVERIFY(!dialog.isVisible());
    QVERIFY(clipboard().isEmpty());
}

/// Within the window instead of a dialog: the same focus and keys.
void TestRevealPanel::worksAsPage()
{
    RevealBench bench(u"stitch"_s);
    RevealPanel panel(bench.key, bench.secret(), bench.policy, bench.workspace, bench.services());
    QSignalSpy finished(&panel, &RevealPanel::finished);
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    QVERIFY(find<QPushButton>(panel, u"copySecretButton"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(find<Banner>(panel, u"revealQuestion"_s)->isVisible());
    QCOMPARE(finished.size(), 0);
    QTest::keyPress(
        QApplication::focusWidget(), Qt::Key_Escape); // The panel is disabled before the key is up.
    QCOMPARE(finished.size(), 1);
}

void TestRevealPanel::forgetsQuestionOnceCopied()
{
    RevealBench bench(u"chatelaine"_s);
    RevealDialog dialog(bench.key, bench.secret(), bench.policy, bench.workspace, bench.services());
    open(dialog);
    QVERIFY(!dialog.close());
    click(dialog, u"copySecretButton"_s);
    QVERIFY(!find<Banner>(dialog, u"revealQuestion"_s)->isVisible());
    QVERIFY(dialog.close());
}

void TestRevealPanel::savesToKeychain()
{
    RevealBench bench(u"chatelaine"_s);
    RevealDialog dialog(bench.key, bench.secret(), bench.policy, bench.workspace, bench.services());
    open(dialog);
    auto *save = find<QPushButton>(dialog, u"saveToKeychainButton"_s);
    click(dialog, u"saveToKeychainButton"_s);
    QVERIFY(!save->isEnabled());
    QTRY_COMPARE(save->text(), u"Saved to system keychain"_s);
    const auto list = bench.saved.list();
    QVERIFY(list);
    QCOMPARE(list->size(), 1);
    QCOMPARE(list->constFirst().label, bench.key.label);
    QCOMPARE(list->constFirst().workspaceName, bench.workspace.name);
    QCOMPARE(await(bench.saved.read(bench.key.id))->view(), QByteArrayView(RevealBench::secretText()));
    QVERIFY(dialog.close()); // Saved is stored: nothing is asked.
    QVERIFY(await(bench.saved.remove(bench.key.id)));
}

void TestRevealPanel::leavesNoTraces()
{
    RevealBench bench(u"stack-internal"_s);
    RevealDialog dialog(bench.key, bench.secret(), bench.policy, bench.workspace, bench.services());
    open(dialog);
    click(dialog, u"copySecretButton"_s);
    QCOMPARE(secretTraces(dialog, RevealBench::secretText()), QStringList());
    const QImage shown = dialog.grab().toImage();
    click(dialog, u"closeRevealButton"_s);
    QCOMPARE(secretTraces(dialog, RevealBench::secretText()), QStringList());
    QVERIFY(find<SecretView>(dialog, u"secretView"_s)->secret().isEmpty());
    dialog.show();
    QVERIFY(dialog.grab().toImage() != shown);
    bench.clipboard.clearNow();
    auto *copy = find<QPushButton>(dialog, u"copySecretButton"_s);
    copy->setEnabled(true);
    QTest::mouseClick(copy, Qt::LeftButton);
    QVERIFY(clipboard().isEmpty());
}

void TestRevealPanel::staysWithinNarrowWindow()
{
    RevealBench bench(u"chatelaine"_s);
    RevealPanel panel(bench.key, bench.secret(), bench.policy, bench.workspace, bench.services());
    panel.resize(400, 500);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QCOMPARE(panel.width(), 400);
    auto *view = find<SecretView>(panel, u"secretView"_s);
    QVERIFY(view->height() >= view->heightForWidth(view->width()));
    for (const QString &name : {u"secretView"_s, u"copySecretButton"_s, u"saveToEnvFileButton"_s}) {
        auto *widget = find<QWidget>(panel, name);
        const QPoint corner = widget->mapTo(&panel, QPoint(widget->width(), 0));
        QVERIFY2(corner.x() <= panel.width(), qPrintable(name));
    }
}

void TestRevealPanel::waitsForTheFirstCall_data()
{
    QTest::addColumn<QString>("policy");
    QTest::newRow("dialog") << u"stackone"_s;
    QTest::newRow("page") << u"stitch"_s;
}

void TestRevealPanel::waitsForTheFirstCall()
{
    QFETCH(QString, policy);
    RevealBench bench(policy);
    RevealServices services = bench.services();
    services.address = u"https://keys.acme.example"_s;
    RevealPanel panel(bench.key, RevealBench::secret(), bench.policy, bench.workspace, services);
    panel.resize(620, 640);
    panel.show();
    const auto *line = find<QLabel>(panel, u"firstCallLabel"_s);
    QVERIFY(line->isVisible());
    QCOMPARE(line->text(), u"Waiting for the first call with this key…"_s);
    KeyUse use;
    use.lastRefusedAt = instantFromMillis(1'000);
    use.lastRefusedSource = u"10.0.0.7"_s;
    use.lastRefusedReason = u"scope_missing"_s;
    panel.showUse(use);
    QCOMPARE(
        line->text(), u"A call from 10.0.0.7 was refused. The key has not the scope that was asked for."_s);
    use.lastUsedAt = instantFromMillis(2'000);
    use.lastUsedSource = u"10.0.4.17"_s;
    panel.showUse(use);
    QCOMPARE(line->text(), u"First call received, 10.0.4.17"_s);
    const auto *snippet = find<QPlainTextEdit>(panel, u"snippetText"_s);
    QVERIFY2(
        snippet->toPlainText().contains(u"https://keys.acme.example/"_s), qPrintable(snippet->toPlainText()));
}

void TestRevealPanel::waitsForNothingWhereNoCallsAreSeen()
{
    RevealBench bench(u"stackone"_s);
    RevealPanel panel(bench.key, RevealBench::secret(), bench.policy, bench.workspace, bench.services());
    KeyUse use;
    use.lastUsedAt = instantFromMillis(2'000);
    panel.showUse(use);
    QCOMPARE(find<QLabel>(panel, u"firstCallLabel"_s)->text(), QString());
}

QTEST_MAIN(TestRevealPanel)
#include "tst_revealpanel.moc"
