// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "ui/reveal/revealbench.h"
#include "ui/reveal/savedsecretswidget.h"
#include "ui/reveal/secrettraces.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace chatelaine;

class TestSavedSecretsWidget : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Appearance::Light); }
    void init();
    void cleanup();

    void saysWhenNothingIsSaved();
    void followsTheList();
    void copies();
    void removesAfterQuestion();
    void saysWhatIsGone();
    void saysWhenListIsDamaged();

private:
    void save() { QVERIFY(await(m_bench->saved.save(m_bench->key, u"Acme"_s, RevealBench::secret()))); }
    template <typename T>
    T *find(const QString &name) const
    {
        return m_widget->findChild<T *>(name);
    }
    void click(const QString &name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void selectFirst() const
    {
        auto *table = find<QTreeWidget>(u"savedSecretsTable"_s);
        table->setCurrentItem(table->topLevelItem(0));
    }

    std::unique_ptr<RevealBench> m_bench;
    std::unique_ptr<SavedSecretsWidget> m_widget;
};

void TestSavedSecretsWidget::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QGuiApplication::clipboard()->clear();
    m_bench = std::make_unique<RevealBench>(u"chatelaine"_s);
    m_widget = std::make_unique<SavedSecretsWidget>(m_bench->saved, m_bench->clipboard);
    m_widget->resize(640, 360);
    m_widget->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_widget.get()));
}

void TestSavedSecretsWidget::cleanup()
{
    m_widget.reset();
    (void)await(m_bench->vault.remove(u"secret:"_s + idText(m_bench->key.id)));
}

void TestSavedSecretsWidget::saysWhenNothingIsSaved()
{
    QVERIFY(find<QLabel>(u"savedSecretsEmptyLabel"_s)->isVisible());
    QVERIFY(!find<QTreeWidget>(u"savedSecretsTable"_s)->isVisible());
    QVERIFY(!find<QPushButton>(u"copySavedButton"_s)->isVisible());
}

void TestSavedSecretsWidget::followsTheList()
{
    save();
    const auto *table = find<QTreeWidget>(u"savedSecretsTable"_s);
    QVERIFY(table->isVisible());
    QCOMPARE(table->topLevelItemCount(), 1);
    QCOMPARE(table->topLevelItem(0)->text(0), u"production-hris-sync"_s);
    QCOMPARE(table->topLevelItem(0)->text(1), u"Acme"_s);
    QCOMPARE(table->topLevelItem(0)->text(2), u"ch_live_…sakP"_s);
    QVERIFY(!find<QPushButton>(u"copySavedButton"_s)->isEnabled());
    selectFirst();
    save(); // Saved anew: the choice stays.
    QCOMPARE(table->topLevelItemCount(), 1);
    QVERIFY(find<QPushButton>(u"copySavedButton"_s)->isEnabled());
}

void TestSavedSecretsWidget::copies()
{
    save();
    selectFirst();
    click(u"copySavedButton"_s);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(RevealBench::secretText()));
    QCOMPARE(m_bench->clipboard.remaining(), 60);
    QVERIFY(find<QLabel>(u"savedSecretsStatus"_s)->text().startsWith(u"Copied"_s));
    QCOMPARE(secretTraces(*m_widget, RevealBench::secretText()), QStringList());
    m_bench->clipboard.clearNow();
    QVERIFY(find<QLabel>(u"savedSecretsStatus"_s)->text().isEmpty());
}

void TestSavedSecretsWidget::removesAfterQuestion()
{
    save();
    selectFirst();
    click(u"removeSavedButton"_s);
    auto *question = find<Banner>(u"savedSecretsQuestion"_s);
    QVERIFY(question->isVisible());
    QVERIFY(question->text().contains(u"production-hris-sync"_s));
    QCOMPARE(m_bench->saved.list()->size(), 1);
    QTest::mouseClick(question->findChild<QPushButton *>(u"bannerActionButton"_s), Qt::LeftButton);
    QTRY_VERIFY(find<QLabel>(u"savedSecretsEmptyLabel"_s)->isVisible());
    QCOMPARE(await(m_bench->saved.read(m_bench->key.id)).error().code, ErrorCode::KeychainEntryAbsent);
}

/// Removed with another program: said, and the entry can be taken off the list.
void TestSavedSecretsWidget::saysWhatIsGone()
{
    save();
    QVERIFY(await(m_bench->vault.remove(u"secret:"_s + idText(m_bench->key.id))));
    selectFirst();
    click(u"copySavedButton"_s);
    QTRY_VERIFY(find<Banner>(u"savedSecretsProblem"_s)->isVisible());
    click(u"removeSavedButton"_s);
    QTest::mouseClick(
        find<Banner>(u"savedSecretsQuestion"_s)->findChild<QPushButton *>(u"bannerActionButton"_s),
        Qt::LeftButton);
    QTRY_VERIFY(find<QLabel>(u"savedSecretsEmptyLabel"_s)->isVisible());
}

void TestSavedSecretsWidget::saysWhenListIsDamaged()
{
    QFile index(m_bench->folder.filePath(u"saved-secrets.json"_s));
    QVERIFY(index.open(QIODevice::WriteOnly));
    index.write("not json");
    index.close();
    const SavedSecretsWidget other(m_bench->saved, m_bench->clipboard);
    const auto *problem = other.findChild<Banner *>(u"savedSecretsProblem"_s);
    QVERIFY(!problem->isHidden());
    QVERIFY2(problem->text().contains(index.fileName()), qPrintable(problem->text()));
    QVERIFY(other.findChild<QLabel *>(u"savedSecretsEmptyLabel"_s)->isHidden());
}

QTEST_MAIN(TestSavedSecretsWidget)
#include "tst_savedsecretswidget.moc"
