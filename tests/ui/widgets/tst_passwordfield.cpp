// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/passwordfield.h"

#include "uitest.h"

#include <QAccessible>
#include <QClipboard>
#include <QDialog>
#include <QMetaProperty>
#include <QPushButton>
#include <QVBoxLayout>

using namespace chatelaine;
using namespace Qt::StringLiterals;

class PasswordFieldTest : public UiTest {
    Q_OBJECT
private Q_SLOTS:
    void takesWhatIsTyped();
    void takesEveryLetter();
    void erasesWholeLetters();
    void selectsAllOrNothing();
    void pastesOneLine();
    void pastesAllOrNothing();
    void givesNothingToTheClipboard();
    void isTaken();
    void submitsByEnter();
    void paintsDotsAlone();
    void keepsItsKeys();
    void tellsReaders();
    void saysItsTextNowhere();

private:
    static void paste(PasswordField &field, const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), text);
        QTest::keySequence(&field, QKeySequence::Paste);
        QGuiApplication::clipboard()->clear();
    }
};

void PasswordFieldTest::takesWhatIsTyped()
{
    PasswordField field;
    QSignalSpy changed(&field, &PasswordField::textChanged);
    QVERIFY(field.isEmpty());
    QTest::keyClicks(&field, u"correct horse"_s);
    QCOMPARE(field.secret().view(), QByteArrayView("correct horse"));
    QCOMPARE(changed.count(), 13);
    QTest::keyClick(&field, Qt::Key_X, Qt::AltModifier);
    QTest::keyClick(&field, Qt::Key_Left);
    QCOMPARE(field.secret().view(), QByteArrayView("correct horse"));
}

void PasswordFieldTest::takesEveryLetter()
{
    PasswordField field;
    showActive(field);
    field.setFocus();
    QInputMethodEvent composed;
    composed.setCommitString(u"ß€😀"_s);
    QCoreApplication::sendEvent(&field, &composed);
    QCOMPARE(field.secret().view(), QByteArrayView("ß€😀"));
    QInputMethodEvent preedit(u"´"_s, {});
    QCoreApplication::sendEvent(&field, &preedit);
    QCOMPARE(field.secret().view(), QByteArrayView("ß€😀"));
}

void PasswordFieldTest::erasesWholeLetters()
{
    PasswordField field;
    paste(field, u"aß€😀"_s);
    for (const char *left : {"aß€", "aß", "a", "", ""}) {
        QTest::keyClick(&field, Qt::Key_Backspace);
        QCOMPARE(field.secret().view(), QByteArrayView(left));
    }
    QTest::keyClicks(&field, u"two words"_s);
    QTest::keySequence(&field, QKeySequence::DeleteStartOfWord);
    QVERIFY(field.isEmpty());
}

void PasswordFieldTest::selectsAllOrNothing()
{
    PasswordField field;
    showActive(field);
    field.setFocus();
    QTest::keyClicks(&field, u"former"_s);
    QTest::keySequence(&field, QKeySequence::SelectAll);
    QTest::keyClicks(&field, u"n"_s);
    QCOMPARE(field.secret().view(), QByteArrayView("n"));
    field.selectAll();
    QTest::keyClick(&field, Qt::Key_Delete);
    QVERIFY(field.isEmpty());
    QTest::keyClicks(&field, u"again"_s);
    QTest::mouseDClick(&field, Qt::LeftButton);
    QTest::keyClick(&field, Qt::Key_Backspace);
    QVERIFY(field.isEmpty());
    QTest::keyClicks(&field, u"kept"_s);
    field.selectAll();
    QTest::mouseClick(&field, Qt::LeftButton);
    QTest::keyClick(&field, Qt::Key_Backspace);
    QCOMPARE(field.secret().view(), QByteArrayView("kep"));
}

void PasswordFieldTest::pastesOneLine()
{
    PasswordField field;
    QTest::keyClicks(&field, u"a"_s);
    paste(field, u"pass phrase\r\n"_s);
    QCOMPARE(field.secret().view(), QByteArrayView("apass phrase"));
}

void PasswordFieldTest::pastesAllOrNothing()
{
    PasswordField field;
    paste(field, QString(1024, u'p'));
    QCOMPARE(field.secret().size(), 1024);
    paste(field, QString(4000, u'q'));
    QCOMPARE(field.secret().size(), 1024);
}

void PasswordFieldTest::givesNothingToTheClipboard()
{
    PasswordField field;
    showActive(field);
    field.setFocus();
    QTest::keyClicks(&field, u"not yours"_s);
    QGuiApplication::clipboard()->setText(u"before"_s);
    field.selectAll();
    QTest::keySequence(&field, QKeySequence::Copy);
    QTest::keySequence(&field, QKeySequence::Cut);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    QCOMPARE(field.secret().view(), QByteArrayView("not yours"));
}

void PasswordFieldTest::isTaken()
{
    PasswordField field;
    QTest::keyClicks(&field, u"taken"_s);
    QSignalSpy changed(&field, &PasswordField::textChanged);
    const Secret taken = field.take();
    QCOMPARE(taken.view(), QByteArrayView("taken"));
    QVERIFY(field.isEmpty());
    QCOMPARE(changed.count(), 1);
}

void PasswordFieldTest::submitsByEnter()
{
    QDialog dialog;
    auto *field = new PasswordField;
    auto *sign = new QPushButton(u"Sign in"_s);
    sign->setDefault(true);
    auto *layout = new QVBoxLayout(&dialog);
    layout->addWidget(field);
    layout->addWidget(sign);
    showActive(dialog);
    QSignalSpy submitted(field, &PasswordField::submitted);
    QSignalSpy clicked(sign, &QPushButton::clicked);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(submitted.count(), 1);
    QCOMPARE(clicked.count(), 1);
    QVERIFY(field->isEmpty());
}

void PasswordFieldTest::paintsDotsAlone()
{
    PasswordField one;
    PasswordField other;
    one.resize(240, one.sizeHint().height());
    other.resize(one.size());
    const QImage empty = one.grab().toImage();
    QTest::keyClicks(&one, u"sixteen letters!"_s);
    QTest::keyClicks(&other, u"0123456789abcdef"_s);
    QVERIFY(one.grab().toImage() != empty);
    QCOMPARE(one.grab().toImage(), other.grab().toImage());
    const QImage plain = one.grab().toImage();
    one.selectAll();
    QVERIFY(one.grab().toImage() != plain);
    setInvalid(&other, true);
    QVERIFY(other.grab().toImage() != plain);
}

/// A window's shortcut on the same keys does not take them.
void PasswordFieldTest::keepsItsKeys()
{
    QWidget window;
    auto *field = new PasswordField(&window);
    QAction deletes;
    deletes.setShortcut(Qt::Key_Backspace);
    QAction letter;
    letter.setShortcut(Qt::Key_J);
    window.addActions({&deletes, &letter});
    QSignalSpy deleted(&deletes, &QAction::triggered);
    QSignalSpy lettered(&letter, &QAction::triggered);
    showActive(window);
    field->setFocus();
    QTest::keyClicks(field, u"jk"_s);
    QTest::keyClick(field, Qt::Key_Backspace);
    QCOMPARE(field->secret().view(), QByteArrayView("j"));
    QCOMPARE(deleted.count() + lettered.count(), 0);
}

void PasswordFieldTest::tellsReaders()
{
    PasswordField field;
    field.setAccessibleName(u"Password"_s);
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(&field);
    QVERIFY(reader);
    QCOMPARE(reader->role(), QAccessible::EditableText);
    QCOMPARE(reader->text(QAccessible::Name), u"Password"_s);
    QVERIFY(reader->state().passwordEdit);
    QVERIFY(reader->state().focusable);
    field.setEnabled(false);
    QVERIFY(reader->state().disabled);
}

void PasswordFieldTest::saysItsTextNowhere()
{
    PasswordField field;
    const QString secret = u"correct horse battery"_s;
    QTest::keyClicks(&field, secret);
    QVERIFY(field.children().isEmpty());
    const QMetaObject *meta = field.metaObject();
    for (int i = 0; i < meta->propertyCount(); ++i)
        QVERIFY(!meta->property(i).read(&field).toString().contains(secret));
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(&field);
    for (int kind = QAccessible::Name; kind <= QAccessible::DebugDescription; ++kind)
        QVERIFY(!reader->text(QAccessible::Text(kind)).contains(secret));
    QVERIFY(!field.inputMethodQuery(Qt::ImSurroundingText).toString().contains(secret));
}

QTEST_MAIN(PasswordFieldTest)
#include "tst_passwordfield.moc"
