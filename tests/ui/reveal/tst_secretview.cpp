// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reveal/revealbench.h"
#include "ui/reveal/secrettraces.h"
#include "ui/reveal/secretview.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatelaine;

class TestSecretView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Appearance::Light); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void paintsSecret();
    void paintsEveryCharacter();
    void saysNothingElsewhere();
    void findsTraces();
    void forgetsWhenCleared();
    void selectsAsWhole();
    void asksToCopy();

private:
    static void show(SecretView &view)
    {
        view.setAccessibleName(u"The secret"_s);
        view.resize(520, view.heightForWidth(520));
        view.show();
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&view));
    }
    static QImage picture(SecretView &view) { return view.grab().toImage(); }
};

void TestSecretView::paintsSecret()
{
    SecretView view;
    show(view);
    const QImage empty = picture(view);
    view.setSecret(RevealBench::secret());
    const QImage shown = picture(view);
    QVERIFY(shown != empty);
    QByteArray other = RevealBench::secretText();
    other.back() = 'Q';
    view.setSecret(Secret::copyOf(other));
    QVERIFY(picture(view) != shown);
    view.setSecret(RevealBench::secret());
    QCOMPARE(picture(view), shown);
}

/// However narrow it is, every character is somewhere: changing any one changes the picture.
void TestSecretView::paintsEveryCharacter()
{
    SecretView view;
    view.setSecret(RevealBench::secret());
    QCOMPARE(view.heightForWidth(2000), view.heightForWidth(520));
    QVERIFY(view.heightForWidth(200) > view.heightForWidth(520));
    view.resize(200, view.heightForWidth(200));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QCOMPARE(view.width(), 200);
    const QImage whole = picture(view);
    for (qsizetype i = 0; i < RevealBench::secretText().size(); ++i) {
        QByteArray other = RevealBench::secretText();
        other[i] = other[i] == '#' ? '@' : '#';
        view.setSecret(Secret::copyOf(other));
        QVERIFY2(picture(view) != whole, qPrintable(QString::number(i)));
    }
}

void TestSecretView::saysNothingElsewhere()
{
    SecretView view;
    show(view);
    view.setSecret(RevealBench::secret());
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QVERIFY(view.isSelected());
    QCOMPARE(secretTraces(view, RevealBench::secretText()), QStringList());
    QVERIFY(view.children().isEmpty());
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(accessible);
    QCOMPARE(accessible->text(QAccessible::Name), u"The secret"_s);
    QVERIFY(!accessible->textInterface() && !accessible->valueInterface());
}

/// The search of the tests finds what it should.
void TestSecretView::findsTraces()
{
    QWidget parent;
    auto *label = new QLabel(QString::fromUtf8(RevealBench::secretText()), &parent);
    QVERIFY(!secretTraces(parent, RevealBench::secretText()).isEmpty());
    label->clear();
    QVERIFY(secretTraces(parent, RevealBench::secretText()).isEmpty());
    parent.setProperty("hidden", RevealBench::secretText());
    QVERIFY(!secretTraces(parent, RevealBench::secretText()).isEmpty());
}

void TestSecretView::forgetsWhenCleared()
{
    SecretView view;
    show(view);
    const QImage empty = picture(view);
    view.setSecret(RevealBench::secret());
    view.clear();
    QVERIFY(view.secret().isEmpty());
    QCOMPARE(picture(view), empty);
    view.setStandIn(u"stk_••••"_s);
    QVERIFY(picture(view) != empty);
}

void TestSecretView::selectsAsWhole()
{
    SecretView view;
    show(view);
    QTest::mouseClick(&view, Qt::LeftButton);
    QVERIFY(!view.isSelected()); // There is nothing to select.
    view.setSecret(RevealBench::secret());
    const QImage plain = picture(view);
    QTest::mouseClick(&view, Qt::LeftButton);
    QVERIFY(view.isSelected());
    QVERIFY(picture(view) != plain);
    view.clearFocus();
    QVERIFY(!view.isSelected());
}

void TestSecretView::asksToCopy()
{
    SecretView view;
    show(view);
    view.setSecret(RevealBench::secret());
    view.setFocus();
    QSignalSpy copies(&view, &SecretView::copyRequested);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copies.size(), 1);
}

QTEST_MAIN(TestSecretView)
#include "tst_secretview.moc"
