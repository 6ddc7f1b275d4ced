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

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::RegistryUpgradeTest)
#include "tst_registryupgrade.moc"
