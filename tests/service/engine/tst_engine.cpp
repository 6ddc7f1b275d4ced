// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/enginefixture.h"
#include "service/engine/freshness.h"
#include "service/engine/workspaceindex.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatelaine {

class EngineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void startsWithEverything();
    void startIsRefusedLikeOpening();
    void followsWhatOthersWrite();
    void followsWorkspaces();
    void ownChangesAreKnownWhenTheyAreDone();
    void refusedChangesAnswerAtOnce();
    void listenersHearWhatMoved();
    void freshnessEndsAfterItsTime();
    void storeAwayServesForAWhile();
    void storeAwayServesNoWhileWithoutLeave();
    void anotherStoreInItsPlace();
    void endWaitsForCallsAndTakesNoMore();
};

void EngineTest::startsWithEverything()
{
    EngineFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const CreatedKey made = store.create(workspace);
    const CreatedKey gone = store.create(workspace, u"old"_s);
    store.apply(Action::Delete, {gone.key.id});
    QVERIFY(!store.engine.isReady());
    store.take(store.engine.start());
    QVERIFY(store.engine.isReady());
    QCOMPARE(store.engine.keys().size(), 2);
    QCOMPARE(store.found(made.secret)->id, made.key.id);
    QVERIFY(store.found(gone.secret)->deleted);
    QCOMPARE(store.engine.workspaces().find(workspace.name)->workspace.id, workspace.id);
}

void EngineTest::startIsRefusedLikeOpening()
{
    EngineFixture store;
    store.registry.reset();
    QFile file(store.file());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hello, I am no database, not even a small one"));
    file.close();
    const auto started = store.engine.start();
    QVERIFY(!started);
    QVERIFY(!store.engine.isReady());
}

void EngineTest::followsWhatOthersWrite()
{
    EngineFixture store;
    store.take(store.engine.start());
    const CreatedKey made = store.create(store.workspace(u"chatelaine"_s));
    QTRY_VERIFY(store.found(made.secret));
    store.apply(Action::Disable, {made.key.id});
    QTRY_VERIFY(store.found(made.secret)->disabled);
    store.apply(Action::Enable, {made.key.id});
    QTRY_VERIFY(!store.found(made.secret)->disabled);
    const CreatedKey anew = store.take(store.registry->refresh(made.key.id, {}, store.actor));
    QTRY_VERIFY(store.found(anew.secret));
    QVERIFY(!store.found(made.secret));
    store.apply(Action::Delete, {made.key.id});
    QTRY_VERIFY(store.found(anew.secret)->deleted);
    store.clock.advance(std::chrono::days(restoreDays + 1));
    QCOMPARE(store.take(store.registry->purge()), 1);
    QTRY_VERIFY(!store.found(anew.secret));
    QVERIFY(store.engine.isReady());
}

void EngineTest::followsWorkspaces()
{
    EngineFixture store;
    store.take(store.engine.start());
    const Workspace workspace = store.workspace(u"stitch"_s);
    const CreatedKey made = store.create(workspace);
    const WorkspaceIndex &index = store.engine.workspaces();
    QTRY_VERIFY(index.find(workspace.id) && store.found(made.secret));
    WorkspaceEdit edit;
    edit.name = u"Another name"_s;
    store.take(store.registry->editWorkspace(workspace.id, edit, store.actor));
    QTRY_VERIFY(index.find(u"another name"_s));
    QVERIFY(!index.find(workspace.name));
    store.take(store.registry->changePlan(workspace.id, u"standard"_s, store.actor));
    QTRY_COMPARE(index.find(workspace.id)->plan->id, u"standard"_s);
    QTRY_VERIFY(store.found(made.secret)->disabled);
    store.take(store.registry->removeWorkspace(workspace.id, store.actor));
    QTRY_VERIFY(!index.find(workspace.id));
    QTRY_VERIFY(!store.found(made.secret));
}

void EngineTest::ownChangesAreKnownWhenTheyAreDone()
{
    EngineFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const CreatedKey made = store.create(workspace);
    store.take(store.engine.start());
    for (int i = 0; i < 50; ++i) {
        const bool off = i % 2 == 0;
        std::promise<bool> known;
        store.engine.write<BulkOutcome>(
            [&](KeyRegistry &registry) {
                return registry.apply(off ? Action::Disable : Action::Enable, {made.key.id}, store.actor);
            },
            [&](const Result<BulkOutcome> &outcome) {
                known.set_value(outcome && bool(store.found(made.secret)->disabled) == off);
            });
        QVERIFY(known.get_future().get());
    }
}

void EngineTest::refusedChangesAnswerAtOnce()
{
    EngineFixture store;
    store.take(store.engine.start());
    const auto answer = store.write<ApiKey>(
        [&](KeyRegistry &registry) { return registry.edit(newId(store.clock.now()), {}, store.actor); });
    QCOMPARE(codeOf(answer), ErrorCode::KeyUnknown);
}

void EngineTest::listenersHearWhatMoved()
{
    EngineFixture store;
    const Workspace quiet = store.workspace(u"stitch"_s);
    const Workspace loud = store.workspace(u"chatelaine"_s);
    const CreatedKey made = store.create(loud);
    store.take(store.engine.start());
    std::mutex mutex;
    QSet<WorkspaceId> heard;
    const auto all = [&] {
        const std::lock_guard lock(mutex);
        return heard;
    };
    const auto forget = [&] {
        const std::lock_guard lock(mutex);
        heard.clear();
    };
    auto handle = store.engine.subscribe([&](const QSet<WorkspaceId> &moved) {
        const std::lock_guard lock(mutex);
        heard.unite(moved);
    });
    store.apply(Action::Disable, {made.key.id});
    QTRY_COMPARE(all(), QSet{loud.id});
    forget();
    store.take(store.registry->stampUses({{loud.id, made.key.id, 1, {{store.clock.now(), u"a"_s, {}}}}}));
    QTRY_COMPARE(all(), QSet{loud.id});
    forget();
    store.take(store.registry->removeWorkspace(quiet.id, store.actor));
    QTRY_COMPARE(all(), QSet{quiet.id});
    forget();
    store.take(store.write<BulkOutcome>(
        [&](KeyRegistry &registry) { return registry.apply(Action::Enable, {made.key.id}, store.actor); }));
    QCOMPARE(all(), QSet{loud.id});
    forget();
    handle.reset();
    store.take(store.write<BulkOutcome>(
        [&](KeyRegistry &registry) { return registry.apply(Action::Disable, {made.key.id}, store.actor); }));
    QCOMPARE(all(), QSet<WorkspaceId>());
}

void EngineTest::freshnessEndsAfterItsTime()
{
    ManualClock clock;
    Freshness freshness(clock, std::chrono::seconds(60));
    QVERIFY(!freshness.isGood());
    freshness.confirm();
    clock.advance(std::chrono::hours(9)); // What the clock does means nothing while the store is there.
    QVERIFY(freshness.isGood());
    freshness.lose();
    clock.advance(std::chrono::milliseconds(59'999));
    QVERIFY(freshness.isGood());
    freshness.lose(); // Said again, it is still the first time that counts.
    clock.advance(std::chrono::milliseconds(1));
    QVERIFY(!freshness.isGood());
    freshness.confirm();
    QVERIFY(freshness.isGood());
}

void EngineTest::storeAwayServesForAWhile()
{
    EngineFixture store;
    const CreatedKey made = store.create(store.workspace(u"chatelaine"_s));
    store.take(store.engine.start());
    store.takeAway();
    // Until it was noticed, the clock's way does not count.
    QTRY_VERIFY([&] {
        store.clock.advance(std::chrono::seconds(60));
        return !store.engine.isReady();
    }());
    QCOMPARE(codeOf(store.write<int>([](KeyRegistry &registry) { return registry.purge(); })),
        ErrorCode::StoreUnreachable);
    store.putBack();
    QTRY_VERIFY(store.engine.isReady());
    store.apply(Action::Disable, {made.key.id});
    QTRY_VERIFY(store.found(made.secret)->disabled);
    QTRY_VERIFY(store.write<int>([](KeyRegistry &registry) { return registry.purge(); }));
}

void EngineTest::storeAwayServesNoWhileWithoutLeave()
{
    EngineFixture store(std::chrono::seconds(0));
    store.take(store.engine.start());
    QVERIFY(store.engine.isReady());
    store.takeAway();
    QTRY_VERIFY(!store.engine.isReady());
    store.putBack();
    QTRY_VERIFY(store.engine.isReady());
}

void EngineTest::anotherStoreInItsPlace()
{
    EngineFixture store;
    const CreatedKey made = store.create(store.workspace(u"chatelaine"_s));
    StoreFixture other;
    const CreatedKey elsewhere = other.create(other.workspace(u"stitch"_s));
    other.registry.reset(); // Its journal goes into the file.
    store.take(store.engine.start());
    store.registry.reset();
    QVERIFY(QFile::rename(other.file(), store.file() + u".new"_s));
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(store.file() + end);
    QVERIFY(QFile::rename(store.file() + u".new"_s, store.file()));
    QTRY_VERIFY(store.found(elsewhere.secret));
    QVERIFY(!store.found(made.secret));
    QCOMPARE(store.engine.workspaces().only()->workspace.policyId, u"stitch"_s);
    QVERIFY(store.engine.isReady());
}

void EngineTest::endWaitsForCallsAndTakesNoMore()
{
    EngineFixture store;
    store.take(store.engine.start());
    std::atomic<int> done = 0;
    const auto count = [&done](const Result<int> &result) { done += result ? 1 : 0; };
    for (int i = 0; i < 20; ++i)
        store.engine.write<int>([](KeyRegistry &registry) { return registry.purge(); }, count);
    store.engine.stop();
    QCOMPARE(done, 20);
    QCOMPARE(codeOf(store.write<int>([](KeyRegistry &registry) { return registry.purge(); })),
        ErrorCode::Cancelled);
    store.engine.stop();
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::EngineTest)
#include "tst_engine.moc"
