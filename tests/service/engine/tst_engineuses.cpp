// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/database.h"
#include "registry/rawfiles.h"
#include "registry/statement.h"
#include "service/engine/enginefixture.h"
#include "service/engine/usecollector.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatelaine {

/// What becomes of the stamps that calls leave.
class EngineUsesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void usesAreWritten();
    void usesOfManyKeysAreWritten();
    void usesThatAnotherLeftAreWritten();
    void startsWithAJournalThatCannotBeWritten();
    void startsBesideAJournalThatTakesLong();
    void othersWriteBetweenPortions();
    void usesAreWrittenAtTheEnd();
    void usesOfManyKeysAreWrittenAtTheEnd();
    void usesThatCannotBeJournaledAreWrittenAtTheEnd();
    void usesThatCannotBeWrittenAreKept();
};

namespace {

/// Rows that stand in the journal.
int journaled(const QString &file)
{
    const auto database = StoreFixture::take(Database::open({file}));
    return StoreFixture::take(database->read([&]() -> Result<int> {
        Statement row(*database, u"SELECT count(*) FROM use_journal"_s);
        return row.run().next() ? row.number(0) : 0;
    }));
}

/// Three uses of that key, and one each of others, which are gone.
QList<UseStamp> stampsOf(const ApiKey &key, int count)
{
    QList<UseStamp> stamps{{key.workspace, key.id, 3}};
    while (stamps.size() < count)
        stamps.append({key.workspace, newId(key.createdAt), 1});
    return stamps;
}

} // namespace

void EngineUsesTest::usesAreWritten()
{
    EngineFixture store;
    const CreatedKey made = store.create(store.workspace(u"chatelaine"_s));
    store.take(store.engine.start());
    const CallView call{store.clock.now(), "10.0.4.17", "curl/8"};
    store.engine.uses().granted(made.key.workspace, made.key.id, call);
    QTRY_COMPARE(store.key(made.key.id).use.useCount, 1);
    store.engine.uses().granted(made.key.workspace, made.key.id, call);
    store.engine.uses().refused(made.key.workspace, made.key.id, call, CheckCode::TeamMismatch);
    QTRY_COMPARE(store.key(made.key.id).use.useCount, 2);
    const KeyUse use = store.key(made.key.id).use;
    QCOMPARE(use.lastUsedSource, u"10.0.4.17"_s);
    QCOMPARE(use.recent, (QList{CallSource{call.at, u"10.0.4.17"_s, u"curl/8"_s}}));
    QCOMPARE(use.lastRefusedReason, u"team_mismatch"_s);
}

void EngineUsesTest::usesOfManyKeysAreWritten()
{
    EngineFixture store;
    const CreatedKey made = store.create(store.workspace(u"chatelaine"_s));
    store.take(store.engine.start());
    const CallView call{store.clock.now(), "10.0.4.17", "curl/8"};
    // Together so many that the next ones wait in the journal; all but one are gone meanwhile.
    store.engine.uses().granted(made.key.workspace, made.key.id, call);
    for (int i = 0; i < 20'000; ++i)
        store.engine.uses().granted(made.key.workspace, newId(store.clock.now()), call);
    QTRY_COMPARE_WITH_TIMEOUT(store.key(made.key.id).use.useCount, 1, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(journaled(store.file()), 0, 30'000);
    store.engine.uses().granted(made.key.workspace, made.key.id, call);
    QTRY_VERIFY(journaled(store.file()) > 0);
    QCOMPARE(store.key(made.key.id).use.useCount, 1);
    store.engine.stop();
    QCOMPARE(journaled(store.file()), 0);
    QCOMPARE(store.key(made.key.id).use.useCount, 2);
}

void EngineUsesTest::usesThatAnotherLeftAreWritten()
{
    EngineFixture store;
    const CreatedKey made = store.create(store.workspace(u"chatelaine"_s));
    store.take(store.registry->journalUses({{made.key.workspace, made.key.id, 3}}));
    store.take(store.engine.start());
    QCOMPARE(store.key(made.key.id).use.useCount, 3);
}

void EngineUsesTest::startsWithAJournalThatCannotBeWritten()
{
    EngineFixture store;
    const CreatedKey made = store.create(store.workspace(u"chatelaine"_s));
    store.take(store.registry->journalUses({{made.key.workspace, made.key.id, 3}}));
    runSql(store.file(), {u"UPDATE key_use SET tracking_since = 9223372036854775807"_s});
    store.take(store.engine.start());
    QVERIFY(store.engine.isReady());
    QVERIFY(store.found(made.secret));
    QCOMPARE(journaled(store.file()), 1);
}

/// Whoever holds the store's write lock makes it take longer than the start waits.
void EngineUsesTest::startsBesideAJournalThatTakesLong()
{
    EngineFixture store;
    const CreatedKey made = store.create(store.workspace(u"chatelaine"_s));
    store.take(store.registry->journalUses({{made.key.workspace, made.key.id, 3}}));
    const auto other = store.take(Database::open({store.file()}));
    store.take(other->write([&]() -> Result<void> {
        store.take(store.engine.start());
        return {};
    }));
    QVERIFY(store.engine.isReady());
    QVERIFY(store.found(made.secret));
    QTRY_COMPARE(store.key(made.key.id).use.useCount, 3);
}

/// Whoever holds the store's write lock keeps the engine from beginning. Then the journal is folded, the
/// first to ask reads, a portion is stamped, and whoever asked meanwhile reads.
void EngineUsesTest::othersWriteBetweenPortions()
{
    EngineFixture store;
    const CreatedKey made = store.create(store.workspace(u"chatelaine"_s));
    const QList<UseStamp> stamps = stampsOf(made.key, 5 * KeyRegistry::mostStampedAtOnce);
    for (int i = 0; i < 2; ++i)
        store.take(store.registry->journalUses(stamps));
    QCOMPARE(journaled(store.file()), 10);
    const auto rows = [&store](KeyRegistry &) { return Result<int>(journaled(store.file())); };
    QList<int> seen;
    std::promise<void> done;
    const auto other = store.take(Database::open({store.file()}));
    store.take(other->write([&]() -> Result<void> {
        store.take(store.engine.start());
        store.engine.write<int>(rows, [&](const Result<int> &first) {
            seen.append(*first);
            store.engine.write<int>(rows, [&](const Result<int> &second) {
                seen.append(*second);
                done.set_value();
            });
        });
        return {};
    }));
    done.get_future().get();
    QCOMPARE(seen, (QList<int>{5, 4}));
    QTRY_COMPARE(store.key(made.key.id).use.useCount, 6);
    QTRY_COMPARE(journaled(store.file()), 0);
}

void EngineUsesTest::usesAreWrittenAtTheEnd()
{
    EngineFixture store;
    const CreatedKey made = store.create(store.workspace(u"chatelaine"_s));
    store.take(store.engine.start());
    for (int i = 0; i < 100; ++i)
        store.engine.uses().granted(made.key.workspace, made.key.id, {store.clock.now(), "a", {}});
    store.engine.stop();
    QCOMPARE(store.key(made.key.id).use.useCount, 100);
}

void EngineUsesTest::usesOfManyKeysAreWrittenAtTheEnd()
{
    EngineFixture store;
    const CreatedKey made = store.create(store.workspace(u"chatelaine"_s));
    store.take(store.engine.start());
    for (const UseStamp &stamp : stampsOf(made.key, 3 * KeyRegistry::mostStampedAtOnce))
        store.engine.uses().granted(stamp.workspace, stamp.key, {store.clock.now(), "a", {}});
    store.engine.stop();
    QCOMPARE(store.key(made.key.id).use.useCount, 1);
    QCOMPARE(journaled(store.file()), 0);
    QVERIFY(store.engine.uses().isEmpty());
}

void EngineUsesTest::usesThatCannotBeJournaledAreWrittenAtTheEnd()
{
    EngineFixture store;
    const CreatedKey made = store.create(store.workspace(u"chatelaine"_s));
    store.take(store.engine.start());
    runSql(store.file(),
        {u"CREATE TRIGGER full BEFORE INSERT ON use_journal BEGIN SELECT RAISE(FAIL, 'full'); END"_s});
    store.engine.uses().granted(made.key.workspace, made.key.id, {store.clock.now(), "a", {}});
    QTRY_COMPARE(store.key(made.key.id).use.useCount, 1); // It is a while until the next ones.
    for (const UseStamp &stamp : stampsOf(made.key, 3 * KeyRegistry::mostStampedAtOnce))
        store.engine.uses().granted(stamp.workspace, stamp.key, {store.clock.now(), "a", {}});
    store.engine.stop();
    QVERIFY(store.engine.uses().isEmpty());
    QCOMPARE(store.key(made.key.id).use.useCount, 2);
}

void EngineUsesTest::usesThatCannotBeWrittenAreKept()
{
    EngineFixture store;
    const CreatedKey made = store.create(store.workspace(u"chatelaine"_s));
    store.take(store.engine.start());
    store.takeAway();
    QTRY_COMPARE(codeOf(store.write<int>([](KeyRegistry &registry) { return registry.purge(); })),
        ErrorCode::StoreUnreachable);
    store.engine.uses().granted(made.key.workspace, made.key.id, {store.clock.now(), "a", {}});
    store.engine.stop();
    QVERIFY(!store.engine.uses().isEmpty());
    store.putBack();
    QCOMPARE(store.key(made.key.id).use.useCount, 0);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::EngineUsesTest)
#include "tst_engineuses.moc"
