// SPDX-License-Identifier: GPL-3.0-or-later
// What a service's index reads, the stamps that its calls leave, and calls that are repeated.
#include "registry/peoplefixture.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatelaine {

class RegistryUsesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void stampsMerge();
    void stampsGoForwardOnly();
    void keepsTheLastFiveSources();
    void stampsTakeOneRevisionAWorkspace();
    void keysThatAreGoneAreSkipped();
    void indexHasEveryKey();
    void indexFollowsChanges();
    void workspaceIsMadeOnce();
    void idsOfOtherWorkspacesAreConflicts();
    void ownersMakeWorkspaces();
    void refreshIsDoneOnce();

private:
    static UseStamp stampOf(const ApiKey &key, qint64 uses, const QList<CallSource> &recent)
    {
        return {key.workspace, key.id, uses, recent};
    }
    static IndexedKey indexed(const ApiKey &key, const Secret &secret)
    {
        return {token::digest(secret.view()), key.id, key.workspace, key.owner, key.scopes, key.team,
            key.access, key.expiresAt, key.disabled, key.deletedAt.has_value()};
    }
    static bool same(const IndexedKey &a, const IndexedKey &b)
    {
        return a.digest == b.digest && a.id == b.id && a.workspace == b.workspace && a.owner == b.owner
            && a.scopes == b.scopes && a.team == b.team && a.access == b.access && a.expiresAt == b.expiresAt
            && a.disabled == b.disabled && a.deleted == b.deleted;
    }
};

void RegistryUsesTest::stampsMerge()
{
    StoreFixture store;
    const ApiKey key = store.create(store.workspace(u"chatelaine"_s)).key;
    const Instant now = store.clock.now();
    const std::chrono::seconds second{1};
    const CallSource first{now, u"10.0.4.17"_s, u"curl/8"_s};
    const CallSource second17{now + 2 * second, u"10.0.4.17"_s, u"curl/8"_s};
    const CallSource other{now + second, u"10.0.4.17"_s, u"python"_s};
    store.take(store.registry->stampUses({stampOf(key, 3, {first})}));
    UseStamp later = stampOf(key, 4, {second17, other});
    later.refusedAt = now;
    later.refusedSource = u"10.0.4.99"_s;
    later.refusedWhy = CheckCode::WriteMissing;
    store.take(store.registry->stampUses({later}));

    ApiKey expected = key;
    expected.use.useCount = 7;
    expected.use.lastUsedAt = second17.at;
    expected.use.lastUsedSource = second17.source;
    expected.use.lastUsedAgent = second17.agent;
    expected.use.recent = {second17, other};
    expected.use.lastRefusedAt = now;
    expected.use.lastRefusedSource = u"10.0.4.99"_s;
    expected.use.lastRefusedReason = u"write_missing"_s;
    QCOMPARE(store.key(key.id), expected);
}

void RegistryUsesTest::stampsGoForwardOnly()
{
    StoreFixture store;
    const ApiKey key = store.create(store.workspace(u"chatelaine"_s)).key;
    const Instant now = store.clock.now();
    const CallSource late{now, u"late"_s, {}};
    const CallSource early{now - std::chrono::hours(1), u"early"_s, {}};
    const auto refused = [&](const CallSource &call) {
        UseStamp stamp = stampOf(key, 1, {call});
        stamp.refusedAt = call.at;
        stamp.refusedSource = call.source;
        stamp.refusedWhy = CheckCode::ScopeMissing;
        store.take(store.registry->stampUses({stamp}));
    };
    refused(late);
    refused(early);
    const KeyUse use = store.key(key.id).use;
    QCOMPARE(use.useCount, 2);
    QCOMPARE(use.lastUsedAt, now);
    QCOMPARE(use.lastUsedSource, u"late"_s);
    QCOMPARE(use.lastRefusedAt, now);
    QCOMPARE(use.lastRefusedSource, u"late"_s);
    QCOMPARE(use.recent, QList<CallSource>({late, early}));
}

void RegistryUsesTest::keepsTheLastFiveSources()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const CreatedKey made = store.create(workspace);
    for (int i = 0; i < 7; ++i) {
        store.clock.advance(std::chrono::seconds(1));
        const CheckOrigin origin{u"10.0.0.%1"_s.arg(i % 6), QString(300, u'a')};
        store.take(store.registry->verify(workspace.id, made.secret.view(), {}, origin));
    }
    const KeyUse use = store.key(made.key.id).use;
    QStringList sources;
    for (const CallSource &call : use.recent)
        sources.append(call.source);
    QCOMPARE(
        sources, QStringList({u"10.0.0.0"_s, u"10.0.0.5"_s, u"10.0.0.4"_s, u"10.0.0.3"_s, u"10.0.0.2"_s}));
    QCOMPARE(use.recent.first().at, store.clock.now());
    QCOMPARE(use.recent.last().agent, QString(200, u'a'));
    QCOMPARE(use.useCount, 7);
}

void RegistryUsesTest::stampsTakeOneRevisionAWorkspace()
{
    StoreFixture store;
    const Workspace here = store.workspace(u"chatelaine"_s);
    const Workspace there = store.workspace(u"stackone"_s);
    const Workspace idle = store.workspace(u"stitch"_s);
    const CallSource call{store.clock.now(), u"local"_s, {}};
    QList<UseStamp> stamps;
    for (int i = 0; i < 3; ++i) {
        stamps.append(stampOf(store.create(here).key, 1, {call}));
        stamps.append(stampOf(store.create(there).key, 1, {call}));
    }
    store.take(store.registry->stampUses(stamps));
    const auto cursor = [&](const Workspace &workspace) {
        return store.take(store.registry->changesSince(workspace.id, {}, store.actor)).cursor.useRevision;
    };
    QCOMPARE(cursor(here), 1);
    QCOMPARE(cursor(there), 1);
    QCOMPARE(cursor(idle), 0);
    const FeedCursor read{store.take(store.registry->workspace(here.id, store.actor)).revision, 0};
    QCOMPARE(store.take(store.registry->changesSince(here.id, read, store.actor)).keys.size(), 3);
}

void RegistryUsesTest::keysThatAreGoneAreSkipped()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const ApiKey gone = store.create(workspace, u"gone"_s).key;
    const ApiKey kept = store.create(workspace, u"kept"_s).key;
    store.apply(Action::Delete, {gone.id});
    store.clock.advance(Days(restoreDays));
    store.take(store.registry->purge());
    const CallSource call{store.clock.now(), u"local"_s, {}};
    store.take(store.registry->stampUses({stampOf(gone, 1, {call}), stampOf(kept, 1, {call})}));
    QCOMPARE(store.key(kept.id).use.useCount, 1);
    store.take(store.registry->removeWorkspace(workspace.id, store.actor));
    store.take(store.registry->stampUses({stampOf(kept, 1, {call})}));
}

void RegistryUsesTest::indexHasEveryKey()
{
    StoreFixture store;
    const Workspace here = store.workspace(u"stackone"_s);
    const Workspace there = store.workspace(u"stack-internal"_s);
    QList<IndexedKey> expected;
    for (int i = 0; i < 5; ++i) {
        store.clock.advance(std::chrono::seconds(1));
        const CreatedKey made = store.create(i % 2 ? there : here, QString::number(i));
        const ApiKey key = i == 2 ? store.apply(Action::Delete, {made.key.id}).changed.at(0) : made.key;
        expected.append(indexed(key, made.secret));
    }
    QList<IndexedKey> read;
    KeyPlace after;
    do {
        const IndexPage page = store.take(store.registry->indexPage(after, 2));
        QVERIFY(page.keys.size() <= 2);
        read += page.keys;
        after = page.next;
    } while (!after.isNull());
    std::stable_sort(expected.begin(), expected.end(), [](const IndexedKey &a, const IndexedKey &b) {
        return a.workspace.toRfc4122() < b.workspace.toRfc4122();
    });
    QVERIFY(std::equal(read.begin(), read.end(), expected.begin(), expected.end(), same));
}

void RegistryUsesTest::indexFollowsChanges()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const CreatedKey made = store.create(workspace, u"made"_s);
    const CreatedKey idle = store.create(workspace, u"idle"_s);
    const qint64 before = idle.key.revision;
    QVERIFY(store.take(store.registry->indexChanges(workspace.id, before)).isEmpty());
    const CreatedKey fresh = store.take(store.registry->refresh(made.key.id, {}, store.actor));
    const ApiKey off = store.apply(Action::Disable, {made.key.id}).changed.at(0);
    const QList<IndexedKey> changed = store.take(store.registry->indexChanges(workspace.id, before));
    QCOMPARE(changed.size(), 1);
    QVERIFY(same(changed[0], indexed(off, fresh.secret)));
    store.apply(Action::Delete, {made.key.id});
    QVERIFY(store.take(store.registry->indexChanges(workspace.id, off.revision)).value(0).deleted);
    store.clock.advance(Days(restoreDays));
    store.take(store.registry->purge());
    QCOMPARE(store.take(store.registry->purgedSince(workspace.id, before)), QList<KeyId>({made.key.id}));
}

void RegistryUsesTest::workspaceIsMadeOnce()
{
    PeopleFixture store;
    WorkspaceDraft draft{u"Acme"_s, u"stack-internal"_s, {}, {u"Platform"_s}, newId(store.clock.now())};
    const Workspace made = store.take(store.registry->createWorkspace(draft, store.actor));
    QCOMPARE(made.id, draft.id);
    const Workspace renamed
        = store.take(store.registry->editWorkspace(made.id, {.name = u"Acme Ltd"_s}, store.actor));
    QCOMPARE(store.take(store.registry->createWorkspace(draft, store.actor)), renamed);
    QCOMPARE(store.take(store.registry->workspaces(store.actor)).size(), 1);
    draft.teams.append(u"Sales"_s);
    QCOMPARE(codeOf(store.registry->createWorkspace(draft, store.actor)), ErrorCode::Conflict);
}

void RegistryUsesTest::idsOfOtherWorkspacesAreConflicts()
{
    PeopleFixture store;
    const Workspace gone = store.workspace(u"chatelaine"_s);
    const Workspace theirs = store.workspace(u"stitch"_s);
    const Actor ada = store.join(store.workspace(u"stackone"_s), u"ada"_s, Role::Owner);
    store.take(store.registry->removeWorkspace(gone.id, store.actor));
    for (const WorkspaceId &id : {gone.id, theirs.id}) {
        const WorkspaceDraft draft{u"Acme"_s, u"stitch"_s, {}, {}, id};
        QCOMPARE(codeOf(store.registry->createWorkspace(draft, ada)), ErrorCode::Conflict);
    }
}

void RegistryUsesTest::ownersMakeWorkspaces()
{
    PeopleFixture store;
    const Workspace first = store.workspace(u"chatelaine"_s);
    const Actor ada = store.join(first, u"ada"_s, Role::Owner);
    const Actor bea = store.join(first, u"bea"_s, Role::Admin);
    const WorkspaceDraft draft{u"Acme"_s, u"stitch"_s, {}, {}};
    QCOMPARE(codeOf(store.registry->createWorkspace(draft, bea)), ErrorCode::WorkspaceUnknown);
    const Workspace made = store.take(store.registry->createWorkspace(draft, ada));
    QCOMPARE(made.role, Role::Owner);
    QCOMPARE(store.take(store.registry->workspace(made.id, ada)), made);
    QCOMPARE(codeOf(store.registry->workspace(made.id, bea)), ErrorCode::WorkspaceUnknown);
    QCOMPARE(store.emails(made), QStringList(ada.member));
}

void RegistryUsesTest::refreshIsDoneOnce()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const CreatedKey made = store.create(workspace);
    const Secret fresh = token::mint(workspace.tokenPrefix);
    const MintedToken minted{token::digest(fresh.view()), *token::parse(fresh.view())};
    const ApiKey first = store.take(store.registry->refresh(made.key.id, minted, store.actor)).key;
    store.clock.advance(std::chrono::seconds(5));
    QCOMPARE(store.take(store.registry->refresh(made.key.id, minted, store.actor)).key, first);
    QCOMPARE(store.key(made.key.id), first);
    QCOMPARE(store.check(workspace, fresh), CheckCode::Granted);
    QCOMPARE(store.check(workspace, made.secret), CheckCode::Unknown);
    const MintedToken former{token::digest(made.secret.view()), *token::parse(made.secret.view())};
    QCOMPARE(codeOf(store.registry->refresh(made.key.id, former, store.actor)), ErrorCode::Conflict);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::RegistryUsesTest)
#include "tst_registryuses.moc"
