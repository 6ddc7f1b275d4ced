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
    QTRY_COMPARE(store.key(made.key.id).use.useCount, 1);
    QTRY_COMPARE(journaled(store.file()), 0);
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

/// Whoever holds the store's write lock keeps the engine from beginning.
void EngineUsesTest::othersWriteBetweenPortions()
{
    EngineFixture store;
    const CreatedKey made = store.create(store.workspace(u"chatelaine"_s));
    QList<UseStamp> stamps{{made.key.workspace, made.key.id, 3}};
    while (stamps.size() < 5 * KeyRegistry::mostStampedAtOnce)
        stamps.append({made.key.workspace, newId(store.clock.now()), 1});
    store.take(store.registry->journalUses(stamps));
    std::promise<int> left;
    const auto other = store.take(Database::open({store.file()}));
    store.take(other->write([&]() -> Result<void> {
        store.take(store.engine.start());
        store.engine.write<int>([&](KeyRegistry &) { return Result<int>(journaled(store.file())); },
            [&left](const Result<int> &rows) { left.set_value(rows.value_or(-1)); });
        return {};
    }));
    QCOMPARE(left.get_future().get(), 5);
    QTRY_COMPARE(store.key(made.key.id).use.useCount, 3);
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

void EngineUsesTest::usesThatCannotBeJournaledAreWrittenAtTheEnd()
{
    EngineFixture store;
    const CreatedKey made = store.create(store.workspace(u"chatelaine"_s));
    store.take(store.engine.start());
    runSql(store.file(),
        {u"CREATE TRIGGER full BEFORE INSERT ON use_journal BEGIN SELECT RAISE(FAIL, 'full'); END"_s});
    store.engine.uses().granted(made.key.workspace, made.key.id, {store.clock.now(), "a", {}});
    QTRY_COMPARE(store.key(made.key.id).use.useCount, 1); // It is a while until the next ones.
    store.engine.uses().granted(made.key.workspace, made.key.id, {store.clock.now(), "a", {}});
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
