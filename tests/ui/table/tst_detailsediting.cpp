// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentence.h"
#include "ui/table/detailsfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// What is typed in the pane, until it is saved or given up.
class DetailsEditingTest : public QObject, private DetailsFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { createPane(); }
    void cleanup() { m_pane.reset(); }

    void editsWhatChanged();
    void faultsStandUnderTheirField();
    void immutableLabelsAreText();
    void refusedEditKeepsWhatWasTyped();
    void typedTextOutlivesOtherChanges();
    void conflictLoadsTheNewerVersion();
    void conflictWaitsForTheNewerVersion();
    void savedEditCloses();
    void anotherKeyEndsEditing();
    void escapeCancelsThenCloses();
};

void DetailsEditingTest::editsWhatChanged()
{
    ApiKey key = sampleKey();
    key.version = 7;
    key.tags = {u"eu"_s};
    show(key);
    const QSignalSpy spy(m_pane.get(), &DetailsPane::edited);
    press(u"editDetailsButton"_s);
    QVERIFY(m_pane->isEditing());
    QTRY_VERIFY(child<QLineEdit>(u"labelEdit"_s)->hasFocus());
    QVERIFY(!child<QPushButton>(u"saveEditButton"_s)->isEnabled());
    QTest::keyClicks(child<QLineEdit>(u"labelEdit"_s), u"invoices"_s); // What was there is marked.
    QTest::keyClicks(child<QLineEdit>(u"tagsEdit"_s), u", billing ,"_s);
    QTest::keyClick(child<QLineEdit>(u"labelEdit"_s), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).value<KeyId>(), key.id);
    const auto edit = spy.at(0).at(1).value<KeyEdit>();
    QCOMPARE(edit.label.value_or(QString()), u"invoices"_s);
    QVERIFY(!edit.note);
    QCOMPARE(edit.tags.value_or(QStringList()), (QStringList{u"eu"_s, u"billing"_s}));
    QCOMPARE(edit.version, 7);
    press(u"saveEditButton"_s); // It is on its way.
    QCOMPARE(spy.count(), 1);
}

void DetailsEditingTest::faultsStandUnderTheirField()
{
    show(sampleKey());
    m_pane->startEditing(Action::EditLabel);
    auto *label = child<QLineEdit>(u"labelEdit"_s);
    label->clear();
    QCOMPARE(label->accessibleDescription(), sentence(Error{ErrorCode::LabelEmpty}));
    QVERIFY(!child<QPushButton>(u"saveEditButton"_s)->isEnabled());
    label->setText(u"fine"_s);
    QVERIFY(label->accessibleDescription().isEmpty());
    child<QLineEdit>(u"tagsEdit"_s)->setText(QString(41, u'x'));
    QVERIFY(!child<QLineEdit>(u"tagsEdit"_s)->accessibleDescription().isEmpty());
    QVERIFY(!child<QPushButton>(u"saveEditButton"_s)->isEnabled());
}

void DetailsEditingTest::immutableLabelsAreText()
{
    usePolicy(u"stackone"_s);
    ApiKey key = sampleKey();
    key.note = u"seen"_s;
    show(key);
    QVERIFY(child<QPushButton>(u"editDetailsButton"_s)->isHidden());
    m_pane->startEditing(Action::EditLabel);
    QVERIFY(!m_pane->isEditing());
    QVERIFY(shownTexts().contains(u"seen"_s));
}

void DetailsEditingTest::refusedEditKeepsWhatWasTyped()
{
    show(sampleKey());
    m_pane->startEditing(Action::EditLabel);
    auto *label = child<QLineEdit>(u"labelEdit"_s);
    label->setText(u"taken"_s);
    press(u"saveEditButton"_s);
    const Error taken{ErrorCode::LabelTaken, {u"taken"_s}};
    m_pane->showError(taken);
    QCOMPARE(label->text(), u"taken"_s);
    QCOMPARE(label->accessibleDescription(), sentence(taken));
    const Error full{ErrorCode::StoreFull};
    label->setText(u"other"_s);
    press(u"saveEditButton"_s);
    m_pane->showError(full);
    QVERIFY(shownTexts().contains(sentence(full)));
    QVERIFY(child<QPushButton>(u"saveEditButton"_s)->isEnabled());
}

void DetailsEditingTest::typedTextOutlivesOtherChanges()
{
    ApiKey key = sampleKey();
    show(key);
    m_pane->startEditing(Action::EditNote);
    child<QPlainTextEdit>(u"noteEdit"_s)->setPlainText(u"half a sen"_s);
    key.use.lastUsedAt = m_clock.now();
    show(key);
    key.version += 1;
    key.disabled = DisabledReason::Member;
    show(key);
    QVERIFY(m_pane->isEditing());
    QCOMPARE(child<QPlainTextEdit>(u"noteEdit"_s)->toPlainText(), u"half a sen"_s);
}

void DetailsEditingTest::conflictLoadsTheNewerVersion()
{
    ApiKey key = sampleKey();
    show(key);
    m_pane->startEditing(Action::EditLabel);
    child<QLineEdit>(u"labelEdit"_s)->setText(u"mine"_s);
    key.version += 1;
    key.label = u"theirs"_s;
    show(key);
    press(u"saveEditButton"_s);
    m_pane->showError(Error{ErrorCode::EditConflict});
    QVERIFY(shownTexts().contains(sentence(Error{ErrorCode::EditConflict})));
    press(u"loadNewerButton"_s);
    QCOMPARE(child<QLineEdit>(u"labelEdit"_s)->text(), u"theirs"_s);
    QVERIFY(!shownTexts().contains(sentence(Error{ErrorCode::EditConflict})));
    const QSignalSpy spy(m_pane.get(), &DetailsPane::edited);
    child<QLineEdit>(u"labelEdit"_s)->setText(u"ours"_s);
    press(u"saveEditButton"_s);
    QCOMPARE(spy.at(0).at(1).value<KeyEdit>().version, key.version);
}

void DetailsEditingTest::conflictWaitsForTheNewerVersion()
{
    ApiKey key = sampleKey();
    show(key);
    m_pane->startEditing(Action::EditLabel);
    child<QLineEdit>(u"labelEdit"_s)->setText(u"mine"_s);
    press(u"saveEditButton"_s);
    m_pane->showError(Error{ErrorCode::EditConflict});
    press(u"loadNewerButton"_s);
    QCOMPARE(child<QLineEdit>(u"labelEdit"_s)->text(), u"mine"_s);
    key.version += 1;
    key.label = u"theirs"_s;
    show(key);
    QCOMPARE(child<QLineEdit>(u"labelEdit"_s)->text(), u"theirs"_s);
    QVERIFY(m_pane->isEditing());
}

void DetailsEditingTest::savedEditCloses()
{
    ApiKey key = sampleKey();
    show(key);
    m_pane->startEditing(Action::EditLabel);
    child<QLineEdit>(u"labelEdit"_s)->setText(u"renamed"_s);
    press(u"saveEditButton"_s);
    key.label = u"renamed"_s;
    key.version += 1;
    show(key);
    QVERIFY(!m_pane->isEditing());
    QCOMPARE(child<QLabel>(u"detailsTitle"_s)->text(), u"renamed"_s);
}

void DetailsEditingTest::anotherKeyEndsEditing()
{
    show(sampleKey());
    m_pane->startEditing(Action::EditLabel);
    m_pane->showError(Error{ErrorCode::EditConflict});
    show(sample::everyState(m_workspace, m_clock.now()).at(2));
    QVERIFY(!m_pane->isEditing());
    QVERIFY(!shownTexts().contains(sentence(Error{ErrorCode::EditConflict})));
    QVERIFY(child<QPushButton>(u"loadNewerButton"_s)->isHidden());
}

void DetailsEditingTest::escapeCancelsThenCloses()
{
    show(sampleKey());
    const QSignalSpy spy(m_pane.get(), &DetailsPane::closeRequested);
    m_pane->startEditing(Action::EditLabel);
    QTest::keyClick(child<QLineEdit>(u"labelEdit"_s), Qt::Key_Escape);
    QVERIFY(!m_pane->isEditing());
    QCOMPARE(spy.count(), 0);
    QTest::keyClick(child<QPushButton>(u"editDetailsButton"_s), Qt::Key_Escape);
    QCOMPARE(spy.count(), 1);
    press(u"closeDetailsButton"_s);
    QCOMPARE(spy.count(), 2);
}

QTEST_MAIN(DetailsEditingTest)
#include "tst_detailsediting.moc"
