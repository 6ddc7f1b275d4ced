// SPDX-License-Identifier: GPL-3.0-or-later
// Members who go: what becomes of their keys, their account and the workspace.
#include "registry/peoplefixture.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatelaine {

class RegistryLeaversTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void leaverKeysAreDisabled();
    void leaverKeysGoOver();
    void handOverIsRefused_data();
    void handOverIsRefused();
    void handOverKeepsLimits();
    void lastOwnerStays();
    void accountGoesWithItsLastWorkspace();
    void accountsGoWithTheWorkspace();
};

void RegistryLeaversTest::leaverKeysAreDisabled()
{
    PeopleFixture store;
    const Workspace workspace = store.workspace(u"stitch"_s);
    const Actor ada = store.join(workspace, u"ada"_s, Role::Owner);
    const Actor bea = store.join(workspace, u"bea"_s, Role::Member);
    const CreatedKey on = store.createAs(bea, workspace, u"on"_s);
    const CreatedKey off = store.createAs(bea, workspace, u"off"_s);
    const CreatedKey gone = store.createAs(bea, workspace, u"gone"_s);
    const CreatedKey others = store.createAs(ada, workspace, u"others"_s);
    store.apply(Action::Disable, {off.key.id});
    const ApiKey deleted = store.apply(Action::Delete, {gone.key.id}).changed.at(0);
    const FeedCursor before = store.take(store.registry->changesSince(workspace.id, {}, ada)).cursor;
    store.take(store.registry->removeMember(workspace.id, bea.member, {}, ada));

    QCOMPARE(store.key(on.key.id).disabled, DisabledReasons(DisabledReason::OwnerLeft));
    QCOMPARE(
        store.key(off.key.id).disabled, DisabledReasons(DisabledReason::OwnerLeft) | DisabledReason::Member);
    QCOMPARE(store.key(gone.key.id), deleted);
    QCOMPARE(store.key(others.key.id), others.key);
    QCOMPARE(store.check(workspace, on.secret), CheckCode::Disabled);
    const Changes changes = store.take(store.registry->changesSince(workspace.id, before, ada));
    QCOMPARE(changes.keys.size(), 2);
    QCOMPARE(changes.cursor.revision, before.revision + 1);
    const QStringList last = store.written(workspace.id, ada);
    QCOMPARE(last.at(last.size() - 3), u"ada@example.com|member_remove|At stitch|bea@example.com"_s);
    QCOMPARE(last.last(), u"ada@example.com|disable|off|owner_left"_s);
    // Somebody else may take it upon themselves.
    const BulkOutcome taken = store.take(store.registry->apply(Action::Enable, {on.key.id}, ada));
    QCOMPARE(taken.changed.at(0).disabled, DisabledReasons());
    QCOMPARE(store.check(workspace, on.secret), CheckCode::Granted);
}

void RegistryLeaversTest::leaverKeysGoOver()
{
    PeopleFixture store;
    const Workspace workspace = store.workspace(u"stitch"_s);
    const Actor ada = store.join(workspace, u"ada"_s, Role::Owner);
    const Actor bea = store.join(workspace, u"bea"_s, Role::Member);
    const CreatedKey made = store.createAs(bea, workspace);
    store.take(store.registry->removeMember(workspace.id, bea.member, {u" ADA@example.com"_s}, bea));
    ApiKey expected = made.key;
    expected.owner = ada.member;
    expected.version = 2;
    expected.revision = store.take(store.registry->workspace(workspace.id, ada)).revision;
    QCOMPARE(store.key(made.key.id), expected);
    QCOMPARE(store.check(workspace, made.secret), CheckCode::Granted);
    QCOMPARE(store.emails(workspace), QStringList(ada.member));
    QCOMPARE(store.written(workspace.id, ada).last(),
        u"bea@example.com|hand_over|importer|bea@example.com > ada@example.com"_s);
}

void RegistryLeaversTest::handOverIsRefused_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("receiver");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("their own kind") << u"private"_s << u"ada"_s << ErrorCode::HandOverImpossible;
    QTest::newRow("to a viewer") << u"stitch"_s << u"cyd"_s << ErrorCode::HandOverImpossible;
    QTest::newRow("to oneself") << u"stitch"_s << u"bea"_s << ErrorCode::HandOverImpossible;
    QTest::newRow("to nobody") << u"stitch"_s << u"dan"_s << ErrorCode::MemberUnknown;
}

void RegistryLeaversTest::handOverIsRefused()
{
    QFETCH(QString, policy);
    QFETCH(QString, receiver);
    QFETCH(ErrorCode, code);
    PeopleFixture store;
    const Workspace workspace = store.workspace(policy);
    store.join(workspace, u"ada"_s, Role::Owner);
    const Actor bea = store.join(workspace, u"bea"_s, Role::Member);
    store.join(workspace, u"cyd"_s, Role::Viewer);
    const ApiKey key = store.createAs(bea, workspace).key;
    const LeaverKeys keys{store.email(receiver)};
    QCOMPARE(codeOf(store.registry->removeMember(workspace.id, bea.member, keys, store.actor)), code);
    QCOMPARE(store.key(key.id), key);
    QVERIFY(store.emails(workspace).contains(bea.member));
}

void RegistryLeaversTest::handOverKeepsLimits()
{
    PeopleFixture store;
    QJsonObject own = QJsonDocument::fromJson(store.catalog.source(u"stitch"_s)).object();
    own.insert(u"limit"_s, QJsonObject{{u"keys"_s, 2}, {u"per"_s, u"owner"_s}});
    own.insert(u"label"_s, QJsonObject{{u"unique"_s, true}});
    const auto limited = PolicyCatalog::fromSources({QJsonDocument(own).toJson()});
    if (!limited)
        QFAIL(qPrintable(limited.error().arguments.join(u' ')));
    store.catalog = *limited;
    const Workspace workspace = store.workspace(u"stitch"_s);
    const Actor ada = store.join(workspace, u"ada"_s, Role::Owner);
    const Actor bea = store.join(workspace, u"bea"_s, Role::Member);
    const auto leaving = [&] {
        return codeOf(store.registry->removeMember(workspace.id, bea.member, {ada.member}, store.actor));
    };
    store.createAs(bea, workspace, u"same"_s);
    const KeyId same = store.createAs(ada, workspace, u"SAME"_s).key.id;
    QCOMPARE(leaving(), ErrorCode::HandOverImpossible);
    store.apply(Action::Delete, {same});
    store.createAs(ada, workspace, u"one"_s);
    const KeyId two = store.createAs(ada, workspace, u"two"_s).key.id;
    QCOMPARE(leaving(), ErrorCode::HandOverImpossible);
    store.apply(Action::Delete, {two});
    QCOMPARE(leaving(), std::nullopt);
}

void RegistryLeaversTest::lastOwnerStays()
{
    PeopleFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const Actor ada = store.join(workspace, u"ada"_s, Role::Owner);
    const Actor bea = store.join(workspace, u"bea"_s, Role::Admin);
    KeyRegistry &registry = *store.registry;
    for (const Actor &who : {ada, store.actor}) {
        QCOMPARE(
            codeOf(registry.changeRole(workspace.id, ada.member, Role::Admin, who)), ErrorCode::LastOwner);
        QCOMPARE(codeOf(registry.removeMember(workspace.id, ada.member, {}, who)), ErrorCode::LastOwner);
    }
    store.take(registry.changeRole(workspace.id, bea.member, Role::Owner, ada));
    const Member lowered = store.take(registry.changeRole(workspace.id, ada.member, Role::Viewer, ada));
    QCOMPARE(lowered.role, Role::Viewer);
    store.take(registry.removeMember(workspace.id, ada.member, {}, ada));
    QCOMPARE(store.emails(workspace), QStringList(bea.member));
    QCOMPARE(
        codeOf(registry.changeRole(workspace.id, ada.member, Role::Viewer, bea)), ErrorCode::MemberUnknown);
}

void RegistryLeaversTest::accountGoesWithItsLastWorkspace()
{
    PeopleFixture store;
    const Workspace here = store.workspace(u"chatelaine"_s);
    const Workspace there = store.workspace(u"stitch"_s);
    store.join(here, u"ada"_s, Role::Owner);
    store.join(there, u"bea"_s, Role::Owner);
    const OpenedSession session = store.accept(store.invite(there, u"ada"_s, Role::Viewer), u"ada"_s);
    const Digest token = token::digest(session.token.view());
    Accounts &accounts = store.registry->accounts();
    store.join(here, u"cyd"_s, Role::Owner);
    store.take(store.registry->removeMember(here.id, store.email(u"ada"_s), {}, store.actor));
    store.take(accounts.resume(token, store.origin));
    store.take(store.registry->removeMember(there.id, store.email(u"ada"_s), {}, store.actor));
    QCOMPARE(codeOf(accounts.resume(token, store.origin)), ErrorCode::SessionEnded);
    QVERIFY(!store.take(accounts.passwordHash(store.email(u"ada"_s))));
}

void RegistryLeaversTest::accountsGoWithTheWorkspace()
{
    PeopleFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const Actor ada = store.join(workspace, u"ada"_s, Role::Owner);
    store.take(store.registry->removeWorkspace(workspace.id, ada));
    QVERIFY(!store.take(store.registry->accounts().passwordHash(ada.member)));
    const Workspace anew = store.workspace(u"chatelaine"_s);
    store.take(store.registry->accounts().createOwner(ada.member, {}, store.hash, anew.id));
    QCOMPARE(store.emails(anew), QStringList(ada.member));
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::RegistryLeaversTest)
#include "tst_registryleavers.moc"
