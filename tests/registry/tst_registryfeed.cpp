// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/storefixture.h"

#include <QRegularExpression>

#include <numeric>

using namespace Qt::StringLiterals;

namespace chatelaine {

class RegistryFeedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void pagesFollowOneAnother();
    void changesAndUsesMerge();
    void usesComeInPortions();
    void portionsHaveAnEnd();
    void bulkTakesOneRevision();
    void purgedKeysAreNamed();
    void purgeKeepsWhatIsYoung();
    void everyWriteIsAnEvent();
    void refusalsAndNothingsAreNoEvents();
    void eventsComeNewestFirst();

private:
    static QStringList written(StoreFixture &store, const WorkspaceId &workspace)
    {
        QStringList lines;
        const QList<Event> events = store.take(store.registry->events(workspace, 0, 1000, store.actor));
        for (const Event &event : events)
            lines.prepend(event.action + u'|' + event.subject + u'|' + event.detail);
        return lines;
    }
    /// Keys that were called so many at a time; answers the cursor before.
    static FeedCursor useKeys(StoreFixture &store, const Workspace &workspace, const QList<int> &together)
    {
        QList<ApiKey> made;
        for (int i = 0; i < std::accumulate(together.begin(), together.end(), 0); ++i)
            made.append(store.create(workspace, u"key %1"_s.arg(i)).key);
        const FeedCursor before = since(store, workspace.id, {}).cursor;
        for (const int count : together) {
            QList<UseStamp> stamps;
            for (int i = 0; i < count; ++i)
                stamps.append({workspace.id, made.takeFirst().id, 1});
            store.take(store.registry->stampUses(stamps));
        }
        return before;
    }
    static Changes since(StoreFixture &store, const WorkspaceId &workspace, const FeedCursor &cursor)
    {
        return store.take(store.registry->changesSince(workspace, cursor, store.actor));
    }
};

void RegistryFeedTest::pagesFollowOneAnother()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    QList<ApiKey> made;
    for (int i = 0; i < 7; ++i) {
        store.clock.advance(std::chrono::seconds(1));
        made.append(store.create(workspace, QString::number(i)).key);
    }
    made[2] = store.apply(Action::Delete, {made[2].id}).changed.at(0);
    KeyPageRequest request{{}, 3};
    QList<ApiKey> read;
    QList<qsizetype> sizes;
    do {
        const KeyPage page = store.take(store.registry->page(workspace.id, request, store.actor));
        read += page.keys.toList();
        sizes.append(page.keys.size());
        request.after = page.next;
        QCOMPARE(page.revision, made[2].revision);
    } while (!request.after.isNull());
    QCOMPARE(read, made);
    QCOMPARE(sizes, QList<qsizetype>({3, 3, 1}));
    QVERIFY(store.take(store.registry->page(workspace.id, {{}, 7}, store.actor)).next.isNull());
}

void RegistryFeedTest::changesAndUsesMerge()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const CreatedKey used = store.create(workspace, u"used"_s);
    const CreatedKey changed = store.create(workspace, u"changed"_s);
    const CreatedKey both = store.create(workspace, u"both"_s);
    store.create(workspace, u"untouched"_s);
    const KeyPage page = store.take(store.registry->page(workspace.id, {}, store.actor));
    const FeedCursor start{page.revision, page.useRevision};
    QVERIFY(since(store, workspace.id, start).keys.isEmpty());

    store.check(workspace, used.secret);
    store.check(workspace, both.secret);
    store.apply(Action::Disable, {changed.key.id});
    store.apply(Action::Delete, {both.key.id});
    const Changes changes = since(store, workspace.id, start);
    QList<KeyId> ids;
    for (const ApiKey &key : changes.keys) {
        ids.append(key.id);
        QCOMPARE(key, store.key(key.id));
    }
    QCOMPARE(QSet<KeyId>(ids.begin(), ids.end()), QSet<KeyId>({used.key.id, changed.key.id, both.key.id}));
    QCOMPARE(ids.size(), 3);
    QCOMPARE(changes.workspace, store.take(store.registry->workspace(workspace.id, store.actor)));
    QCOMPARE(changes.workspace.keyCount, 3);
    QCOMPARE(changes.cursor, FeedCursor({start.revision + 2, start.useRevision + 2}));
    QVERIFY(since(store, workspace.id, changes.cursor).keys.isEmpty());
}

void RegistryFeedTest::usesComeInPortions()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    FeedCursor cursor = useKeys(store, workspace, {2, 1, 4, 1, 1});
    const FeedCursor newest = since(store, workspace.id, cursor).cursor;
    QCOMPARE(since(store, workspace.id, cursor).keys.size(), 9);
    const ApiKey late = store.create(workspace, u"late"_s).key;
    QList<qsizetype> sizes;
    QSet<KeyId> told;
    for (bool more = true; more && sizes.size() < 5;) {
        const Changes changes
            = store.take(store.registry->changesSince(workspace.id, cursor, store.actor, 3));
        for (const ApiKey &key : changes.keys) {
            told.insert(key.id);
            QCOMPARE(key, store.key(key.id));
        }
        sizes.append(changes.keys.size());
        cursor = changes.cursor;
        more = changes.more;
    }
    QCOMPARE(sizes, (QList<qsizetype>{4, 4, 2})); // The first with what people did.
    QCOMPARE(told.size(), 10);
    QVERIFY(told.contains(late.id));
    QCOMPARE(cursor, FeedCursor({newest.revision + 1, newest.useRevision}));
}

void RegistryFeedTest::portionsHaveAnEnd()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const FeedCursor before = useKeys(store, workspace, {25, 25});
    const auto first = [&] { return store.registry->changesSince(workspace.id, before, store.actor, 1); };
    QCOMPARE(store.take(first()).keys.size(), 25);
    store.take(store.registry->stampUses({{workspace.id, store.create(workspace).key.id, 1}}));
    QCOMPARE(codeOf(first()), ErrorCode::FeedExpired);
    QCOMPARE(since(store, workspace.id, before).keys.size(), 51);
}

void RegistryFeedTest::bulkTakesOneRevision()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    QList<KeyId> ids;
    for (int i = 0; i < 20; ++i)
        ids.append(store.create(workspace).key.id);
    const FeedCursor before = since(store, workspace.id, {}).cursor;
    store.apply(Action::Disable, ids);
    const Changes changes = since(store, workspace.id, before);
    QCOMPARE(changes.keys.size(), 20);
    QCOMPARE(changes.cursor.revision, before.revision + 1);
}

void RegistryFeedTest::purgedKeysAreNamed()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const CreatedKey made = store.create(workspace);
    const ApiKey kept = store.create(workspace, u"kept"_s).key;
    store.apply(Action::Delete, {made.key.id});
    const FeedCursor before = since(store, workspace.id, {}).cursor;
    store.clock.advance(Days(restoreDays));
    QCOMPARE(store.take(store.registry->purge()), 1);
    const Changes changes = since(store, workspace.id, before);
    QCOMPARE(changes.purged, QList<KeyId>({made.key.id}));
    QVERIFY(changes.keys.isEmpty());
    QCOMPARE(changes.cursor.revision, before.revision + 1);
    QVERIFY(since(store, workspace.id, changes.cursor).purged.isEmpty());
    QCOMPARE(codeOf(store.registry->key(made.key.id, store.actor)), ErrorCode::KeyUnknown);
    QCOMPARE(store.take(store.registry->page(workspace.id, {}, store.actor)).keys, QList<ApiKey>({kept}));
    QCOMPARE(store.check(workspace, made.secret), CheckCode::Unknown);
}

void RegistryFeedTest::purgeKeepsWhatIsYoung()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const KeyId old = store.create(workspace).key.id;
    const KeyId young = store.create(workspace).key.id;
    store.apply(Action::Delete, {old});
    store.clock.advance(Days(1));
    store.apply(Action::Delete, {young});
    store.clock.advance(Days(restoreDays - 1));
    QCOMPARE(store.take(store.registry->purge()), 1);
    QCOMPARE(store.apply(Action::Restore, {young}).changed.size(), 1);
    QCOMPARE(store.take(store.registry->purge()), 0);
}

void RegistryFeedTest::everyWriteIsAnEvent()
{
    StoreFixture store;
    KeyRegistry &registry = *store.registry;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    ApiKey key = store.create(workspace, u"first"_s).key;
    const KeyEdit edit{u"second"_s, u"note"_s, QStringList(u"tag"_s), key.version};
    key = store.take(registry.edit(key.id, edit, store.actor));
    store.apply(Action::Disable, {key.id});
    store.apply(Action::Enable, {key.id});
    store.take(registry.refresh(key.id, {}, store.actor));
    store.apply(Action::Delete, {key.id});
    store.apply(Action::Restore, {key.id});
    store.apply(Action::Delete, {key.id}, DeleteReason::Leaked);
    store.take(
        registry.editWorkspace(workspace.id, {.name = u"New"_s, .marks = MarkSettings{30, 7}}, store.actor));
    store.take(registry.removeWorkspace(workspace.id, store.actor));
    QCOMPARE(written(store, workspace.id),
        QStringList({u"workspace_create|At chatelaine|chatelaine"_s, u"create|first|"_s,
            u"edit_label|second|first > second"_s, u"edit_note|second|"_s, u"edit_tags|second|"_s,
            u"disable|second|"_s, u"enable|second|"_s, u"refresh|second|"_s, u"delete|second|"_s,
            u"restore|second|"_s, u"delete|second|leaked"_s, u"workspace_settings|At chatelaine|"_s,
            u"workspace_rename|New|At chatelaine > New"_s, u"workspace_remove|New|"_s}));

    const Workspace pats = store.workspace(u"stack-internal"_s);
    store.take(registry.addTeam(pats.id, u"Sales"_s, store.actor));
    store.take(registry.removeTeam(pats.id, u"sales"_s, store.actor));
    store.take(registry.changePlan(pats.id, u"basic"_s, store.actor));
    const QString name = u"At stack-internal"_s;
    QCOMPARE(written(store, pats.id),
        QStringList(
            {u"workspace_create|"_s + name + u"|stack-internal"_s, u"team_add|"_s + name + u"|Sales"_s,
                u"team_remove|"_s + name + u"|Sales"_s, u"plan_change|"_s + name + u"|business > basic"_s}));
}

void RegistryFeedTest::refusalsAndNothingsAreNoEvents()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"stitch"_s);
    const CreatedKey made = store.create(workspace);
    const QStringList before = written(store, workspace.id);
    const FeedCursor cursor = since(store, workspace.id, {}).cursor;
    store.apply(Action::Enable, {made.key.id});
    store.apply(Action::Restore, {made.key.id});
    store.take(store.registry->changePlan(workspace.id, workspace.planId, store.actor));
    store.take(store.registry->editWorkspace(workspace.id, {.name = workspace.name}, store.actor));
    QCOMPARE(codeOf(store.registry->refresh(made.key.id, {}, store.actor)), ErrorCode::ActionNotInPolicy);
    QCOMPARE(written(store, workspace.id), before);
    QCOMPARE(since(store, workspace.id, {}).cursor, cursor);
}

void RegistryFeedTest::eventsComeNewestFirst()
{
    StoreFixture store;
    store.registry->setSealingKey(SealingKey::generate());
    const Workspace workspace = store.workspace(u"stacker"_s);
    store.clock.advance(std::chrono::seconds(1));
    const ApiKey key = store.create(workspace).key;
    const QList<Event> newest = store.take(store.registry->events(workspace.id, 0, 1, store.actor));
    QCOMPARE(newest.size(), 1);
    QCOMPARE(newest[0].number, 2);
    QCOMPARE(newest[0].at, store.clock.now());
    QCOMPARE(newest[0].actor, u"local:ada"_s);
    QCOMPARE(newest[0].key, key.id);
    QCOMPARE(newest[0].subject, key.hint.text()); // no label there
    const QList<Event> older
        = store.take(store.registry->events(workspace.id, newest[0].number, 10, store.actor));
    QCOMPARE(older.size(), 1);
    QCOMPARE(older[0].number, 1);
    QVERIFY(older[0].key.isNull());
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::RegistryFeedTest)
#include "tst_registryfeed.moc"
