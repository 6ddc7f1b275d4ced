// SPDX-License-Identifier: GPL-3.0-or-later
// Several programs on one file, and the steps from one schema to the next.
#include "registry/database.h"
#include "registry/schema.h"
#include "registry/statement.h"
#include "registry/storefixture.h"

#include <QRegularExpression>
#include <QSet>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace chatelaine {

class RegistrySharingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void oneSeesWhatAnotherWrites();
    void writersWaitForEachOther();
    void newFileOpenedByManyAtOnce();
    void takesTheStepsThatAreMissing();
    void undoesAStepThatFails();
    void storeIsAtItsNewestVersion();

private:
    static void writeStep(const QString &folder, const QString &name, const QByteArray &sql)
    {
        QFile file(folder + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(sql), sql.size());
    }
    static qint64 number(Database &database, const QString &sql)
    {
        return StoreFixture::take(database.read([&]() -> Result<qint64> {
            Statement row(database, sql);
            row.run();
            return row.next() ? row.integer(0) : -1;
        }));
    }
};

void RegistrySharingTest::oneSeesWhatAnotherWrites()
{
    StoreFixture store;
    const auto other = store.open();
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const KeyPage page = store.take(other->page(workspace.id, {}, store.actor));
    const ApiKey key = store.create(workspace).key;
    const Changes changes
        = store.take(other->changesSince(workspace.id, {page.revision, page.useRevision}, store.actor));
    QCOMPARE(changes.keys, QList<ApiKey>({key}));
    store.take(other->apply(Action::Disable, {key.id}, store.actor));
    QCOMPARE(store.key(key.id).disabled, DisabledReasons(DisabledReason::Member));
    const auto stale = store.registry->edit(key.id, {.note = u"x"_s, .version = key.version}, store.actor);
    QCOMPARE(codeOf(stale), ErrorCode::EditConflict);
}

void RegistrySharingTest::writersWaitForEachOther()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    constexpr int each = 50;
    std::vector<std::thread> writers;
    std::vector<int> refused(3);
    for (int &count : refused) {
        writers.emplace_back([&] {
            const auto registry = store.open();
            for (int i = 0; i < each; ++i)
                count += registry->create(workspace.id, store.draft(workspace), store.actor) ? 0 : 1;
        });
    }
    for (std::thread &writer : writers)
        writer.join();
    QCOMPARE(refused, std::vector<int>(3));
    QSet<qint64> revisions;
    const KeyPage page = store.take(store.registry->page(workspace.id, {}, store.actor));
    for (const ApiKey &key : page.keys)
        revisions.insert(key.revision);
    QCOMPARE(page.keys.size(), 3 * each);
    QCOMPARE(revisions.size(), 3 * each);
    QCOMPARE(page.revision, workspace.revision + 3 * each);
    const QList<Event> events = store.take(store.registry->events(workspace.id, 0, 1000, store.actor));
    QCOMPARE(events.size(), 3 * each + 1);
    QCOMPARE(events.first().number, 3 * each + 1);
}

void RegistrySharingTest::newFileOpenedByManyAtOnce()
{
    StoreFixture store;
    for (int round = 0; round < 10; ++round) {
        const StoreAddress address{store.folder.filePath(u"new%1.sqlite"_s.arg(round))};
        std::vector<std::thread> openers;
        std::vector<std::optional<ErrorCode>> codes(4);
        for (auto &code : codes)
            openers.emplace_back(
                [&] { code = codeOf(KeyRegistry::open(address, store.catalog, store.clock)); });
        for (std::thread &opener : openers)
            opener.join();
        for (const auto &code : codes)
            QCOMPARE(code, std::optional<ErrorCode>());
    }
}

void RegistrySharingTest::takesTheStepsThatAreMissing()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"stitch"_s);
    store.registry.reset();
    const auto database = store.take(Database::open({store.file()}));
    const QString steps = store.folder.filePath(u"steps"_s);
    QVERIFY(QDir().mkpath(steps));
    writeStep(steps, u"001_store.sql"_s, "CREATE TABLE never (a);\n");
    writeStep(steps, u"901_mark.sql"_s,
        "-- two statements\nCREATE TABLE mark (a);\nINSERT INTO mark\nVALUES (7);\n");
    writeStep(steps, u"902_more.sql"_s, "UPDATE mark SET a = a + 1; -- on top of the second\n");
    store.take(schema::migrate(*database, steps));
    QCOMPARE(number(*database, u"PRAGMA user_version"_s), 902);
    QCOMPARE(number(*database, u"SELECT a FROM mark"_s), 8);
    QCOMPARE(number(*database, u"SELECT count(*) FROM sqlite_master WHERE name = 'never'"_s), 0);
    QCOMPARE(number(*database, u"SELECT count(*) FROM workspace"_s), 1);
    store.take(schema::migrate(*database, steps));
    QCOMPARE(number(*database, u"SELECT a FROM mark"_s), 8);
    QCOMPARE(codeOf(KeyRegistry::open({store.file()}, store.catalog, store.clock)), ErrorCode::StoreNewer);
}

void RegistrySharingTest::undoesAStepThatFails()
{
    StoreFixture store;
    store.registry.reset();
    const auto database = store.take(Database::open({store.file()}));
    const QString steps = store.folder.filePath(u"steps"_s);
    QVERIFY(QDir().mkpath(steps));
    writeStep(steps, u"901_mark.sql"_s, "CREATE TABLE mark (a);\n");
    writeStep(steps, u"902_bad.sql"_s, "CREATE TABLE half (a);\nINSERT INTO absent VALUES (1);\n");
    QCOMPARE(codeOf(schema::migrate(*database, steps)), ErrorCode::StoreDamaged);
    QCOMPARE(number(*database, u"PRAGMA user_version"_s), 901);
    QCOMPARE(number(*database, u"SELECT count(*) FROM sqlite_master WHERE name IN ('mark', 'half')"_s), 1);
}

void RegistrySharingTest::storeIsAtItsNewestVersion()
{
    StoreFixture store;
    store.registry.reset();
    const auto database = store.take(Database::open({store.file()}));
    const QStringList steps = QDir(u":/schema/sqlite"_s).entryList({u"*.sql"_s}, QDir::Files);
    QCOMPARE(number(*database, u"PRAGMA user_version"_s), steps.size());
    QCOMPARE(number(*database, u"PRAGMA application_id"_s), schema::applicationId);
    QCOMPARE(number(*database, u"PRAGMA foreign_keys"_s), 1);
    QCOMPARE(number(*database, u"PRAGMA synchronous"_s), 2);
    QCOMPARE(number(*database, u"SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'"_s), 1);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::RegistrySharingTest)
#include "tst_registrysharing.moc"
