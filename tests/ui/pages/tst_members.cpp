// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberprobe.h"

#include "domain/sentence.h"
#include "ui/reveal/secretview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/popover.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

} // namespace

class MembersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { beginUiTest(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void thePageStandsWhereThereArePeople();
    void tellsEveryMember();
    void mergesRows();
    void rolesAreChanged();
    void theLastOwnerStays();
    void rolesThatMayNotBeGivenAreGreyed();
    void viewersOnlyLook();
    void invitesAndShowsTheCodeOnce();
    void refusedInvitationsStayInTheDialog();
    void invitationsAreWithdrawn();
    void keysAreHandedOver();
    void keysAreTurnedOff();
    void personalKeysCannotBeHandedOver();
    void leavingIsRefusedToTheLastOwner();
    void followsChanges();
    void loadsAndFailsInPlace();
    void everyControlHasItsName();
};

void MembersTest::thePageStandsWhereThereArePeople()
{
    MemberProbe probe;
    const KeyPolicy &plain = probe.fixture.policy(u"chatelaine"_s);
    QVERIFY(!PlanPage::applies(probe.fixture.store, plain));
    QVERIFY(PlanPage::applies(probe.store, plain));
    QCOMPARE(PlanPage::title(probe.store, plain), u"Members"_s);
    QCOMPARE(PlanPage::title(probe.store, probe.fixture.policy(u"stitch"_s)), u"Members and plan"_s);
    probe.show();
    QCOMPARE(textOf(probe.page, u"pageTitleLabel"_s), u"Members"_s);
    QVERIFY(!isShown(probe.page, u"roleNote"_s));
}

void MembersTest::tellsEveryMember()
{
    MemberProbe probe;
    probe.show();
    QCOMPARE(probe.dumped(),
        (QStringList{u"Ada Lovelace | Owner | 2 | 2 Nov 2026"_s, u"Ben Ali | Member | 5 | 2 Nov 2026"_s,
            u"cleo@acme.example | Viewer | 0 | 2 Nov 2026"_s}));
    const auto spoken = [&](int row, int column) {
        return probe.model()->index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(0, MemberTableModel::Person), u"Ada Lovelace, ada@acme.example, you"_s);
    QCOMPARE(spoken(1, MemberTableModel::Keys), u"5 key(s)"_s);
    QCOMPARE(spoken(2, MemberTableModel::Menu), u"Actions for cleo@acme.example"_s);
    QCOMPARE(textOf(probe.page, u"memberCountLabel"_s), u"3 member(s)"_s);
    QVERIFY(!isShown(probe.page, u"invitationsFrame"_s));
    QVERIFY(!isShown(probe.page, u"aloneLabel"_s));
}

void MembersTest::mergesRows()
{
    MemberTableModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    FakeDirectory people(ManualClock().now());
    for (const QString &email : {ada, ben, cleo})
        people.add(email, {}, Role::Member);
    model.setMembers(people.people.members);
    const QPersistentModelIndex kept = model.indexOf(cleo, MemberTableModel::Person);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    people.people.members.removeFirst();
    people.people.members.first().role = Role::Admin;
    people.add(u"abe@acme.example"_s, u"Abe"_s, Role::Viewer);
    model.setMembers(people.people.members);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(kept.row(), 2);
    QCOMPARE(kept.data().toString(), cleo);
    QCOMPARE(model.index(1, MemberTableModel::MemberRole).data().toString(), u"Admin"_s);
    QCOMPARE(model.index(0, MemberTableModel::Person).data(MemberTableModel::SecondLineRole).toString(),
        u"abe@acme.example"_s);
    model.setViewer(ada, Role::Admin);
    QVERIFY(model.index(1, 0).data(MemberTableModel::ChangeableRole).toBool());
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void MembersTest::rolesAreChanged()
{
    MemberProbe probe;
    probe.show();
    QMenu *menu = probe.menu(1, MemberTableModel::MemberRole, u"roleMenu"_s);
    QVERIFY(menu->findChild<QAction *>(u"member"_s)->isChecked());
    MemberProbe::choose(menu, u"admin"_s);
    QTRY_COMPARE(probe.dumped().at(1), u"Ben Ali | Admin | 5 | 2 Nov 2026"_s);
    QCOMPARE(probe.directory.done, QStringList{u"role ben@acme.example admin"_s});
    auto *table = child<MemberTable>(probe.page, u"memberTable"_s);
    table->setFocus();
    table->setCurrentIndex(probe.model()->index(2, MemberTableModel::MemberRole));
    QTest::keyClick(table, Qt::Key_Return);
    MemberProbe::choose(probe.awaited<QMenu>(u"roleMenu"_s), u"member"_s);
    QTRY_COMPARE(probe.directory.find(cleo)->role, Role::Member);
}

void MembersTest::theLastOwnerStays()
{
    MemberProbe probe;
    probe.show();
    MemberProbe::choose(probe.menu(0, MemberTableModel::MemberRole, u"roleMenu"_s), u"admin"_s);
    const auto *popover = probe.awaited<Popover>(u"popover"_s);
    QCOMPARE(textOf(*popover, u"popoverLabel"_s), sentence({ErrorCode::LastOwner}));
    QCOMPARE(probe.dumped().first(), u"Ada Lovelace | Owner | 2 | 2 Nov 2026"_s);
    QVERIFY(probe.directory.done.isEmpty());
}

void MembersTest::rolesThatMayNotBeGivenAreGreyed()
{
    MemberProbe probe(u"chatelaine"_s, Role::Admin);
    probe.show();
    QMenu *menu = probe.menu(1, MemberTableModel::MemberRole, u"roleMenu"_s);
    QVERIFY(menu->findChild<QAction *>(u"admin"_s)->isEnabled());
    const auto *owner = menu->findChild<QAction *>(u"owner"_s);
    QVERIFY(!owner->isEnabled());
    QCOMPARE(owner->toolTip(), sentence({ErrorCode::NotPermitted, {u"admin"_s}}));
    menu->close();
    constexpr int dora = 3;
    QMenu *row = probe.menu(dora, MemberTableModel::Menu, u"memberMenu"_s);
    QVERIFY(!row->findChild<QAction *>(u"viewer"_s)->isEnabled());
    QVERIFY(!row->findChild<QAction *>(u"removeMember"_s)->isEnabled());
}

void MembersTest::viewersOnlyLook()
{
    MemberProbe probe(u"stitch"_s, Role::Viewer);
    probe.show();
    const auto *invite = child<QPushButton>(probe.page, u"inviteButton"_s);
    const QString why = sentence({ErrorCode::NotPermitted, {u"viewer"_s}});
    QVERIFY(!invite->isEnabled());
    QCOMPARE(invite->toolTip(), why);
    QCOMPARE(child<Banner>(probe.page, u"roleNote"_s)->text(), why);
    QVERIFY(!child<Card>(probe.page, u"planCard_premium"_s)->isEnabled());
    probe.clickCell(1, MemberTableModel::MemberRole);
    QVERIFY(probe.page.findChildren<QMenu *>(u"roleMenu"_s).isEmpty());
    QMenu *row = probe.menu(0, MemberTableModel::Menu, u"memberMenu"_s);
    QVERIFY(row->findChild<QAction *>(u"removeMember"_s)->isEnabled()); // Everyone may leave.
    QVERIFY(!row->findChild<QAction *>(u"member"_s)->isEnabled());
}

void MembersTest::invitesAndShowsTheCodeOnce()
{
    MemberProbe probe(u"chatelaine"_s, Role::Admin);
    probe.show();
    click(probe.page, u"inviteButton"_s);
    auto *dialog = probe.awaited<QDialog>(u"inviteDialog"_s);
    QCOMPARE(namelessControls(*dialog), QStringList());
    QVERIFY(child<Card>(*dialog, u"roleCard_member"_s)->isChecked());
    QVERIFY(!child<Card>(*dialog, u"roleCard_owner"_s)->isEnabled());
    retype(*dialog, u"inviteEmailEdit"_s, u"Eve@Acme.Example"_s);
    click(*dialog, u"roleCard_viewer"_s);
    click(*dialog, u"confirmButton"_s);
    auto *shown = probe.awaited<QDialog>(u"invitationDialog"_s);
    QCOMPARE(probe.directory.done, QStringList{u"invite eve@acme.example viewer"_s});
    QCOMPARE(namelessControls(*shown), QStringList());
    QCOMPARE(child<SecretView>(*shown, u"invitationView"_s)->secret().view(),
        QByteArrayView(FakeDirectory::token));
    const QString terms = textOf(*shown, u"invitationTerms"_s);
    QVERIFY2(terms.contains(u"one use"_s) && terms.contains(u"72"_s) && terms.contains(u"Viewer"_s),
        qPrintable(terms));
    QVERIFY(textOf(*shown, u"invitationHelp"_s).contains(u"https://keys.acme.example"_s));
    click(*shown, u"copyInvitationButton"_s);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(FakeDirectory::token));
    click(*shown, u"closeInvitationButton"_s);
    QTRY_VERIFY(probe.clipboard.remaining() > 0);
    QTRY_VERIFY(isShown(probe.page, u"invitationsFrame"_s));
    probe.clipboard.clearNow();
}

void MembersTest::refusedInvitationsStayInTheDialog()
{
    MemberProbe probe;
    probe.show();
    click(probe.page, u"inviteButton"_s);
    auto *dialog = probe.awaited<QDialog>(u"inviteDialog"_s);
    const auto error = [dialog] {
        return qobject_cast<FormRow *>(child(*dialog, u"inviteEmailEdit"_s)->parentWidget())->error();
    };
    retype(*dialog, u"inviteEmailEdit"_s, u"nobody"_s);
    click(*dialog, u"confirmButton"_s);
    QTRY_COMPARE(error(), sentence({ErrorCode::EmailInvalid}));
    retype(*dialog, u"inviteEmailEdit"_s, ben);
    QCOMPARE(error(), QString());
    click(*dialog, u"confirmButton"_s);
    QTRY_COMPARE(error(), sentence({ErrorCode::MemberExists, {ben}}));
    probe.directory.fault = Error{ErrorCode::ServiceUnready};
    click(*dialog, u"confirmButton"_s);
    QTRY_VERIFY(isShown(*dialog, u"dialogBanner"_s));
    QVERIFY(dialog->isVisible());
}

void MembersTest::invitationsAreWithdrawn()
{
    MemberProbe probe;
    probe.directory.addInvitation(u"eve@acme.example"_s, Role::Admin);
    probe.show();
    const QString id = probe.directory.people.invitations.first().id.toString(QUuid::WithoutBraces);
    const auto *frame = child(probe.page, u"invitationsFrame"_s);
    QStringList texts;
    for (const QLabel *label : frame->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY2(texts.contains(u"Admin, invited by you, ends in 3 day(s)"_s), qPrintable(texts.join(u'\n')));
    Membership before = probe.directory.people;
    probe.directory.people.invitations.clear(); // Somebody else was faster.
    click(probe.page, QString(u"rowButton_"_s + id));
    QTRY_COMPARE(
        textOf(probe.page, QString(u"rowErrorLabel_"_s + id)), sentence({ErrorCode::InvitationInvalid}));
    probe.directory.people = before;
    click(probe.page, QString(u"rowButton_"_s + id));
    QTRY_VERIFY(!isShown(probe.page, u"invitationsFrame"_s));
}

void MembersTest::keysAreHandedOver()
{
    MemberProbe probe;
    probe.show();
    MemberProbe::choose(probe.menu(1, MemberTableModel::Menu, u"memberMenu"_s), u"removeMember"_s);
    auto *dialog = probe.awaited<QDialog>(u"removeMemberDialog"_s);
    QCOMPARE(namelessControls(*dialog), QStringList());
    const auto *confirm = child<QPushButton>(*dialog, u"confirmButton"_s);
    QVERIFY(!confirm->isEnabled()); // Nothing is chosen yet.
    QVERIFY(!confirm->isDefault());
    const auto *scrollArea = dialog->findChild<QScrollArea *>();
    QTRY_COMPARE(scrollArea->verticalScrollBar()->maximum(), 0); // There is room for all of it.
    const auto *receivers = child<QComboBox>(*dialog, u"receiverBox"_s);
    QVERIFY(!receivers->isEnabled());
    click(*dialog, u"handOverCard"_s);
    QVERIFY(receivers->isEnabled());
    QCOMPARE(receivers->count(), 1); // Not Ben himself, nor Cleo, who only looks.
    QCOMPARE(receivers->currentText(), u"Ada Lovelace (ada@acme.example)"_s);
    probe.directory.handsOver = false;
    click(*dialog, u"confirmButton"_s);
    QTRY_COMPARE(
        child<Banner>(*dialog, u"dialogBanner"_s)->text(), sentence({ErrorCode::HandOverImpossible}));
    probe.directory.handsOver = true;
    click(*dialog, u"confirmButton"_s);
    QTRY_COMPARE(probe.directory.done, QStringList{u"remove ben@acme.example > ada@acme.example"_s});
    QTRY_COMPARE(probe.model()->rowCount(), 2);
}

void MembersTest::keysAreTurnedOff()
{
    MemberProbe probe;
    probe.show();
    MemberProbe::choose(probe.menu(1, MemberTableModel::Menu, u"memberMenu"_s), u"removeMember"_s);
    auto *dialog = probe.awaited<QDialog>(u"removeMemberDialog"_s);
    QVERIFY(child<Card>(*dialog, u"disableCard"_s)->description().contains(u"stop working at once"_s));
    click(*dialog, u"disableCard"_s);
    click(*dialog, u"confirmButton"_s);
    QTRY_COMPARE(probe.directory.done, QStringList{u"remove ben@acme.example > "_s});
    QTRY_COMPARE(probe.model()->rowCount(), 2);

    MemberProbe::choose(probe.menu(1, MemberTableModel::Menu, u"memberMenu"_s), u"removeMember"_s);
    auto *plain = probe.awaited<QDialog>(u"removeMemberDialog"_s);
    QVERIFY(!plain->findChild<QWidget *>(u"handOverCard"_s)); // Cleo has no keys.
    QVERIFY(child(*plain, u"confirmButton"_s)->isEnabled());
}

void MembersTest::personalKeysCannotBeHandedOver()
{
    MemberProbe probe(u"stack-internal"_s);
    probe.show();
    MemberProbe::choose(probe.menu(1, MemberTableModel::Menu, u"memberMenu"_s), u"removeMember"_s);
    auto *dialog = probe.awaited<QDialog>(u"removeMemberDialog"_s);
    QVERIFY(!dialog->findChild<QWidget *>(u"handOverCard"_s));
    QVERIFY(textOf(*dialog, u"consequencesLabel"_s).contains(u"their owner's own"_s));
    click(*dialog, u"confirmButton"_s);
    QTRY_COMPARE(probe.directory.done, QStringList{u"remove ben@acme.example > "_s});
}

void MembersTest::leavingIsRefusedToTheLastOwner()
{
    MemberProbe probe;
    probe.show();
    click(probe.page, u"leaveWorkspaceButton"_s);
    auto *dialog = probe.awaited<QDialog>(u"removeMemberDialog"_s);
    QCOMPARE(dialog->windowTitle(), u"Leave Acme?"_s);
    click(*dialog, u"disableCard"_s);
    click(*dialog, u"confirmButton"_s);
    QTRY_COMPARE(child<Banner>(*dialog, u"dialogBanner"_s)->text(), sentence({ErrorCode::LastOwner}));
    probe.directory.add(u"dora@acme.example"_s, {}, Role::Owner);
    click(*dialog, u"confirmButton"_s);
    QTRY_COMPARE(probe.directory.done, QStringList{u"remove ada@acme.example > "_s});
    QTRY_VERIFY(probe.page.findChildren<QDialog *>(u"removeMemberDialog"_s).isEmpty());
}

void MembersTest::followsChanges()
{
    MemberProbe probe;
    probe.show();
    probe.directory.add(u"dora@acme.example"_s, u"Dora"_s, Role::Admin);
    Changes changes;
    changes.workspace = probe.workspace;
    changes.workspace.revision += 1;
    Q_EMIT probe.store.changesArrived(changes);
    QTRY_COMPARE(probe.model()->rowCount(), 4);
    probe.directory.people.members.removeLast();
    Q_EMIT probe.store.changesArrived(changes); // Calls alone moved: nobody is asked again.
    QVERIFY(!child<LoadingBar>(probe.page, QString())->isRunning());
    changes.workspace.revision += 1;
    changes.workspace.role = Role::Viewer; // Somebody took the role away.
    Q_EMIT probe.store.changesArrived(changes);
    QTRY_COMPARE(probe.model()->rowCount(), 3);
    QVERIFY(!child(probe.page, u"inviteButton"_s)->isEnabled());
}

void MembersTest::loadsAndFailsInPlace()
{
    MemberProbe probe;
    probe.directory.fault = Error{ErrorCode::ServiceUnready};
    probe.show();
    const auto *banner = child<Banner>(probe.page, u"membersBanner"_s);
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->text(), sentence({ErrorCode::ServiceUnready}));
    QVERIFY(!isShown(probe.page, u"leaveWorkspaceButton"_s));
    probe.directory.fault.reset();
    probe.directory.hold();
    click(*banner, u"bannerActionButton"_s);
    QVERIFY(child<LoadingBar>(probe.page, QString())->isRunning());
    probe.directory.release();
    QTRY_COMPARE(probe.model()->rowCount(), 3);
    QVERIFY(!banner->isVisible());
    QVERIFY(!child<LoadingBar>(probe.page, QString())->isRunning());
}

void MembersTest::everyControlHasItsName()
{
    MemberProbe probe(u"stack-internal"_s);
    probe.directory.addInvitation(u"eve@acme.example"_s, Role::Admin);
    probe.show();
    QCOMPARE(namelessControls(probe.page), QStringList());
}

QTEST_MAIN(MembersTest)
#include "tst_members.moc"
