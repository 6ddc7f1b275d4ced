// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagefixture.h"

#include "domain/sentence.h"
#include "ui/pages/planpage.h"
#include "ui/pages/plantext.h"
#include "ui/reveal/clipboardguard.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formrow.h"

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

/// The page of a workspace, shown.
struct PageProbe {
    PageProbe(PageFixture &fixture, const Workspace &workspace)
        : page(fixture.store, clipboard)
        , changed(&page, &PlanPage::workspaceChanged)
    {
        page.setWorkspace(workspace, fixture.policy(workspace.policyId));
        page.resize(900, 800);
        page.show();
    }
    QString preview() const { return textOf(page, u"planPreviewLabel"_s); }

    ClipboardGuard clipboard;
    PlanPage page;
    QSignalSpy changed;
};

KeyDraft draftOf(const QString &label, bool write)
{
    return {.label = label, .team = u"Platform"_s, .write = write};
}

} // namespace

class PlanPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { beginUiTest(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void appliesWhereThereIsSomethingToShow();
    void marksTheCurrentPlan();
    void downgradingStitchTurnsKeysOff();
    void basicOnlyReads();
    void choosingTheCurrentPlanAsksNothing();
    void previewSentences_data();
    void previewSentences();
    void teamsAreAddedAndRemoved();
    void refusedTeamsStayWithTheirReason();
    void aPlanRefusedIsSaid();
    void everyControlHasItsName();
};

void PlanPageTest::appliesWhereThereIsSomethingToShow()
{
    PageFixture fixture;
    QVERIFY(!PlanPage::applies(fixture.store, fixture.policy(u"chatelaine"_s)));
    QVERIFY(!PlanPage::applies(fixture.store, fixture.policy(u"stackone"_s)));
    QVERIFY(!PlanPage::applies(fixture.store, fixture.policy(u"stacker"_s)));
    QVERIFY(PlanPage::applies(fixture.store, fixture.policy(u"stack-internal"_s)));
    QVERIFY(PlanPage::applies(fixture.store, fixture.policy(u"stitch"_s)));
    QCOMPARE(PlanPage::title(fixture.store, fixture.policy(u"stitch"_s)), u"Plan"_s);
    QCOMPARE(PlanPage::title(fixture.store, fixture.policy(u"stack-internal"_s)), u"Plan and teams"_s);
}

void PlanPageTest::marksTheCurrentPlan()
{
    PageFixture fixture;
    const PageProbe probe(fixture, fixture.add(u"stitch"_s));
    QCOMPARE(probe.page.findChildren<Card *>().size(), 3);
    const auto *current = child<Card>(probe.page, u"planCard_advanced"_s);
    QVERIFY(current->isChecked());
    QVERIFY(current->title().contains("current"_L1));
    QVERIFY(!child<Card>(probe.page, u"planCard_standard"_s)->title().contains("current"_L1));
    QVERIFY(!isShown(probe.page, u"planPreviewFrame"_s));
    QVERIFY(!isShown(probe.page, u"teamEdit"_s));
}

void PlanPageTest::downgradingStitchTurnsKeysOff()
{
    PageFixture fixture;
    const Workspace workspace = fixture.add(u"stitch"_s);
    for (const QString &label : {u"a"_s, u"b"_s, u"c"_s})
        fixture.addKey(workspace, {.label = label});
    const PageProbe probe(fixture, workspace);
    click(probe.page, u"planCard_standard"_s);
    QTRY_VERIFY(isShown(probe.page, u"planPreviewFrame"_s));
    QCOMPARE(probe.preview(), u"3 key(s) are turned off and stay off until you re-enable them one by one."_s);
    QCOMPARE(fixture.stored(workspace.id).planId, u"advanced"_s); // Nothing was changed yet.

    click(probe.page, u"changePlanButton"_s);
    QTRY_COMPARE(probe.changed.count(), 1);
    QCOMPARE(fixture.stored(workspace.id).planId, u"standard"_s);
    for (const ApiKey &key :
        PageFixture::take(fixture.registry->page(workspace.id, {}, fixture.actor())).keys.toList())
        QVERIFY(key.disabled.testFlag(DisabledReason::Plan));
    QVERIFY(child<Card>(probe.page, u"planCard_standard"_s)->title().contains("current"_L1));
    QVERIFY(!isShown(probe.page, u"planPreviewFrame"_s));

    click(probe.page, u"planCard_premium"_s);
    QTRY_VERIFY(isShown(probe.page, u"planPreviewFrame"_s));
    QVERIFY(probe.preview().startsWith("3 key(s) that an earlier change turned off stay off"_L1));
}

void PlanPageTest::basicOnlyReads()
{
    PageFixture fixture;
    const Workspace workspace = fixture.add(u"stack-internal"_s, {u"Platform"_s});
    fixture.addKey(workspace, draftOf(u"a"_s, true));
    fixture.addKey(workspace, draftOf(u"b"_s, false));
    const PageProbe probe(fixture, workspace);
    click(probe.page, u"planCard_basic"_s);
    QTRY_COMPARE(probe.preview(), u"1 key(s) with write access only read while the plan lasts."_s);
    click(probe.page, u"planCard_free"_s);
    QTRY_VERIFY(probe.preview().startsWith("2 key(s) stay on, but their calls are refused"_L1));
    click(probe.page, u"planCard_enterprise"_s);
    QTRY_COMPARE(probe.preview(), u"No key changes."_s);
}

void PlanPageTest::choosingTheCurrentPlanAsksNothing()
{
    PageFixture fixture;
    const PageProbe probe(fixture, fixture.add(u"stitch"_s));
    click(probe.page, u"planCard_premium"_s);
    QTRY_VERIFY(isShown(probe.page, u"planPreviewFrame"_s));
    click(probe.page, u"planCard_advanced"_s);
    QVERIFY(!isShown(probe.page, u"planPreviewFrame"_s));
}

void PlanPageTest::previewSentences_data()
{
    QTest::addColumn<int>("disabled");
    QTest::addColumn<int>("stopped");
    QTest::addColumn<int>("reduced");
    QTest::addColumn<int>("staysDisabled");
    QTest::addColumn<int>("sentences");
    QTest::addColumn<bool>("loss");
    QTest::newRow("nothing") << 0 << 0 << 0 << 0 << 1 << false;
    QTest::newRow("waiting keys are no loss") << 0 << 0 << 0 << 2 << 1 << false;
    QTest::newRow("everything") << 1 << 2 << 3 << 4 << 4 << true;
    QTest::newRow("reduced") << 0 << 0 << 1 << 0 << 1 << true;
}

void PlanPageTest::previewSentences()
{
    QFETCH(int, disabled);
    QFETCH(int, stopped);
    QFETCH(int, reduced);
    QFETCH(int, staysDisabled);
    QFETCH(int, sentences);
    QFETCH(bool, loss);
    const PlanPreview preview{{}, {}, disabled, stopped, reduced, staysDisabled};
    QCOMPARE(chatelaine::previewSentences(preview).size(), sentences);
    QCOMPARE(isLoss(preview), loss);
}

void PlanPageTest::teamsAreAddedAndRemoved()
{
    PageFixture fixture;
    const Workspace workspace = fixture.add(u"stack-internal"_s, {u"Platform"_s});
    const PageProbe probe(fixture, workspace);
    retype(probe.page, u"teamEdit"_s, u"Support"_s);
    QTest::keyClick(child(probe.page, u"teamEdit"_s), Qt::Key_Return);
    QTRY_COMPARE(probe.changed.count(), 1);
    QCOMPARE(fixture.stored(workspace.id).teams, QStringList({u"Platform"_s, u"Support"_s}));
    QCOMPARE(child<QLineEdit>(probe.page, u"teamEdit"_s)->text(), QString());
    click(probe.page, u"removeTeamButton_Platform"_s);
    QTRY_COMPARE(fixture.stored(workspace.id).teams, QStringList({u"Support"_s}));
    QTRY_VERIFY(!probe.page.findChild<QWidget *>(u"removeTeamButton_Platform"_s));
}

void PlanPageTest::refusedTeamsStayWithTheirReason()
{
    PageFixture fixture;
    const Workspace workspace = fixture.add(u"stack-internal"_s, {u"Platform"_s});
    fixture.addKey(workspace, draftOf(u"a"_s, false));
    const PageProbe probe(fixture, workspace);
    click(probe.page, u"removeTeamButton_Platform"_s);
    const Error inUse{ErrorCode::TeamInUse, {u"Platform"_s}};
    QTRY_COMPARE(textOf(probe.page, u"teamErrorLabel_Platform"_s), sentence(inUse));
    QVERIFY(isShown(probe.page, u"teamErrorLabel_Platform"_s));

    const auto *row = child<FormRow>(probe.page, u"teamRow"_s);
    retype(probe.page, u"teamEdit"_s, u"platform"_s);
    click(probe.page, u"addTeamButton"_s);
    QTRY_COMPARE(row->error(), sentence({ErrorCode::TeamTaken, {u"Platform"_s}}));
    QTest::keyClicks(child(probe.page, u"teamEdit"_s), u"2"_s);
    QCOMPARE(row->error(), QString());
    QCOMPARE(fixture.stored(workspace.id).teams, QStringList({u"Platform"_s}));
}

void PlanPageTest::aPlanRefusedIsSaid()
{
    PageFixture fixture;
    const Workspace workspace = fixture.add(u"stitch"_s);
    const PageProbe probe(fixture, workspace);
    click(probe.page, u"planCard_standard"_s);
    QTRY_VERIFY(isShown(probe.page, u"planPreviewFrame"_s));
    PageFixture::take(fixture.registry->removeWorkspace(workspace.id, fixture.actor()));
    click(probe.page, u"changePlanButton"_s);
    QTRY_VERIFY(isShown(probe.page, u"planBanner"_s));
    QCOMPARE(probe.changed.count(), 0);
}

void PlanPageTest::everyControlHasItsName()
{
    PageFixture fixture;
    const PageProbe probe(fixture, fixture.add(u"stack-internal"_s, {u"Platform"_s}));
    QCOMPARE(namelessControls(probe.page), QStringList());
}

QTEST_MAIN(PlanPageTest)
#include "tst_planpage.moc"
