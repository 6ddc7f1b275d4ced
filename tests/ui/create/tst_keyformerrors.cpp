// SPDX-License-Identifier: GPL-3.0-or-later
#include "formprobe.h"

#include "domain/sentence.h"

#include <QComboBox>
#include <QPushButton>
#include <QRegularExpression>

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// What the form refuses, and where it says so.
class KeyFormErrorsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { beginUiTest(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void anUntouchedFormIsQuiet();
    void theLabelIsCheckedWhileTyped();
    void aTakenLabelIsRefusedWhereItMustBeUnique();
    void noteAndTagsAreChecked();
    void anEmptyLabelIsSaidOnSubmit();
    void theStoresRefusalsFindTheirField_data();
    void theStoresRefusalsFindTheirField();
    void otherRefusalsStandOverTheFields();
    void scopesUnfoldForTheirError();
    void theDraftSurvives();
    void aFullWorkspaceSaysSo();
    void aPlanWithoutApiSaysSo();
    void aRoleThatMakesNoneSaysSo();
    void aPlanWithoutWriteGreysTheBox();
    void aWorkspaceWithoutTeamSaysWhereToAddOne();
    void enterSubmitsOnce();
    void nothingIsSubmittedWhileBusy();
};

void KeyFormErrorsTest::anUntouchedFormIsQuiet()
{
    const FormProbe probe(u"stack-internal"_s);
    QCOMPARE(probe.errorAt(u"labelEdit"_s), QString());
    QCOMPARE(probe.errorAt(u"teamBox"_s), QString());
    QVERIFY(child(*probe.form, u"submitButton"_s)->isEnabled());
    QVERIFY(!probe.form->isEdited());
}

void KeyFormErrorsTest::theLabelIsCheckedWhileTyped()
{
    const FormProbe probe(u"chatelaine"_s);
    retype(*probe.form, u"labelEdit"_s, QString(101, u'x'));
    QCOMPARE(probe.errorAt(u"labelEdit"_s), sentence({ErrorCode::LabelTooLong, {u"100"_s}}));
    QTest::keyClick(child(*probe.form, u"labelEdit"_s), Qt::Key_Backspace);
    QCOMPARE(probe.errorAt(u"labelEdit"_s), QString());
    retype(*probe.form, u"labelEdit"_s, {});
    QCOMPARE(probe.errorAt(u"labelEdit"_s), sentence({ErrorCode::LabelEmpty}));
}

void KeyFormErrorsTest::aTakenLabelIsRefusedWhereItMustBeUnique()
{
    const auto taken = [](const QString &label) { return label == "ci"_L1; };
    const FormProbe unique(u"stack-internal"_s);
    unique.form->setContext(1, taken);
    retype(*unique.form, u"labelEdit"_s, u" ci "_s);
    QCOMPARE(unique.errorAt(u"labelEdit"_s), sentence({ErrorCode::LabelTaken, {u"ci"_s}}));
    unique.submit();
    QCOMPARE(unique.spy->count(), 0);
    QTest::keyClicks(child(*unique.form, u"labelEdit"_s), u"2"_s);
    QCOMPARE(unique.errorAt(u"labelEdit"_s), QString());

    const FormProbe free(u"stackone"_s);
    free.form->setContext(1, taken);
    retype(*free.form, u"labelEdit"_s, u"ci"_s);
    QCOMPARE(free.errorAt(u"labelEdit"_s), QString());
}

void KeyFormErrorsTest::noteAndTagsAreChecked()
{
    const FormProbe probe(u"chatelaine"_s);
    QTest::keyClicks(child(*probe.form, u"tagEdit"_s), QString(41, u't'));
    QVERIFY(!probe.errorAt(u"tagEdit"_s).isEmpty());
    QTest::keyClick(child(*probe.form, u"tagEdit"_s), Qt::Key_Backspace);
    QVERIFY(probe.errorAt(u"tagEdit"_s).isEmpty());

    auto *note = child(*probe.form, u"noteEdit"_s);
    QVERIFY(note->setProperty("plainText", QString(2001, u'n')));
    QCOMPARE(probe.errorAt(u"noteEdit"_s), sentence({ErrorCode::NoteInvalid, {u"2000"_s}}));
    QVERIFY(note->setProperty("plainText", QString(2000, u'n')));
    QCOMPARE(probe.errorAt(u"noteEdit"_s), QString());
}

void KeyFormErrorsTest::anEmptyLabelIsSaidOnSubmit()
{
    const FormProbe probe(u"stitch"_s);
    child(*probe.form, u"cancelButton"_s)->setFocus();
    probe.submit();
    QCOMPARE(probe.spy->count(), 0);
    QCOMPARE(probe.errorAt(u"labelEdit"_s), sentence({ErrorCode::LabelEmpty}));
    QCOMPARE(probe.form->focusWidget(), child(*probe.form, u"labelEdit"_s));
}

void KeyFormErrorsTest::theStoresRefusalsFindTheirField_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("control");
    const auto row = [](const char *policy, ErrorCode code, const char *control) {
        QTest::addRow("%s", qPrintable(codeWord(code)))
            << QString::fromLatin1(policy) << code << QString::fromLatin1(control);
    };
    row("stack-internal", ErrorCode::LabelTaken, "labelEdit");
    row("stack-internal", ErrorCode::LabelControlCharacter, "labelEdit");
    row("stack-internal", ErrorCode::TeamUnknown, "teamBox");
    row("stack-internal", ErrorCode::TeamMissing, "teamBox");
    row("stack-internal", ErrorCode::ExpiryNotOffered, "expiryField");
    row("chatelaine", ErrorCode::ExpiryInPast, "expiryField");
    row("chatelaine", ErrorCode::NoteInvalid, "noteEdit");
    row("chatelaine", ErrorCode::TagInvalid, "tagsEdit");
}

void KeyFormErrorsTest::theStoresRefusalsFindTheirField()
{
    QFETCH(QString, policy);
    QFETCH(ErrorCode, code);
    QFETCH(QString, control);
    const FormProbe probe(policy);
    const Error error{code, {u"that"_s}};
    probe.form->showError(error);
    QCOMPARE(probe.errorAt(control), sentence(error));
    QVERIFY(!isShown(*probe.form, u"formBanner"_s));
}

void KeyFormErrorsTest::otherRefusalsStandOverTheFields()
{
    const FormProbe probe(u"stackone"_s);
    probe.form->showError({ErrorCode::StoreFull});
    QVERIFY(isShown(*probe.form, u"formBanner"_s));
    retype(*probe.form, u"labelEdit"_s, u"x"_s);
    QVERIFY(!isShown(*probe.form, u"formBanner"_s));
    probe.form->showError({ErrorCode::TeamMissing}); // Of a field that this policy has not.
    QVERIFY(isShown(*probe.form, u"formBanner"_s));

    const FormProbe writing(u"stack-internal"_s);
    const Error noWrite{ErrorCode::PlanWithoutWrite, {u"Basic"_s}};
    writing.form->showError(noWrite);
    QCOMPARE(textOf(*writing.form, u"writeErrorLabel"_s), sentence(noWrite));
    QVERIFY(!isShown(*writing.form, u"formBanner"_s));
}

void KeyFormErrorsTest::scopesUnfoldForTheirError()
{
    const FormProbe probe(u"stackone"_s);
    const Error error{ErrorCode::ScopeUnknown, {u"admin"_s}};
    probe.form->showError(error);
    QVERIFY(isShown(*probe.form, u"scopesFrame"_s));
    QVERIFY(isShown(*probe.form, u"scopesErrorLabel"_s));
    QCOMPARE(textOf(*probe.form, u"scopesErrorLabel"_s), sentence(error));
}

void KeyFormErrorsTest::theDraftSurvives()
{
    const FormProbe probe(u"stack-internal"_s);
    retype(*probe.form, u"labelEdit"_s, u"ci"_s);
    click(*probe.form, u"writeButton"_s);
    probe.submit();
    QCOMPARE(probe.spy->count(), 1);
    probe.form->setBusy(true);
    probe.form->setBusy(false);
    probe.form->showError({ErrorCode::LabelTaken, {u"ci"_s}});
    QCOMPARE(probe.form->draft().label, u"ci"_s);
    QCOMPARE(probe.form->draft().write, std::optional(true));
    segment(*probe.form, u"expirySegments"_s, u"7 day(s)"_s)->click(); // Mends nothing of the label.
    QVERIFY(!probe.errorAt(u"labelEdit"_s).isEmpty());
    QTest::keyClicks(child(*probe.form, u"labelEdit"_s), u"2"_s);
    QCOMPARE(probe.errorAt(u"labelEdit"_s), QString());
}

void KeyFormErrorsTest::aFullWorkspaceSaysSo()
{
    const FormProbe probe(u"stitch"_s);
    probe.form->setContext(10, {});
    const auto *submit = child(*probe.form, u"submitButton"_s);
    QVERIFY(!submit->isEnabled());
    QCOMPARE(submit->toolTip(), sentence({ErrorCode::LimitReached, {u"10"_s, u"10"_s}}));
    QVERIFY(isShown(*probe.form, u"formBanner"_s));
    retype(*probe.form, u"labelEdit"_s, u"eleventh"_s);
    QTest::keyClick(child(*probe.form, u"labelEdit"_s), Qt::Key_Return);
    QCOMPARE(probe.spy->count(), 0);
    QVERIFY(isShown(*probe.form, u"formBanner"_s));

    probe.form->setContext(9, {});
    QVERIFY(submit->isEnabled());
    QVERIFY(!isShown(*probe.form, u"formBanner"_s));
}

void KeyFormErrorsTest::aPlanWithoutApiSaysSo()
{
    const FormProbe probe(u"stitch"_s, [](Workspace &workspace) { workspace.planId = u"standard"_s; });
    const auto *submit = child(*probe.form, u"submitButton"_s);
    QVERIFY(!submit->isEnabled());
    QCOMPARE(submit->toolTip(), sentence({ErrorCode::PlanWithoutApi, {u"Standard"_s}}));
    Workspace upgraded = probe.workspace;
    upgraded.planId = u"premium"_s;
    probe.form->updateWorkspace(upgraded);
    QVERIFY(submit->isEnabled());
}

void KeyFormErrorsTest::aRoleThatMakesNoneSaysSo()
{
    const FormProbe probe(u"stitch"_s, [](Workspace &workspace) { workspace.role = Role::Viewer; });
    const auto *submit = child(*probe.form, u"submitButton"_s);
    QVERIFY(!submit->isEnabled());
    QCOMPARE(submit->toolTip(), sentence({ErrorCode::NotPermitted, {u"viewer"_s}}));
    Workspace promoted = probe.workspace;
    promoted.role = Role::Member;
    probe.form->updateWorkspace(promoted);
    QVERIFY(submit->isEnabled());
}

void KeyFormErrorsTest::aPlanWithoutWriteGreysTheBox()
{
    const FormProbe probe(u"stack-internal"_s);
    auto *box = child<QAbstractButton>(*probe.form, u"writeButton"_s);
    QCOMPARE(box->text(), u"Enable write access (Business only)"_s);
    QCOMPARE(textOf(*probe.form, u"writeHintLabel"_s), u"without it, the token can only read"_s);
    box->click();
    Workspace basic = probe.workspace;
    basic.planId = u"basic"_s;
    probe.form->updateWorkspace(basic);
    QVERIFY(!box->isEnabled() && !box->isChecked());
    QCOMPARE(textOf(*probe.form, u"writeHintLabel"_s), u"Business plan only"_s);
    QCOMPARE(probe.form->draft().write, std::optional(false));
}

void KeyFormErrorsTest::aWorkspaceWithoutTeamSaysWhereToAddOne()
{
    const FormProbe probe(u"stack-internal"_s, [](Workspace &workspace) { workspace.teams.clear(); });
    auto *teams = child<QComboBox>(*probe.form, u"teamBox"_s);
    QVERIFY(!teams->isEnabled());
    QVERIFY(teams->accessibleDescription().contains("Plan and teams"_L1));
    Workspace grown = probe.workspace;
    grown.teams = QStringList{u"Ops"_s};
    probe.form->updateWorkspace(grown);
    QVERIFY(teams->isEnabled());
    QCOMPARE(teams->currentText(), u"Ops"_s); // The only one there is.
    QVERIFY(teams->accessibleDescription().isEmpty());
}

void KeyFormErrorsTest::enterSubmitsOnce()
{
    const FormProbe probe(u"stitch"_s);
    retype(*probe.form, u"labelEdit"_s, u"Salesforce"_s);
    QTest::keyClick(child(*probe.form, u"labelEdit"_s), Qt::Key_Return);
    QCOMPARE(probe.spy->count(), 1);
    QSignalSpy cancelled(probe.form.get(), &KeyForm::cancelled);
    QTest::keyClick(child(*probe.form, u"cancelButton"_s), Qt::Key_Return);
    QCOMPARE(cancelled.count(), 1);
    QCOMPARE(probe.spy->count(), 1);
}

void KeyFormErrorsTest::nothingIsSubmittedWhileBusy()
{
    const FormProbe probe(u"stitch"_s);
    retype(*probe.form, u"labelEdit"_s, u"Salesforce"_s);
    probe.form->setBusy(true);
    QVERIFY(!child(*probe.form, u"submitButton"_s)->isEnabled());
    QTest::keyClick(probe.form.get(), Qt::Key_Return);
    QCOMPARE(probe.spy->count(), 0);
    probe.form->setBusy(false);
    QTest::keyClick(probe.form.get(), Qt::Key_Return);
    QCOMPARE(probe.spy->count(), 1);
}

QTEST_MAIN(KeyFormErrorsTest)
#include "tst_keyformerrors.moc"
