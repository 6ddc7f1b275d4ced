// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagefixture.h"

#include "domain/sentence.h"
#include "domain/tokenformat.h"
#include "ui/pages/scopedialog.h"
#include "ui/pages/settingspage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/formrow.h"

#include <QPushButton>
#include <QSpinBox>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

/// The page of a workspace, shown.
struct PageProbe {
    explicit PageProbe(const QString &policyId)
        : workspace(fixture.add(policyId))
    {
        page.setWorkspace(workspace, fixture.policy(policyId));
        page.resize(900, 1000);
        page.show();
    }
    Workspace stored() const { return fixture.stored(workspace.id); }
    QStringList scopeIds() const
    {
        QStringList ids;
        for (const ScopeDefinition &scope : stored().scopes)
            ids.append(scope.id);
        return ids;
    }
    /// The dialog that a click opened; a picture of the page stays usable meanwhile.
    template <typename Dialog>
    Dialog *opened() const
    {
        Dialog *dialog = nullptr;
        (void)QTest::qWaitFor([&] {
            for (auto *each : page.findChildren<Dialog *>())
                dialog = each->isVisible() ? each : dialog;
            return dialog != nullptr;
        });
        if (!dialog)
            qFatal("no dialog opened");
        return dialog;
    }

    PageFixture fixture;
    Workspace workspace;
    AppSettings settings{fixture.folder.filePath(u"settings.ini"_s)};
    SettingsPage page{fixture.store, settings};
    QSignalSpy changed{&page, &SettingsPage::workspaceChanged};
};

/// Presses the button that is not Cancel.
void agree(const QDialog *dialog)
{
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() != u"Cancel"_s)
            return button->click();
    }
}

} // namespace

class SettingsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { beginUiTest(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void theLookIsKeptAtOnce();
    void marksAndPrefixAreSaved();
    void aBadPrefixIsRefusedWhileTyped();
    void editsSurviveAChangeFromElsewhere();
    void scopesStandWhereThePolicyAllows();
    void aScopeIsAdded();
    void badScopesAreRefusedAtTheirField();
    void aScopeIsEditedButNotItsId();
    void scopesAreMoved();
    void removalCountsTheKeys();
    void goesBackToTheOriginalScopes();
    void saysWhereTheSealingKeyIs();
    void withoutAWorkspaceTheWindowsSettingsStay();
    void theRoleSaysWhatRests_data();
    void theRoleSaysWhatRests();
    void everyControlHasItsName();
};

void SettingsPageTest::theLookIsKeptAtOnce()
{
    PageProbe probe(u"stitch"_s);
    segment(probe.page, u"appearanceSegments"_s, u"Dark"_s)->click();
    QCOMPARE(probe.settings.appearance(), Appearance::Dark);
    click(probe.page, u"compactRowsSwitch"_s);
    QVERIFY(probe.settings.compactRows());
    probe.settings.setAppearance(Appearance::Light); // From a menu of the window.
    QVERIFY(segment(probe.page, u"appearanceSegments"_s, u"Light"_s)->isChecked());
}

void SettingsPageTest::marksAndPrefixAreSaved()
{
    PageProbe probe(u"stackone"_s);
    const auto *save = child(probe.page, u"saveWorkspaceButton"_s);
    QVERIFY(!save->isEnabled());
    child<QSpinBox>(probe.page, u"staleDaysBox"_s)->setValue(30);
    child<QSpinBox>(probe.page, u"expiringDaysBox"_s)->setValue(7);
    retype(probe.page, u"tokenPrefixEdit"_s, u"acme"_s);
    QVERIFY(save->isEnabled());
    click(probe.page, u"saveWorkspaceButton"_s);
    QTRY_COMPARE(probe.changed.count(), 1);
    QVERIFY(probe.stored().marks == (MarkSettings{30, 7}));
    QCOMPARE(probe.stored().tokenPrefix, u"acme"_s);
    QVERIFY(!save->isEnabled());

    retype(probe.page, u"tokenPrefixEdit"_s, {});
    QTest::keyClick(child(probe.page, u"tokenPrefixEdit"_s), Qt::Key_Return);
    QTRY_COMPARE(probe.stored().tokenPrefix, u"so"_s); // Back to the policy's.
    QTRY_COMPARE(child<QLineEdit>(probe.page, u"tokenPrefixEdit"_s)->text(), u"so"_s);
}

void SettingsPageTest::aBadPrefixIsRefusedWhileTyped()
{
    PageProbe probe(u"stackone"_s);
    const auto *row = qobject_cast<const FormRow *>(child(probe.page, u"tokenPrefixEdit"_s)->parentWidget());
    retype(probe.page, u"tokenPrefixEdit"_s, u"Acme"_s);
    QVERIFY(!row->error().isEmpty());
    QVERIFY(!child(probe.page, u"saveWorkspaceButton"_s)->isEnabled());
    retype(probe.page, u"tokenPrefixEdit"_s, u"acme_1"_s);
    QVERIFY(row->error().isEmpty());
}

void SettingsPageTest::editsSurviveAChangeFromElsewhere()
{
    PageProbe probe(u"stackone"_s);
    auto *days = child<QSpinBox>(probe.page, u"staleDaysBox"_s);
    days->setValue(45);
    Workspace renamed = probe.workspace;
    renamed.name = u"Renamed"_s;
    probe.page.setWorkspace(renamed, probe.fixture.policy(u"stackone"_s));
    QCOMPARE(days->value(), 45);

    const Workspace other = PageFixture::take(
        probe.fixture.registry->createWorkspace({u"Other"_s, u"stitch"_s, {}, {}}, probe.fixture.actor()));
    probe.page.setWorkspace(other, probe.fixture.policy(u"stitch"_s));
    QCOMPARE(days->value(), 90);
}

void SettingsPageTest::scopesStandWhereThePolicyAllows()
{
    QVERIFY(isShown(PageProbe(u"chatelaine"_s).page, u"addScopeButton"_s));
    QVERIFY(!isShown(PageProbe(u"stackone"_s).page, u"addScopeButton"_s));
    QVERIFY(!isShown(PageProbe(u"stitch"_s).page, u"addScopeButton"_s));
}

void SettingsPageTest::aScopeIsAdded()
{
    PageProbe probe(u"chatelaine"_s);
    click(probe.page, u"addScopeButton"_s);
    auto *dialog = probe.opened<ScopeDialog>();
    QCOMPARE(namelessControls(*dialog), QStringList());
    retype(*dialog, u"scopeTitleEdit"_s, u"Pull Requ"_s);
    child<QLineEdit>(*dialog, u"scopeTitleEdit"_s)->insert(u"ésts!"_s);
    QCOMPARE(child<QLineEdit>(*dialog, u"scopeIdEdit"_s)->text(), u"pull-requests"_s);
    retype(*dialog, u"scopeGivesEdit"_s, u"Reviews and merges"_s);
    click(*dialog, u"levelBox_write"_s);
    click(*dialog, u"levelBox_execute"_s);
    segment(*dialog, u"defaultLevelSegments"_s, u"Execute"_s)->click();
    click(*dialog, u"confirmButton"_s);
    QTRY_COMPARE(probe.changed.count(), 1);
    const ScopeDefinition expected{u"pull-requests"_s, u"Pull Requésts!"_s, u"Reviews and merges"_s,
        {ScopeLevel::Off, ScopeLevel::Read, ScopeLevel::Execute}, ScopeLevel::Execute};
    QVERIFY(probe.stored().scopes.last() == expected);
    QCOMPARE(probe.stored().scopes.size(), 5);
    QVERIFY(probe.stored().ownScopes);
}

void SettingsPageTest::badScopesAreRefusedAtTheirField()
{
    PageProbe probe(u"chatelaine"_s);
    click(probe.page, u"addScopeButton"_s);
    auto *dialog = probe.opened<ScopeDialog>();
    const auto errorOver = [dialog](const QString &edit) {
        return qobject_cast<const FormRow *>(child(*dialog, edit)->parentWidget())->error();
    };
    click(*dialog, u"confirmButton"_s);
    QVERIFY(!errorOver(u"scopeTitleEdit"_s).isEmpty());
    retype(*dialog, u"scopeTitleEdit"_s, u"Data"_s);
    click(*dialog, u"confirmButton"_s); // The id "data" is there already.
    QVERIFY(errorOver(u"scopeTitleEdit"_s).isEmpty() && !errorOver(u"scopeIdEdit"_s).isEmpty());
    retype(*dialog, u"scopeIdEdit"_s, u"data-2"_s);
    click(*dialog, u"levelBox_read"_s);
    click(*dialog, u"levelBox_write"_s);
    click(*dialog, u"confirmButton"_s); // Off alone is no choice.
    QVERIFY(dialog->isVisible());
    click(*dialog, u"cancelButton"_s);
    QCOMPARE(probe.scopeIds().size(), 4);
}

void SettingsPageTest::aScopeIsEditedButNotItsId()
{
    PageProbe probe(u"chatelaine"_s);
    click(probe.page, u"editScopeButton_billing"_s);
    auto *dialog = probe.opened<ScopeDialog>();
    QVERIFY(child<QLineEdit>(*dialog, u"scopeIdEdit"_s)->isReadOnly());
    retype(*dialog, u"scopeTitleEdit"_s, u"Money"_s);
    QTest::keyPress(child(*dialog, u"scopeTitleEdit"_s), Qt::Key_Return); // It closes before a release.
    QTRY_COMPARE(probe.changed.count(), 1);
    QCOMPARE(probe.stored().scopes.at(2).title, u"Money"_s);
    QCOMPARE(probe.stored().scopes.at(2).id, u"billing"_s);
}

void SettingsPageTest::scopesAreMoved()
{
    PageProbe probe(u"chatelaine"_s);
    QVERIFY(!child(probe.page, u"moveUpButton_data"_s)->isEnabled());
    QVERIFY(!child(probe.page, u"moveDownButton_members"_s)->isEnabled());
    click(probe.page, u"moveDownButton_data"_s);
    QTRY_COMPARE(probe.scopeIds(), QStringList({u"webhooks"_s, u"data"_s, u"billing"_s, u"members"_s}));
    QTRY_COMPARE(probe.changed.count(), 1);
    click(probe.page, u"moveUpButton_members"_s);
    QTRY_COMPARE(probe.scopeIds(), QStringList({u"webhooks"_s, u"data"_s, u"members"_s, u"billing"_s}));
}

void SettingsPageTest::removalCountsTheKeys()
{
    PageProbe probe(u"chatelaine"_s);
    for (const QString &label : {u"a"_s, u"b"_s}) // With "data" at read, as the policy's default is.
        probe.fixture.addKey(probe.workspace, {.label = label});
    click(probe.page, u"removeScopeButton_data"_s);
    auto *dialog = probe.opened<ConfirmDialog>();
    bool counted = false;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        counted = counted || label->text().contains("2 key(s) have it"_L1);
    QVERIFY(counted);
    QCOMPARE(probe.scopeIds().size(), 4); // Not before it is agreed to.
    agree(dialog);
    QTRY_COMPARE(probe.scopeIds(), QStringList({u"webhooks"_s, u"billing"_s, u"members"_s}));
}

void SettingsPageTest::goesBackToTheOriginalScopes()
{
    PageProbe probe(u"chatelaine"_s);
    QVERIFY(!isShown(probe.page, u"resetScopesButton"_s));
    click(probe.page, u"moveDownButton_data"_s);
    QTRY_VERIFY(isShown(probe.page, u"resetScopesButton"_s));
    click(probe.page, u"resetScopesButton"_s);
    agree(probe.opened<ConfirmDialog>());
    QTRY_COMPARE(probe.scopeIds().first(), u"data"_s);
    QVERIFY(!probe.stored().ownScopes);
    QTRY_VERIFY(!isShown(probe.page, u"resetScopesButton"_s));
}

void SettingsPageTest::saysWhereTheSealingKeyIs()
{
    PageProbe probe(u"stacker"_s);
    QSignalSpy requested(&probe.page, &SettingsPage::sealingKeyRequested);
    click(probe.page, u"sealingKeyButton"_s);
    QCOMPARE(requested.count(), 1);
    probe.page.setSealingKeyPlace(SealingKeyPlace::Keychain);
    QVERIFY(textOf(probe.page, u"sealingKeyLabel"_s).contains("keychain"_L1));
    QVERIFY(!isShown(probe.page, u"sealingKeyButton"_s));
    probe.page.setSealingKeyPlace(SealingKeyPlace::File, u"/home/ada/sealing.key"_s);
    QVERIFY(textOf(probe.page, u"sealingKeyLabel"_s).contains("/home/ada/sealing.key"_L1));
}

void SettingsPageTest::withoutAWorkspaceTheWindowsSettingsStay()
{
    PageProbe probe(u"chatelaine"_s);
    probe.page.setSavedSecretsWidget(new QLabel(u"saved"_s));
    probe.page.clearWorkspace();
    QVERIFY(!isShown(probe.page, u"staleDaysBox"_s) && !isShown(probe.page, u"addScopeButton"_s));
    QVERIFY(isShown(probe.page, u"appearanceSegments"_s));
    probe.page.setWorkspace(probe.workspace, probe.fixture.policy(u"chatelaine"_s));
    QVERIFY(isShown(probe.page, u"staleDaysBox"_s) && isShown(probe.page, u"addScopeButton"_s));
}

void SettingsPageTest::theRoleSaysWhatRests_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("may");
    QTest::newRow("direct") << Role::Direct << true;
    QTest::newRow("owner") << Role::Owner << true;
    QTest::newRow("admin") << Role::Admin << true;
    QTest::newRow("member") << Role::Member << false;
    QTest::newRow("viewer") << Role::Viewer << false;
}

void SettingsPageTest::theRoleSaysWhatRests()
{
    QFETCH(Role, role);
    QFETCH(bool, may);
    PageProbe probe(u"chatelaine"_s);
    probe.workspace.role = role;
    probe.page.setWorkspace(probe.workspace, probe.fixture.policy(u"chatelaine"_s));
    for (const QString &control : {u"staleDaysBox"_s, u"tokenPrefixEdit"_s, u"addScopeButton"_s})
        QCOMPARE(child(probe.page, control)->isEnabled(), may);
    QVERIFY(child(probe.page, u"compactRowsSwitch"_s)->isEnabled());
    QCOMPARE(isShown(probe.page, u"roleNote"_s), !may);
    if (!may)
        QCOMPARE(child<Banner>(probe.page, u"roleNote"_s)->text(),
            sentence(permitted(WorkspaceAction::Edit, role).error()));
    probe.workspace.role = Role::Admin; // Somebody made them one.
    probe.page.setWorkspace(probe.workspace, probe.fixture.policy(u"chatelaine"_s));
    QVERIFY(child(probe.page, u"staleDaysBox"_s)->isEnabled());
    QVERIFY(!isShown(probe.page, u"roleNote"_s));
}

void SettingsPageTest::everyControlHasItsName()
{
    const PageProbe probe(u"chatelaine"_s);
    QCOMPARE(namelessControls(probe.page), QStringList());
}

QTEST_MAIN(SettingsPageTest)
#include "tst_settingspage.moc"
