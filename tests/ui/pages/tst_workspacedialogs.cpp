// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagefixture.h"

#include "domain/sentence.h"
#include "ui/pages/removeworkspacedialog.h"
#include "ui/pages/renameworkspacedialog.h"
#include "ui/pages/workspacedialog.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formrow.h"

#include <QPushButton>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

QString errorOver(const QWidget &dialog, const QString &edit)
{
    const auto *row = qobject_cast<const FormRow *>(child(dialog, edit)->parentWidget());
    return row ? row->error() : u"no row"_s;
}

} // namespace

class WorkspaceDialogsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { beginUiTest(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void cardsSayWhatEachPolicyIsLike();
    void cardsAreChosenByKeys();
    void addsAWorkspaceWithPlanAndTeam();
    void fieldsFollowThePolicy();
    void refusalsStandAtTheirField();
    void badPolicyFilesAreTold();
    void renames();
    void renamingSaysWhatIsWrong();
    void removalWantsTheName();
    void removalIsNeverTheDefault();
    void removesWithItsKeys();
    void goneAlreadyIsSaid();
    void rolesThatMayNotAreTold();
};

void WorkspaceDialogsTest::cardsSayWhatEachPolicyIsLike()
{
    PageFixture fixture;
    WorkspaceDialog dialog(fixture.store);
    dialog.show();
    const auto cards = dialog.findChildren<Card *>();
    QCOMPARE(cards.size(), fixture.catalog.all().size());
    for (const KeyPolicy *policy : fixture.catalog.all()) {
        const auto *card = child<Card>(dialog, QString(u"policyCard_"_s + policy->id));
        QCOMPARE(card->title(), policy->title);
        QCOMPARE(card->description(), policy->summary);
    }
    QVERIFY(child<Card>(dialog, u"policyCard_chatelaine"_s)->isChecked());
    QCOMPARE(namelessControls(dialog), QStringList());
}

void WorkspaceDialogsTest::cardsAreChosenByKeys()
{
    PageFixture fixture;
    WorkspaceDialog dialog(fixture.store);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *first = child<Card>(dialog, u"policyCard_chatelaine"_s);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Right);
    QVERIFY(!first->isChecked());
    int checked = 0;
    for (const Card *card : dialog.findChildren<Card *>())
        checked += card->isChecked() ? 1 : 0;
    QCOMPARE(checked, 1);
}

void WorkspaceDialogsTest::addsAWorkspaceWithPlanAndTeam()
{
    PageFixture fixture;
    WorkspaceDialog dialog(fixture.store);
    QSignalSpy created(&dialog, &WorkspaceDialog::created);
    dialog.show();
    click(dialog, u"policyCard_stack-internal"_s);
    retype(dialog, u"workspaceNameEdit"_s, u"Acme tokens"_s);
    segment(dialog, u"planSegments"_s, u"Basic"_s)->click();
    retype(dialog, u"firstTeamEdit"_s, u"Platform"_s);
    QTest::keyClick(child(dialog, u"firstTeamEdit"_s), Qt::Key_Return);
    QTRY_COMPARE(created.count(), 1);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));

    const auto stored = fixture.registry->findWorkspace(u"Acme tokens"_s, fixture.actor());
    VERIFY_OK(stored);
    QCOMPARE(stored->policyId, u"stack-internal"_s);
    QCOMPARE(stored->planId, u"basic"_s);
    QCOMPARE(stored->teams, QStringList({u"Platform"_s}));
    QCOMPARE(created.first().first().value<Workspace>(), *stored);
}

void WorkspaceDialogsTest::fieldsFollowThePolicy()
{
    PageFixture fixture;
    WorkspaceDialog dialog(fixture.store);
    dialog.show();
    QVERIFY(!isShown(dialog, u"planSegments"_s) && !isShown(dialog, u"firstTeamEdit"_s));
    click(dialog, u"policyCard_stitch"_s);
    QVERIFY(isShown(dialog, u"planSegments"_s) && !isShown(dialog, u"firstTeamEdit"_s));
    QVERIFY(segment(dialog, u"planSegments"_s, u"Advanced"_s)->isChecked()); // The policy's default.
    click(dialog, u"policyCard_stack-internal"_s);
    QVERIFY(isShown(dialog, u"planSegments"_s) && isShown(dialog, u"firstTeamEdit"_s));
    QVERIFY(segment(dialog, u"planSegments"_s, u"Business"_s)->isChecked());
}

void WorkspaceDialogsTest::refusalsStandAtTheirField()
{
    PageFixture fixture;
    fixture.add(u"stackone"_s);
    WorkspaceDialog dialog(fixture.store);
    dialog.show();
    click(dialog, u"policyCard_stack-internal"_s);
    click(dialog, u"confirmButton"_s);
    QTRY_COMPARE(errorOver(dialog, u"workspaceNameEdit"_s), sentence({ErrorCode::WorkspaceNameInvalid}));
    retype(dialog, u"workspaceNameEdit"_s, u"ACME"_s);
    QCOMPARE(errorOver(dialog, u"workspaceNameEdit"_s), QString());
    click(dialog, u"confirmButton"_s);
    QTRY_VERIFY(!errorOver(dialog, u"workspaceNameEdit"_s).isEmpty()); // Taken, in another case.
    retype(dialog, u"workspaceNameEdit"_s, u"Acme 2"_s);
    click(dialog, u"confirmButton"_s);
    QTRY_COMPARE(errorOver(dialog, u"firstTeamEdit"_s), sentence({ErrorCode::TeamNameInvalid}));
    QVERIFY(dialog.isVisible());
    QCOMPARE(PageFixture::take(fixture.registry->workspaces(fixture.actor())).size(), 1);
}

void WorkspaceDialogsTest::badPolicyFilesAreTold()
{
    QTemporaryDir policies;
    QFile bad(policies.filePath(u"mine.json"_s));
    QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("{") == 1);
    bad.close();
    PageFixture fixture({policies.path()});
    WorkspaceDialog dialog(fixture.store);
    dialog.show();
    QVERIFY(isShown(dialog, u"catalogFaultsBanner"_s));
    bool named = false;
    for (const QLabel *label : child(dialog, u"catalogFaultsBanner"_s)->findChildren<QLabel *>())
        named = named || label->text().contains("mine.json"_L1);
    QVERIFY(named);
}

void WorkspaceDialogsTest::renames()
{
    PageFixture fixture;
    const Workspace workspace = fixture.add(u"stackone"_s);
    RenameWorkspaceDialog dialog(fixture.store, workspace);
    QSignalSpy renamed(&dialog, &RenameWorkspaceDialog::renamed);
    dialog.show();
    QTest::keyClicks(
        child(dialog, u"workspaceNameEdit"_s), u"Acme staging"_s); // In place of the selected name.
    QTest::keyClick(child(dialog, u"workspaceNameEdit"_s), Qt::Key_Return);
    QTRY_COMPARE(renamed.count(), 1);
    QCOMPARE(fixture.stored(workspace.id).name, u"Acme staging"_s);
    QCOMPARE(namelessControls(dialog), QStringList());
}

void WorkspaceDialogsTest::renamingSaysWhatIsWrong()
{
    PageFixture fixture;
    const Workspace workspace = fixture.add(u"stackone"_s);
    RenameWorkspaceDialog dialog(fixture.store, workspace);
    dialog.show();
    retype(dialog, u"workspaceNameEdit"_s, u"  "_s);
    click(dialog, u"confirmButton"_s);
    QTRY_COMPARE(errorOver(dialog, u"workspaceNameEdit"_s), sentence({ErrorCode::WorkspaceNameInvalid}));
    QCOMPARE(fixture.stored(workspace.id).name, u"Acme"_s);
}

void WorkspaceDialogsTest::removalWantsTheName()
{
    PageFixture fixture;
    const Workspace workspace = fixture.add(u"stackone"_s);
    for (const QString &label : {u"a"_s, u"b"_s, u"c"_s})
        fixture.addKey(workspace, {.label = label});
    RemoveWorkspaceDialog dialog(fixture.store, fixture.stored(workspace.id));
    dialog.show();
    const auto labels = child(dialog, u"consequencesBanner"_s)->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
        [](const QLabel *label) { return label->text().startsWith("3 key(s) stop working"_L1); }));
    const auto *remove = child(dialog, u"confirmButton"_s);
    QVERIFY(!remove->isEnabled());
    retype(dialog, u"workspaceNameEdit"_s, u"acme"_s);
    QVERIFY(!remove->isEnabled());
    retype(dialog, u"workspaceNameEdit"_s, u"Acme"_s);
    QVERIFY(remove->isEnabled());
}

void WorkspaceDialogsTest::removalIsNeverTheDefault()
{
    PageFixture fixture;
    const Workspace workspace = fixture.add(u"stackone"_s);
    RemoveWorkspaceDialog dialog(fixture.store, workspace);
    QSignalSpy removed(&dialog, &RemoveWorkspaceDialog::removed);
    dialog.show();
    retype(dialog, u"workspaceNameEdit"_s, u"Acme"_s);
    QTest::keyClick(child(dialog, u"workspaceNameEdit"_s), Qt::Key_Return);
    QVERIFY(!child<QPushButton>(dialog, u"confirmButton"_s)->isDefault());
    VERIFY_OK(
        await(fixture.store.workspaces())); // Replies come in order: a removal would have come before this.
    QCOMPARE(removed.count(), 0);
    QVERIFY(dialog.isVisible());
    VERIFY_OK(fixture.registry->workspace(workspace.id, fixture.actor()));
}

void WorkspaceDialogsTest::removesWithItsKeys()
{
    PageFixture fixture;
    const Workspace workspace = fixture.add(u"stackone"_s);
    const KeyId key = fixture.addKey(workspace, {.label = u"a"_s}).key.id;
    RemoveWorkspaceDialog dialog(fixture.store, workspace);
    QSignalSpy removed(&dialog, &RemoveWorkspaceDialog::removed);
    dialog.show();
    retype(dialog, u"workspaceNameEdit"_s, u"Acme"_s);
    click(dialog, u"confirmButton"_s);
    QTRY_COMPARE(removed.count(), 1);
    QCOMPARE(removed.first().first().value<WorkspaceId>(), workspace.id);
    COMPARE_ERROR(fixture.registry->workspace(workspace.id, fixture.actor()), ErrorCode::WorkspaceUnknown);
    COMPARE_ERROR(fixture.registry->key(key, fixture.actor()), ErrorCode::KeyUnknown);
}

void WorkspaceDialogsTest::goneAlreadyIsSaid()
{
    PageFixture fixture;
    const Workspace workspace = fixture.add(u"stackone"_s);
    RenameWorkspaceDialog dialog(fixture.store, workspace);
    dialog.show();
    PageFixture::take(fixture.registry->removeWorkspace(workspace.id, fixture.actor()));
    click(dialog, u"confirmButton"_s);
    QTRY_VERIFY(isShown(dialog, u"dialogBanner"_s));
    QVERIFY(dialog.isVisible());
}

void WorkspaceDialogsTest::rolesThatMayNotAreTold()
{
    PageFixture fixture;
    Workspace workspace = fixture.add(u"stackone"_s);
    workspace.role = Role::Admin;
    RenameWorkspaceDialog rename(fixture.store, workspace);
    QVERIFY(child(rename, u"confirmButton"_s)->isEnabled());
    RemoveWorkspaceDialog remove(fixture.store, workspace);
    QVERIFY(!child(remove, u"workspaceNameEdit"_s)->isEnabled());
    QVERIFY(!child(remove, u"confirmButton"_s)->isEnabled());
    QVERIFY(isShown(remove, u"dialogBanner"_s));
    workspace.role = Role::Viewer;
    RenameWorkspaceDialog viewed(fixture.store, workspace);
    QVERIFY(!child(viewed, u"workspaceNameEdit"_s)->isEnabled());
    QVERIFY(!child(viewed, u"confirmButton"_s)->isEnabled());
}

QTEST_MAIN(WorkspaceDialogsTest)
#include "tst_workspacedialogs.moc"
