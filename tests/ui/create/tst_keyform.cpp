// SPDX-License-Identifier: GPL-3.0-or-later
#include "formprobe.h"

#include <QComboBox>
#include <QDateEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// The form of each policy: what it shows, what it emits.
class KeyFormTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { beginUiTest(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void fieldsAreThePolicys_data();
    void fieldsAreThePolicys();
    void wordsAreThePolicys_data();
    void wordsAreThePolicys();
    void emitsTheWholeDraft();
    void emitsTheOneTeam();
    void emitsALabelAlone();
    void everyControlHasItsName_data();
    void everyControlHasItsName();
    void expiryIsSpelledOut();
    void customExpiryEndsWithItsDay();
    void presetsSetTheLevels();
    void scopesAreFoldedAtFirst();
    void writeOffCapsTheScopes();
    void ownScopesOfferNoForeignPreset();
    void tagsAreEnteredOneByOne();
};

void KeyFormTest::fieldsAreThePolicys_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::newRow("chatelaine") << QStringList{
        u"labelEdit"_s, u"expiryField"_s, u"writeButton"_s, u"scopesEditor"_s, u"noteEdit"_s, u"tagsEdit"_s};
    QTest::newRow("stackone") << QStringList{u"labelEdit"_s, u"scopesEditor"_s};
    QTest::newRow("stack-internal") << QStringList{
        u"labelEdit"_s, u"teamBox"_s, u"expiryField"_s, u"writeButton"_s};
    QTest::newRow("stitch") << QStringList{u"labelEdit"_s};
    QTest::newRow("stacker") << QStringList();
}

void KeyFormTest::fieldsAreThePolicys()
{
    QFETCH(QStringList, fields);
    const FormProbe probe(QString::fromLatin1(QTest::currentDataTag()));
    for (const QString &name : {u"labelEdit"_s, u"teamBox"_s, u"expiryField"_s, u"writeButton"_s,
             u"scopesEditor"_s, u"noteEdit"_s, u"tagsEdit"_s})
        QVERIFY2(isShown(*probe.form, name) == fields.contains(name), qPrintable(name));
}

void KeyFormTest::wordsAreThePolicys_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("labelField");
    QTest::addColumn<QString>("example");
    QTest::addColumn<QString>("submit");
    QTest::newRow("chatelaine") << u"Create API key"_s << u"Name"_s << u"production-hris-sync"_s
                                << u"Create"_s;
    QTest::newRow("stackone") << u"Create API key"_s << u"Name"_s << u"my-agent-key"_s << u"Generate"_s;
    QTest::newRow("stack-internal") << u"Create a personal access token"_s << u"PAT Description"_s
                                    << QString() << u"Create"_s;
    QTest::newRow("stitch") << u"Configure Your API Access Key"_s << u"Key Description"_s
                            << u"Used to create and configure Salesforce integrations"_s
                            << u"Save and Generate Key"_s;
}

void KeyFormTest::wordsAreThePolicys()
{
    QFETCH(QString, title);
    QFETCH(QString, labelField);
    QFETCH(QString, example);
    QFETCH(QString, submit);
    const FormProbe probe(QString::fromLatin1(QTest::currentDataTag()));
    const auto *edit = child<QLineEdit>(*probe.form, u"labelEdit"_s);
    QCOMPARE(textOf(*probe.form, u"formTitleLabel"_s), title);
    QCOMPARE(edit->accessibleName(), labelField);
    QCOMPARE(edit->placeholderText(), example);
    QCOMPARE(child<QPushButton>(*probe.form, u"submitButton"_s)->text(), submit);
}

void KeyFormTest::emitsTheWholeDraft()
{
    const FormProbe probe(u"chatelaine"_s);
    retype(*probe.form, u"labelEdit"_s, u"importer"_s);
    segment(*probe.form, u"expirySegments"_s, u"90 day(s)"_s)->click();
    click(*probe.form, u"writeButton"_s);
    segment(*probe.form, u"scopeSegments_billing"_s, u"Read + write"_s)->click();
    segment(*probe.form, u"scopeSegments_data"_s, u"Off"_s)->click();
    QTest::keyClicks(child(*probe.form, u"noteEdit"_s), u"nightly"_s);
    QTest::keyClicks(child(*probe.form, u"tagEdit"_s), u"prod,eu"_s);
    QCOMPARE(probe.summary(), u"1 scope(s) write; until 20 Feb 2027"_s);
    QVERIFY(probe.form->isEdited());
    probe.submit();

    QCOMPARE(probe.spy->count(), 1);
    const KeyDraft draft = probe.submitted();
    QVERIFY(draft.id.isNull());
    QCOMPARE(draft.label, u"importer"_s);
    QCOMPARE(draft.note, u"nightly"_s);
    QCOMPARE(draft.tags, QStringList({u"prod"_s, u"eu"_s}));
    QCOMPARE(grantsText(*draft.scopes), u"data:off webhooks:off billing:write members:off"_s);
    QVERIFY(draft.expiry == ExpiryChoice(ExpiresInDays{90}));
    QCOMPARE(draft.write, std::optional(true));
    QVERIFY(draft.team.isEmpty());
}

void KeyFormTest::emitsTheOneTeam()
{
    const FormProbe probe(u"stack-internal"_s, [](Workspace &workspace) {
        workspace.teams = QStringList{u"Ops"_s, u"Platform"_s};
    });
    auto *teams = child<QComboBox>(*probe.form, u"teamBox"_s);
    QCOMPARE(teams->currentIndex(), -1); // A choice among several is the person's.
    retype(*probe.form, u"labelEdit"_s, u"swagger"_s);
    probe.submit();
    QCOMPARE(probe.spy->count(), 0);
    QVERIFY(!probe.errorAt(u"teamBox"_s).isEmpty());

    teams->setCurrentIndex(1);
    QVERIFY(probe.errorAt(u"teamBox"_s).isEmpty());
    segment(*probe.form, u"expirySegments"_s, u"Never"_s)->click();
    QCOMPARE(probe.summary(), u"for the team Platform; only reads; never expires"_s);
    probe.submit();
    QCOMPARE(probe.spy->count(), 1);
    const KeyDraft draft = probe.submitted();
    QCOMPARE(draft.team, u"Platform"_s);
    QVERIFY(draft.expiry == ExpiryChoice(ExpiresNever()));
    QCOMPARE(draft.write, std::optional(false));
    QVERIFY(!draft.scopes);
}

void KeyFormTest::emitsALabelAlone()
{
    const FormProbe probe(u"stitch"_s);
    retype(*probe.form, u"labelEdit"_s, u"Salesforce"_s);
    probe.submit();
    QCOMPARE(probe.spy->count(), 1);
    const KeyDraft draft = probe.submitted();
    QCOMPARE(draft.label, u"Salesforce"_s);
    QVERIFY(draft.expiry == ExpiryChoice(ExpiresByDefault()));
    QVERIFY(!draft.write && !draft.scopes);
}

void KeyFormTest::everyControlHasItsName_data()
{
    QTest::addColumn<bool>("folded");
    QTest::newRow("chatelaine") << false;
    QTest::newRow("stackone") << true;
    QTest::newRow("stack-internal") << false;
    QTest::newRow("stitch") << false;
}

void KeyFormTest::everyControlHasItsName()
{
    QFETCH(bool, folded);
    const FormProbe probe(QString::fromLatin1(QTest::currentDataTag()));
    if (folded)
        click(*probe.form, u"scopesDisclosureButton"_s);
    QCOMPARE(namelessControls(*probe.form), QStringList());
}

void KeyFormTest::expiryIsSpelledOut()
{
    const FormProbe probe(u"stack-internal"_s); // Opened on 22 November 2026, 01:00 in Berlin.
    QCOMPARE(textOf(*probe.form, u"expiryDateLabel"_s), u"until Tuesday, 22 December 2026 at 01:00"_s);
    segment(*probe.form, u"expirySegments"_s, u"7 day(s)"_s)->click();
    QCOMPARE(textOf(*probe.form, u"expiryDateLabel"_s), u"until Sunday, 29 November 2026 at 01:00"_s);
    segment(*probe.form, u"expirySegments"_s, u"Never"_s)->click();
    QCOMPARE(textOf(*probe.form, u"expiryDateLabel"_s), u"good until it is turned off or deleted"_s);
    QVERIFY(!isShown(*probe.form, u"expiryDateEdit"_s));
}

void KeyFormTest::customExpiryEndsWithItsDay()
{
    FormProbe probe(u"chatelaine"_s);
    retype(*probe.form, u"labelEdit"_s, u"importer"_s);
    segment(*probe.form, u"expirySegments"_s, u"Custom…"_s)->click();
    auto *edit = child<QDateEdit>(*probe.form, u"expiryDateEdit"_s);
    QVERIFY(edit->isVisible());
    QCOMPARE(edit->minimumDate(), QDate(2026, 11, 22));
    edit->setDate({2026, 11, 30});
    QCOMPARE(textOf(*probe.form, u"expiryDateLabel"_s), u"until the end of Monday, 30 November 2026"_s);
    QCOMPARE(probe.summary(), u"1 scope(s) read; until 30 Nov 2026"_s);
    probe.submit();
    QVERIFY(probe.submitted().expiry == ExpiryChoice(ExpiresAt{*endOfLocalDay(u"2026-11-30"_s)}));

    probe.clock.advance(Days(10)); // The form stood open beyond the chosen day.
    probe.submit();
    QCOMPARE(probe.spy->count(), 1);
    QVERIFY(!probe.errorAt(u"expiryDateEdit"_s).isEmpty());
}

void KeyFormTest::presetsSetTheLevels()
{
    const FormProbe probe(u"stackone"_s);
    const auto *menu = child<QPushButton>(*probe.form, u"scopePresetsButton"_s)->menu();
    QStringList titles;
    for (const QAction *action : menu->actions())
        titles.append(action->text());
    QCOMPARE(titles, QStringList({u"Defaults"_s, u"AI agent"_s}));

    QCOMPARE(textOf(*probe.form, u"scopesCountLabel"_s), u"4 of 5 on"_s);
    QCOMPARE(probe.summary(), u"2 scope(s) write, 1 execute, 1 read"_s);
    menu->actions().at(1)->trigger();
    QCOMPARE(grantsText(*probe.form->draft().scopes),
        u"platform:read actions:execute connectors:read credentials:read unified:off"_s);
    QCOMPARE(probe.summary(), u"1 scope(s) execute, 3 read"_s);
    menu->actions().at(0)->trigger();
    QCOMPARE(grantsText(*probe.form->draft().scopes),
        u"platform:write actions:execute connectors:read credentials:off unified:write"_s);
}

void KeyFormTest::scopesAreFoldedAtFirst()
{
    const FormProbe probe(u"stackone"_s);
    QVERIFY(!isShown(*probe.form, u"scopesFrame"_s));
    QCOMPARE(textOf(*probe.form, u"scopesSummaryLabel"_s),
        u"Platform API: Read + write, Actions: Execute, Connectors: Read, Unified API: Read + write"_s);
    click(*probe.form, u"scopesDisclosureButton"_s);
    QVERIFY(isShown(*probe.form, u"scopesFrame"_s));
    QVERIFY(!isShown(*probe.form, u"scopesSummaryLabel"_s));
    click(*probe.form, u"scopesDisclosureButton"_s);
    QVERIFY(!isShown(*probe.form, u"scopesFrame"_s));
}

void KeyFormTest::writeOffCapsTheScopes()
{
    const FormProbe probe(u"chatelaine"_s);
    const auto *write = segment(*probe.form, u"scopeSegments_data"_s, u"Read + write"_s);
    const auto grants = [&probe] { return grantsText(*probe.form->draft().scopes); };
    QVERIFY(!write->isEnabled());
    const auto *menu = child<QPushButton>(*probe.form, u"scopePresetsButton"_s)->menu();
    menu->actions().at(2)->trigger(); // Everything
    QCOMPARE(grants(), u"data:read webhooks:read billing:read members:read"_s);
    click(*probe.form, u"writeButton"_s);
    QVERIFY(write->isEnabled() && write->isChecked());
    QCOMPARE(grants(), u"data:write webhooks:write billing:write members:write"_s);
    click(*probe.form, u"writeButton"_s);
    QCOMPARE(grants(), u"data:read webhooks:read billing:read members:read"_s);
}

void KeyFormTest::ownScopesOfferNoForeignPreset()
{
    const FormProbe probe(u"chatelaine"_s, [](Workspace &workspace) {
        workspace.ownScopes = true;
        workspace.scopes
            = {{u"logs"_s, u"Logs"_s, {}, {ScopeLevel::Off, ScopeLevel::Execute}, ScopeLevel::Execute}};
    });
    QVERIFY(!isShown(*probe.form, u"scopePresetsButton"_s));
    QCOMPARE(textOf(*probe.form, u"scopesCountLabel"_s), u"0 of 1 on"_s); // Executing is more than reading.
    click(*probe.form, u"writeButton"_s);
    QCOMPARE(grantsText(*probe.form->draft().scopes), u"logs:execute"_s);
}

void KeyFormTest::tagsAreEnteredOneByOne()
{
    const FormProbe probe(u"chatelaine"_s);
    retype(*probe.form, u"labelEdit"_s, u"importer"_s);
    auto *edit = child<QLineEdit>(*probe.form, u"tagEdit"_s);
    QTest::keyClicks(edit, u"prod"_s);
    QTest::keyClick(edit, Qt::Key_Return); // Ends the tag, not the form.
    QCOMPARE(probe.spy->count(), 0);
    QTest::keyClicks(edit, u"eu,PROD,late"_s);
    QCOMPARE(probe.form->draft().tags, QStringList({u"prod"_s, u"eu"_s, u"late"_s}));
    click(*probe.form, u"tagChip_prod"_s);
    QCOMPARE(probe.form->draft().tags, QStringList({u"eu"_s, u"late"_s}));
    edit->clear();
    QTest::keyClick(edit, Qt::Key_Backspace);
    QCOMPARE(probe.form->draft().tags, QStringList());
    QTest::keyClick(edit, Qt::Key_Return); // With nothing typed it is the form's.
    QCOMPARE(probe.spy->count(), 1);
}

QTEST_MAIN(KeyFormTest)
#include "tst_keyform.moc"
