// SPDX-License-Identifier: GPL-3.0-or-later
// A store that an earlier release wrote.
#include "registry/peoplefixture.h"
#include "registry/rawfiles.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatelaine {

class RegistryUpgradeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void keepsEveryRow();
    void oldKeysGoOn();
    void oldStoreTakesPeople();
    void oldJournalCounts();

private:
    /// One statement ends with each line that ends in a semicolon.
    static QStringList statements(const QString &fileName)
    {
        QFile file(fileName);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QStringList found{QString()};
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (const QString &line : lines) {
            found.last() += line + u'\n';
            if (line.endsWith(u';'))
                found.append(QString());
        }
        found.removeLast();
        return found;
    }
    static void writeOldStore(const QString &path)
    {
        const QString rows = QFINDTESTDATA("store001.sql");
        runSql(path, statements(u":/schema/sqlite/001_store.sql"_s) + statements(rows));
    }
    /// What the first schema has of every table, as text.
    static QStringList rows(const QString &path)
    {
        QStringList texts;
        const QString name = u"rows"_s;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            database.setDatabaseName(path);
            if (!database.open())
                return {};
            const std::array columns{std::pair{u"workspace"_s, 13}, std::pair{u"team"_s, 4},
                std::pair{u"key"_s, 26}, std::pair{u"key_use"_s, 11}, std::pair{u"event"_s, 8},
                std::pair{u"purged_key"_s, 3}, std::pair{u"spent_digest"_s, 1}};
            for (const auto &[table, count] : columns) {
                QSqlQuery query(u"SELECT * FROM "_s + table, database);
                while (query.next()) {
                    QString text = table;
                    for (int column = 0; column < count; ++column)
                        text += u'|'
                            + QString::fromLatin1(query.value(column).toByteArray().toPercentEncoding());
                    texts.append(text);
                }
            }
        }
        QSqlDatabase::removeDatabase(name);
        return texts;
    }
    /// A folder of the fixture in which the old store lies.
    struct Bench : PeopleFixture {
        Bench()
        {
            registry.reset();
            QFile::remove(file());
            writeOldStore(file());
        }
        Workspace named(const QString &name) { return take(registry->findWorkspace(name, actor)); }
        QList<ApiKey> keys(const QString &name)
        {
            return take(registry->page(named(name).id, {}, actor)).keys.toList();
        }
    };
};

void RegistryUpgradeTest::keepsEveryRow()
{
    Bench bench;
    const QStringList before = rows(bench.file());
    QCOMPARE(before.size(), 3 + 1 + 5 + 5 + 11);
    bench.registry = bench.open();
    bench.registry.reset();
    QCOMPARE(rows(bench.file()), before);
    bench.registry = bench.open(); // a second opening changes nothing
    bench.registry.reset();
    QCOMPARE(rows(bench.file()), before);
}

void RegistryUpgradeTest::oldKeysGoOn()
{
    Bench bench;
    bench.registry = bench.open();
    const QList<ApiKey> keys = bench.keys(u"Acme"_s);
    QCOMPARE(keys.size(), 3);
    const ApiKey &used = keys[0];
    QCOMPARE(used.label, u"importer"_s);
    QCOMPARE(used.note, u"two\nlines"_s);
    QCOMPARE(used.use.recent, QList<CallSource>({{*used.use.lastUsedAt, u"local"_s, u"cli"_s}}));
    QVERIFY(keys[1].use.recent.isEmpty());
    QCOMPARE(keys[1].disabled, DisabledReasons(DisabledReason::Member));
    QVERIFY(keys[2].deletedAt);
    bench.clock.set(*used.use.lastUsedAt + std::chrono::hours(1));
    const Secret secret = Secret::copyOf("ch_live_3KzwLPzloManNsq0lcf2A2nJCMUhrL44OsGK");
    QCOMPARE(bench.check(bench.named(u"Acme"_s), secret), CheckCode::Granted);
    QCOMPARE(bench.key(used.id).use.recent.size(), 2);
    QCOMPARE(bench.keys(u"Acme tokens"_s).value(0).team, u"Platform"_s);
}

void RegistryUpgradeTest::oldStoreTakesPeople()
{
    Bench bench;
    bench.registry = bench.open();
    const Workspace workspace = bench.named(u"Acme"_s);
    const Actor ada = bench.join(workspace, u"ada"_s, Role::Owner);
    QCOMPARE(bench.take(bench.registry->workspaces(ada)).size(), 1);
    QCOMPARE(bench.take(bench.registry->page(workspace.id, {}, ada)).keys.size(), 3);
}

void RegistryUpgradeTest::oldJournalCounts()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const ApiKey called = store.create(workspace, u"called"_s).key;
    const ApiKey refused = store.create(workspace, u"refused"_s).key;
    const ApiKey untouched = store.create(workspace, u"untouched"_s).key;
    const Instant now = store.clock.now();
    store.take(store.registry->stampUses({{workspace.id, called.id, 2, {{now, u"10.0.0.1"_s, u"curl"_s}}}}));
    const FeedCursor before = store.take(store.registry->changesSince(workspace.id, {}, store.actor)).cursor;
    store.registry.reset();
    const auto row
        = [&](const KeyId &key, int uses, const QString &at, const QString &source, const QString &why = {}) {
              const auto hex = [](const QUuid &id) { return QString::fromLatin1(id.toRfc4122().toHex()); };
              return u"INSERT INTO use_journal (workspace, id, uses, at, source, agent, refused) "
                     "VALUES (x'%1', x'%2', %3, %4, '%5', 'wget', '%6')"_s.arg(hex(workspace.id), hex(key))
                         .arg(uses)
                         .arg(at, source, why);
          };
    const auto later = [&](int seconds) { return QString::number(toMillis(now) + 1000 * seconds); };
    runSql(store.file(),
        QStringList{u"DROP TABLE use_journal"_s} + statements(u":/schema/sqlite/003_use_journal.sql"_s)
            + QStringList{row(called.id, 3, later(1), u"10.0.0.2"_s),
                row(called.id, 4, later(3), u"10.0.0.3"_s),
                row(called.id, 0, later(9), u"10.0.0.4"_s, u"expired"_s),
                row(called.id, 1, later(2), u"10.0.0.5"_s), row(called.id, 5, u"NULL"_s, {}),
                row(refused.id, 0, later(4), u"10.0.0.6"_s, u"disabled"_s),
                row(untouched.id, -7, later(1), u"10.0.0.7"_s),
                row(untouched.id, 7, u"9223372036854775807"_s, u"10.0.0.8"_s),
                row(newId(now), 1, later(1), u"10.0.0.9"_s), u"PRAGMA user_version = 3"_s});
    store.registry = store.open();
    const KeyUse use = store.key(called.id).use;
    QCOMPARE(use.useCount, 15);
    QCOMPARE(use.lastUsedAt, OptionalInstant(now + std::chrono::seconds(3)));
    QCOMPARE(use.lastUsedSource, u"10.0.0.3"_s);
    QCOMPARE(use.lastUsedAgent, u"wget"_s);
    QCOMPARE(use.lastRefusedAt, OptionalInstant(now + std::chrono::seconds(9)));
    QCOMPARE(use.lastRefusedReason, u"expired"_s);
    QCOMPARE(store.key(refused.id).use.useCount, 0);
    QCOMPARE(store.key(refused.id).use.lastRefusedSource, u"10.0.0.6"_s);
    QVERIFY(!store.key(refused.id).use.lastUsedAt);
    QCOMPARE(store.key(untouched.id), untouched);
    const Changes changes = store.take(store.registry->changesSince(workspace.id, before, store.actor));
    QCOMPARE(changes.cursor.useRevision, before.useRevision + 1);
    QCOMPARE(changes.keys.size(), 2); // Who follows is told.
    store.take(store.registry->journalUses({{workspace.id, called.id, 1, {}}}));
    store.take(store.registry->stampJournal({}));
    QCOMPARE(store.key(called.id).use.useCount, 16);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::RegistryUpgradeTest)
#include "tst_registryupgrade.moc"
