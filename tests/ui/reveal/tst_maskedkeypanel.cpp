// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentence.h"
#include "ui/reveal/maskedkeypanel.h"
#include "ui/reveal/revealbench.h"
#include "ui/reveal/sealingkeynotice.h"
#include "ui/reveal/secrettraces.h"
#include "ui/reveal/secretview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace chatelaine;

class TestMaskedKeyPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_panel.reset(); }

    void isMaskedAtFirst();
    void showsAndMasks();
    void masksByItself();
    void masksWhenHidden();
    void copiesWithoutShowing();
    void copiesWhatItShows();
    void dropsLateAnswers();
    void showsRefreshedKey();
    void copiesWhatWasRefreshedMeanwhile();
    void saysWhyNothingCanBeAsked();
    void saysWhatFailed();
    void asksForConsent();
    void asksToRefresh();

private:
    QPushButton *button(const QString &name) const { return m_panel->findChild<QPushButton *>(name); }
    void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    static QString secretText() { return QString::fromUtf8(RevealBench::secretText()); }

    std::unique_ptr<RevealBench> m_bench;
    std::unique_ptr<MaskedKeyPanel> m_panel;
};

void TestMaskedKeyPanel::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QGuiApplication::clipboard()->clear();
    m_bench = std::make_unique<RevealBench>(u"stacker"_s);
    m_panel = std::make_unique<MaskedKeyPanel>(m_bench->policy, m_bench->workspace, m_bench->services());
    m_panel->setKey(m_bench->key);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestMaskedKeyPanel::isMaskedAtFirst()
{
    QVERIFY(m_panel->isMasked());
    QCOMPARE(button(u"showSecretButton"_s)->text(), u"Show"_s);
    QSignalSpy views(m_panel.get(), &MaskedKeyPanel::viewRequested);
    m_panel->setKey(m_bench->key);
    QCOMPARE(views.size(), 0);
}

void TestMaskedKeyPanel::showsAndMasks()
{
    QSignalSpy views(m_panel.get(), &MaskedKeyPanel::viewRequested);
    const QImage masked = m_panel->grab().toImage();
    click(u"showSecretButton"_s);
    QCOMPARE(views.size(), 1);
    QVERIFY(m_panel->isMasked());
    QVERIFY(!button(u"showSecretButton"_s)->isEnabled());
    m_panel->showSecret(RevealBench::secret());
    QVERIFY(!m_panel->isMasked());
    QCOMPARE(button(u"showSecretButton"_s)->text(), u"Hide"_s);
    QCOMPARE(secretTraces(*m_panel, RevealBench::secretText()), QStringList());
    QVERIFY(clipboard().isEmpty());
    click(u"showSecretButton"_s);
    QVERIFY(m_panel->isMasked());
    QCOMPARE(views.size(), 1);
    click(u"showSecretButton"_s); // It is asked for anew.
    QCOMPARE(views.size(), 2);
}

void TestMaskedKeyPanel::masksByItself()
{
    m_panel->setShownFor(30ms);
    click(u"showSecretButton"_s);
    m_panel->showSecret(RevealBench::secret());
    QVERIFY(!m_panel->isMasked());
    QTRY_VERIFY(m_panel->isMasked());
    QCOMPARE(button(u"showSecretButton"_s)->text(), u"Show"_s);
}

void TestMaskedKeyPanel::masksWhenHidden()
{
    click(u"showSecretButton"_s);
    m_panel->showSecret(RevealBench::secret());
    m_panel->hide();
    QVERIFY(m_panel->isMasked());
}

void TestMaskedKeyPanel::copiesWithoutShowing()
{
    QSignalSpy views(m_panel.get(), &MaskedKeyPanel::viewRequested);
    click(u"copySecretButton"_s);
    QCOMPARE(views.size(), 1);
    m_panel->showSecret(RevealBench::secret());
    QVERIFY(m_panel->isMasked());
    QCOMPARE(clipboard(), secretText());
    QCOMPARE(m_bench->clipboard.remaining(), 60); // Nothing will close that could begin it.
}

void TestMaskedKeyPanel::copiesWhatItShows()
{
    QSignalSpy views(m_panel.get(), &MaskedKeyPanel::viewRequested);
    click(u"showSecretButton"_s);
    m_panel->showSecret(RevealBench::secret());
    auto *view = m_panel->findChild<SecretView *>();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard(), secretText());
    QCOMPARE(views.size(), 1);
    QVERIFY(!m_panel->isMasked());
}

void TestMaskedKeyPanel::dropsLateAnswers()
{
    click(u"showSecretButton"_s);
    m_panel->setKey(m_bench->key);
    m_panel->showSecret(RevealBench::secret());
    QVERIFY(m_panel->isMasked());
    QVERIFY(clipboard().isEmpty());
}

void TestMaskedKeyPanel::showsRefreshedKey()
{
    click(u"showSecretButton"_s);
    m_panel->showSecret(RevealBench::secret());
    m_panel->showRefreshed(m_bench->key, RevealBench::secret());
    QVERIFY(!m_panel->isMasked());
    QVERIFY(clipboard().isEmpty());
}

void TestMaskedKeyPanel::copiesWhatWasRefreshedMeanwhile()
{
    click(u"copySecretButton"_s);
    m_panel->showRefreshed(m_bench->key, RevealBench::secret());
    QCOMPARE(clipboard(), secretText());
    QVERIFY(!m_panel->isMasked());
    QVERIFY(button(u"copySecretButton"_s)->isEnabled());
}

void TestMaskedKeyPanel::saysWhyNothingCanBeAsked()
{
    m_panel->setUnavailable(u"The store is away."_s);
    for (const QString &name : {u"showSecretButton"_s, u"copySecretButton"_s, u"refreshKeyButton"_s}) {
        QVERIFY(!button(name)->isEnabled());
        QCOMPARE(button(name)->toolTip(), u"The store is away."_s);
    }
    m_panel->setUnavailable({});
    QVERIFY(button(u"showSecretButton"_s)->isEnabled() && button(u"refreshKeyButton"_s)->isEnabled());
    QVERIFY(button(u"showSecretButton"_s)->toolTip().isEmpty());
    click(u"showSecretButton"_s);
    m_panel->showSecret(RevealBench::secret());
    m_panel->setUnavailable(u"The store is away."_s);
    QVERIFY(button(u"copySecretButton"_s)->isEnabled()); // What is here can be used.
}

void TestMaskedKeyPanel::saysWhatFailed()
{
    click(u"showSecretButton"_s);
    m_panel->showError({ErrorCode::SealingKeyWrong});
    const auto *problem = m_panel->findChild<Banner *>(u"maskedProblem"_s);
    QVERIFY(problem->isVisible());
    QCOMPARE(problem->text(), sentence(Error{ErrorCode::SealingKeyWrong}));
    QVERIFY(button(u"showSecretButton"_s)->isEnabled());
    click(u"showSecretButton"_s);
    QVERIFY(!problem->isVisible());
}

void TestMaskedKeyPanel::asksForConsent()
{
    auto *notice = m_panel->findChild<SealingKeyNotice *>();
    QVERIFY(!notice->isVisible());
    QSignalSpy agreed(m_panel.get(), &MaskedKeyPanel::fileAgreed);
    QSignalSpy retried(m_panel.get(), &MaskedKeyPanel::retryRequested);
    m_panel->showSealingKeyError({ErrorCode::KeychainUnavailable}, u"/data/keys.sqlite.sealing-key"_s);
    QVERIFY(notice->isVisible());
    const QString text = notice->findChild<Banner *>()->text();
    QVERIFY2(text.startsWith(sentence(Error{ErrorCode::KeychainUnavailable})), qPrintable(text));
    QVERIFY2(text.contains(u"/data/keys.sqlite.sealing-key"_s), qPrintable(text));
    QCOMPARE(agreed.size(), 0);
    click(u"retryKeychainButton"_s);
    QCOMPARE(retried.size(), 1);
    click(u"agreeToFileButton"_s);
    QCOMPARE(agreed.size(), 1);
    QCOMPARE(agreed.constFirst().constFirst().toString(), u"/data/keys.sqlite.sealing-key"_s);

    m_panel->showSealingKeyError({ErrorCode::SealingKeyFileInvalid, {u"/data/key"_s}, {}}, {});
    QVERIFY(!button(u"agreeToFileButton"_s)->isVisible());
}

void TestMaskedKeyPanel::asksToRefresh()
{
    QSignalSpy refreshes(m_panel.get(), &MaskedKeyPanel::refreshRequested);
    QCOMPARE(button(u"refreshKeyButton"_s)->text(), u"Refresh key…"_s);
    click(u"refreshKeyButton"_s);
    QCOMPARE(refreshes.size(), 1);
}

QTEST_MAIN(TestMaskedKeyPanel)
#include "tst_maskedkeypanel.moc"
