// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentence.h"
#include "store/memberdirectory.h"
#include "store/remotekeystore.h"
#include "store/signin.h"
#include "support/await.h"
#include "support/serviceprocess.h"
#include "support/widgets.h"
#include "support/windowfixture.h"
#include "ui/pages/membertable.h"
#include "ui/pages/planpage.h"
#include "ui/reveal/clipboardguard.h"
#include "ui/reveal/secretview.h"
#include "ui/widgets/popover.h"

#include <QDialog>
#include <QMenu>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

const auto guest = u"eve@example.com"_s;
constexpr QByteArrayView guestPassword = "a staple of four";

QString cellOf(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

/// Members over a real service: what the page asks for is done there, and what others do there
/// comes to the page.
class PeopleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { beginUiTest(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void invitedPromotedRemoved();

private:
    static void choose(const QWidget &page, int row, int column, const QString &menu, const QString &entry);
    std::unique_ptr<RemoteKeyStore> openStore(Secret session) const;

    ServiceProcess m_service{u"stackone"_s};
};

std::unique_ptr<RemoteKeyStore> PeopleTest::openStore(Secret session) const
{
    auto store = std::make_unique<RemoteKeyStore>(
        ServiceAddress{m_service.url()}, Fingerprint(), std::move(session), u"window"_s);
    if (!await(store->open()))
        qFatal("the store does not open");
    return store;
}

void PeopleTest::choose(const QWidget &page, int row, int column, const QString &menu, const QString &entry)
{
    auto *table = child<MemberTable>(page, u"memberTable"_s);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
        table->visualRect(table->model()->index(row, column)).center());
    auto *opened = waitFor<QMenu>(&page, menu);
    QVERIFY(opened);
    auto *action = opened->findChild<QAction *>(entry);
    QVERIFY(action && action->isEnabled());
    opened->close();
    action->trigger();
}

void PeopleTest::invitedPromotedRemoved()
{
    QVERIFY(m_service.init() && m_service.start());
    const ServiceAddress address{m_service.url()};
    auto signedIn = await(
        signIn(address, {}, ServiceProcess::owner, Secret::copyOf(ServiceProcess::password), u"window"_s));
    QVERIFY(signedIn);
    const auto store = openStore(std::move(signedIn->token));
    const Workspace workspace = await(store->workspaces())->constFirst();
    QCOMPARE(workspace.role, Role::Owner);
    ClipboardGuard clipboard;
    PlanPage page(*store, clipboard);
    page.resize(900, 800);
    page.setWorkspace(workspace, *store->catalog().find(workspace.policyId));
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    store->follow(workspace.id, {workspace.revision, 0});
    auto *table = child<MemberTable>(page, u"memberTable"_s);
    const QAbstractItemModel &members = *table->model();
    QTRY_COMPARE(members.rowCount(), 1);
    QTRY_VERIFY(isShown(page, u"aloneLabel"_s));

    click(page, u"inviteButton"_s);
    auto *invite = waitFor<QDialog>(&page, u"inviteDialog"_s);
    QVERIFY(invite);
    retype(*invite, u"inviteEmailEdit"_s, guest);
    click(*invite, u"confirmButton"_s);
    auto *shown = waitFor<QDialog>(&page, u"invitationDialog"_s);
    QVERIFY(shown);
    auto joined = await(
        acceptInvitation(address, {}, child<SecretView>(*shown, u"invitationView"_s)->secret().clone(),
            u"Eve"_s, Secret::copyOf(guestPassword), u"window"_s));
    QVERIFY(joined);
    click(*shown, u"closeInvitationButton"_s);
    QTRY_COMPARE(members.rowCount(), 2); // By the changes of the workspace.
    QCOMPARE(cellOf(members, 0, 0), u"Eve"_s);
    QTRY_VERIFY(!isShown(page, u"invitationsFrame"_s));

    choose(page, 0, 1, u"roleMenu"_s, u"admin"_s);
    QTRY_COMPARE(cellOf(members, 0, 1), u"Admin"_s);
    const auto guestStore = openStore(std::move(joined->token));
    QCOMPARE(await(guestStore->workspaces())->constFirst().role, Role::Admin);
    QVERIFY(await(guestStore->create(workspace.id, {.label = u"hers"_s})));
    choose(page, 1, 1, u"roleMenu"_s, u"viewer"_s); // The owner themselves, who is the last.
    auto *popover = waitFor<Popover>(&page, u"popover"_s);
    QVERIFY(popover);
    QCOMPARE(textOf(*popover, u"popoverLabel"_s), sentence({ErrorCode::LastOwner}));
    popover->close();

    QTRY_COMPARE(cellOf(members, 0, 2), u"1"_s);
    choose(page, 0, 4, u"memberMenu"_s, u"removeMember"_s);
    auto *removal = waitFor<QDialog>(&page, u"removeMemberDialog"_s);
    QVERIFY(removal);
    click(*removal, u"handOverCard"_s);
    click(*removal, u"confirmButton"_s);
    QTRY_COMPARE(members.rowCount(), 1);
    const auto keys = await(store->page(workspace.id, {{}, 10}));
    QVERIFY(keys);
    QCOMPARE(keys->keys.at(0).owner, QString(ServiceProcess::owner));
    QVERIFY(!keys->keys.at(0).disabled);
}

QTEST_MAIN(PeopleTest)
#include "tst_people.moc"
