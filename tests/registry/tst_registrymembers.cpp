// SPDX-License-Identifier: GPL-3.0-or-later
// Members: what they see, and how they come.
#include "registry/peoplefixture.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatelaine {

class RegistryMembersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void membersSeeTheirOwnRowsAlone();
    void eventsAreOfKeysThatTheReaderSees();
    void invitationIsUsedOnce();
    void invitationEndsAfterThreeDays();
    void laterInvitationReplacesTheFormer();
    void adminsReplaceNoOwnersInvitation();
    void withdrawnInvitationIsNone();
    void invitationsOfWhoLostTheSayAreNone();
    void refusesInvitations_data();
    void refusesInvitations();
    void everyChangeTakesARevision();

private:
    static std::optional<ErrorCode> accepting(PeopleFixture &store, const Digest &token)
    {
        return codeOf(store.registry->accounts().acceptInvitation(token, {}, store.hash, store.origin));
    }
};

void RegistryMembersTest::membersSeeTheirOwnRowsAlone()
{
    PeopleFixture store;
    const Workspace workspace = store.workspace(u"private"_s);
    const Actor ada = store.join(workspace, u"ada"_s, Role::Owner);
    const Actor bea = store.join(workspace, u"bea"_s, Role::Member);
    const CreatedKey first = store.createAs(ada, workspace, u"first"_s);
    const CreatedKey second = store.createAs(bea, workspace, u"second"_s);
    const CreatedKey third = store.createAs(bea, workspace, u"third"_s);
    KeyRegistry &registry = *store.registry;

    const KeyPage page = store.take(registry.page(workspace.id, {{}, 1}, bea));
    QCOMPARE(page.keys, QList<ApiKey>({second.key}));
    QCOMPARE(store.take(registry.page(workspace.id, {page.next, 1}, bea)).keys, QList<ApiKey>({third.key}));
    QCOMPARE(store.take(registry.workspace(workspace.id, ada)).keyCount, 1);
    QCOMPARE(store.take(registry.workspace(workspace.id, bea)).keyCount, 2);
    QCOMPARE(store.take(registry.workspaces(store.actor)).value(0).keyCount, 3);
    const Changes changes = store.take(registry.changesSince(workspace.id, {}, ada));
    QCOMPARE(changes.keys, QList<ApiKey>({first.key}));
    QCOMPARE(changes.workspace.keyCount, 1);
    const Digest digest = token::digest(first.secret.view());
    QCOMPARE(store.take(registry.identify(workspace.id, digest, bea)), std::nullopt);
    QCOMPARE(store.take(registry.identify(workspace.id, digest, ada)), std::optional(first.key));

    QList<int> counts;
    const Membership membership = store.take(registry.members(workspace.id, bea));
    for (const Member &member : membership.members)
        counts.append(member.keyCount);
    QCOMPARE(counts, QList<int>({0, 2}));
    QVERIFY(membership.invitations.isEmpty());
}

void RegistryMembersTest::eventsAreOfKeysThatTheReaderSees()
{
    PeopleFixture store;
    const Workspace workspace = store.workspace(u"private"_s);
    const Actor ada = store.join(workspace, u"ada"_s, Role::Owner);
    const Actor bea = store.join(workspace, u"bea"_s, Role::Member);
    store.createAs(ada, workspace, u"first"_s);
    store.createAs(bea, workspace, u"second"_s);
    const QString bySystem = u"local:ada|"_s;
    const QString byAda = u"ada@example.com|"_s;
    const QString byBea = u"bea@example.com|"_s;
    const QString name = u"|At private|"_s;
    const QStringList all{bySystem + u"workspace_create"_s + name + u"private"_s,
        bySystem + u"member_invite"_s + name + u"ada@example.com: owner"_s,
        byAda + u"member_join"_s + name + u"owner"_s,
        bySystem + u"member_invite"_s + name + u"bea@example.com: member"_s,
        byBea + u"member_join"_s + name + u"member"_s, byAda + u"create|first|"_s,
        byBea + u"create|second|"_s};
    QCOMPARE(store.written(workspace.id, store.actor), all);
    QCOMPARE(store.written(workspace.id, ada), all.first(6));
    QCOMPARE(store.written(workspace.id, bea), QStringList({all[0], all[2], all[4], all[6]}));
}

void RegistryMembersTest::invitationIsUsedOnce()
{
    PeopleFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const auto made
        = store.take(store.registry->invite(workspace.id, u" Ada@Example.COM "_s, Role::Admin, store.actor));
    QCOMPARE(made.invitation.email, u"ada@example.com"_s);
    QCOMPARE(made.invitation.invitedBy, u"local:ada"_s);
    QCOMPARE(made.invitation.expiresAt, store.clock.now() + Invitation::lifetime);
    QVERIFY(token::parse(made.token.view()));
    const Digest digest = token::digest(made.token.view());
    QCOMPARE(store.take(store.registry->members(workspace.id, store.actor)).invitations,
        QList<Invitation>({made.invitation}));
    QCOMPARE(store.take(store.registry->accounts().invitedEmail(digest)), u"ada@example.com"_s);

    const OpenedSession opened = store.accept(digest, u" Ada Lovelace "_s);
    QCOMPARE(opened.session.email, u"ada@example.com"_s);
    const Membership after = store.take(store.registry->members(workspace.id, store.actor));
    const Member expected{u"ada@example.com"_s, u"Ada Lovelace"_s, Role::Admin, store.clock.now(), 0};
    QCOMPARE(after.members, QList<Member>({expected}));
    QVERIFY(after.invitations.isEmpty());
    QCOMPARE(accepting(store, digest), ErrorCode::InvitationInvalid);
    QCOMPARE(codeOf(store.registry->accounts().invitedEmail(digest)), ErrorCode::InvitationInvalid);
}

void RegistryMembersTest::invitationEndsAfterThreeDays()
{
    PeopleFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const Digest late = store.invite(workspace, u"ada"_s, Role::Viewer);
    const Digest early = store.invite(workspace, u"bea"_s, Role::Viewer);
    store.clock.advance(Invitation::lifetime - std::chrono::milliseconds(1));
    store.accept(early, u"bea"_s);
    store.clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(accepting(store, late), ErrorCode::InvitationInvalid);
    QVERIFY(store.take(store.registry->members(workspace.id, store.actor)).invitations.isEmpty());
    QCOMPARE(store.take(store.registry->accounts().purge()), 1);
}

void RegistryMembersTest::laterInvitationReplacesTheFormer()
{
    PeopleFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const Digest first = store.invite(workspace, u"ada"_s, Role::Owner);
    const Digest second = store.invite(workspace, u"ada"_s, Role::Viewer);
    QCOMPARE(accepting(store, first), ErrorCode::InvitationInvalid);
    store.accept(second, u"ada"_s);
    QCOMPARE(store.take(store.registry->workspace(workspace.id, store.as(u"ada"_s))).role, Role::Viewer);
}

void RegistryMembersTest::adminsReplaceNoOwnersInvitation()
{
    PeopleFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const Actor ada = store.join(workspace, u"ada"_s, Role::Admin);
    const Digest owner = store.invite(workspace, u"bea"_s, Role::Owner);
    const auto made = store.registry->invite(workspace.id, store.email(u"bea"_s), Role::Viewer, ada);
    QCOMPARE(codeOf(made), ErrorCode::WorkspaceUnknown);
    store.accept(owner, u"bea"_s);
}

void RegistryMembersTest::withdrawnInvitationIsNone()
{
    PeopleFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const Digest token = store.invite(workspace, u"ada"_s, Role::Viewer);
    const QUuid id = store.take(store.registry->members(workspace.id, store.actor)).invitations.value(0).id;
    store.take(store.registry->withdrawInvitation(workspace.id, id, store.actor));
    QCOMPARE(accepting(store, token), ErrorCode::InvitationInvalid);
    QCOMPARE(codeOf(store.registry->withdrawInvitation(workspace.id, id, store.actor)),
        ErrorCode::InvitationInvalid);
}

void RegistryMembersTest::invitationsOfWhoLostTheSayAreNone()
{
    PeopleFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const Actor ada = store.join(workspace, u"ada"_s, Role::Owner);
    const auto byAda = [&](const QString &name, Role role) {
        const auto made = store.take(store.registry->invite(workspace.id, store.email(name), role, ada));
        return token::digest(made.token.view());
    };
    const Digest owner = byAda(u"bea"_s, Role::Owner);
    const Digest viewer = byAda(u"cyd"_s, Role::Viewer);
    const Digest another = store.invite(workspace, u"dan"_s, Role::Owner);
    store.join(workspace, u"eve"_s, Role::Owner);
    store.take(store.registry->changeRole(workspace.id, ada.member, Role::Admin, store.actor));
    QCOMPARE(accepting(store, owner), ErrorCode::InvitationInvalid);
    store.take(store.registry->removeMember(workspace.id, ada.member, {}, store.actor));
    QCOMPARE(accepting(store, viewer), ErrorCode::InvitationInvalid);
    QCOMPARE(accepting(store, another), std::nullopt);
}

void RegistryMembersTest::refusesInvitations_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<Role>("role");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("a member") << u"ADA@example.com"_s << Role::Viewer << ErrorCode::MemberExists;
    QTest::newRow("no role") << u"bea@example.com"_s << Role::None << ErrorCode::RoleUnknown;
    QTest::newRow("no role to give") << u"bea@example.com"_s << Role::Direct << ErrorCode::RoleUnknown;
    for (const char *email :
        {"", "bea", "@example.com", "bea@", "bea@a@b", "be a@b", "bea@b..c", "bea@.b", "bea@b.", "<bea>@b"})
        QTest::newRow(email) << QString::fromLatin1(email) << Role::Viewer << ErrorCode::EmailInvalid;
    QTest::newRow("not ASCII") << u"b\u00e9a@example.com"_s << Role::Viewer << ErrorCode::EmailInvalid;
    QTest::newRow("long") << QString(250, u'a') + u"@b.cd"_s << Role::Viewer << ErrorCode::EmailInvalid;
}

void RegistryMembersTest::refusesInvitations()
{
    QFETCH(QString, email);
    QFETCH(Role, role);
    QFETCH(ErrorCode, code);
    PeopleFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    store.join(workspace, u"ada"_s, Role::Member);
    QCOMPARE(codeOf(store.registry->invite(workspace.id, email, role, store.actor)), code);
}

void RegistryMembersTest::everyChangeTakesARevision()
{
    PeopleFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    store.join(workspace, u"ada"_s, Role::Owner); // an invitation and a member
    const auto revision
        = [&] { return store.take(store.registry->workspace(workspace.id, store.actor)).revision; };
    QCOMPARE(revision(), workspace.revision + 2);
    store.join(workspace, u"bea"_s, Role::Owner);
    const QString bea = store.email(u"bea"_s);
    store.take(store.registry->changeRole(workspace.id, bea, Role::Admin, store.actor));
    QCOMPARE(revision(), workspace.revision + 5);
    store.take(store.registry->changeRole(workspace.id, bea, Role::Admin, store.actor)); // it is so
    QCOMPARE(revision(), workspace.revision + 5);
    store.take(store.registry->removeMember(workspace.id, bea, {}, store.actor));
    QCOMPARE(revision(), workspace.revision + 6);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::RegistryMembersTest)
#include "tst_registrymembers.moc"
