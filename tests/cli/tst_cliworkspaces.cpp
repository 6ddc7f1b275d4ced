// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirunner.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

class CliWorkspacesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<CliRunner> m_cli;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_cli = std::make_unique<CliRunner>();
    }

    void createsAndLists()
    {
        const CliRun made = m_cli->run(u"workspace create Acme --policy stitch --plan premium"_s);
        QCOMPARE(made.exit, 0);
        const QJsonObject object = made.object();
        QCOMPARE(object.keys(), u"created_at expiring_days id key_count name own_scopes plan policy revision role scopes "
                                "stale_days teams token_prefix"_s.split(u' '));
        QCOMPARE(made.text(u"name"_s), u"Acme"_s);
        QCOMPARE(made.text(u"policy"_s), u"stitch"_s);
        QCOMPARE(made.text(u"plan"_s), u"premium"_s);
        QCOMPARE(object[u"key_count"_s].toInt(-1), 0);

        m_cli->workspace(u"chatelaine"_s);
        const QList<QJsonObject> lines = m_cli->run(u"workspace list"_s).lines();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.first(), object);
        QVERIFY(lines.last()[u"plan"_s].isNull());

        const CliRun text = m_cli->runText(u"workspace list"_s);
        QVERIFY(text.out.startsWith("ID "));
        QVERIFY(text.out.contains("Acme"));
        QVERIFY(text.error.isEmpty());
    }

    void listsNothing()
    {
        const CliRun run = m_cli->run(u"workspace list"_s);
        QCOMPARE(run.exit, 0);
        QVERIFY(run.out.isEmpty() && run.error.isEmpty());
    }

    void addsTeams()
    {
        const QString id = m_cli->workspace(u"stack-internal"_s);
        const CliRun team = m_cli->run(u"workspace team %1 add Data"_s.arg(id));
        QCOMPARE(team.exit, 0);
        QCOMPARE(team.object()[u"teams"_s].toArray(), (QJsonArray{u"Platform"_s, u"Data"_s}));
        QCOMPARE(m_cli->run(u"workspace team %1 add data"_s.arg(id)).errorCode(), u"team_taken"_s);
        QCOMPARE(m_cli->run(u"workspace team %1 drop Data"_s.arg(id)).exit, 2);
    }

    void downgradeDisables()
    {
        const QString id = m_cli->workspace(u"stitch"_s);
        const QString key = m_cli->key(id, u"--label one"_s)[u"id"_s].toString();
        QCOMPARE(m_cli->run(u"workspace plan stitch standard"_s).text(u"plan"_s), u"standard"_s);
        const CliRun row = m_cli->run(u"key show "_s + key);
        QCOMPARE(row.text(u"status"_s), u"disabled"_s);
        QCOMPARE(row.object()[u"disabled_reasons"_s].toArray(), QJsonArray{u"plan"_s});
        QCOMPARE(m_cli->run(u"key enable "_s + key).errorCode(), u"plan_without_api"_s);
        m_cli->run(u"workspace plan stitch premium"_s);
        QCOMPARE(m_cli->run(u"key show "_s + key).text(u"status"_s), u"disabled"_s);
        QCOMPARE(m_cli->run(u"key enable "_s + key).text(u"status"_s), u"active"_s);
    }

    void removesOnlyWithYes()
    {
        const QString id = m_cli->workspace(u"chatelaine"_s);
        m_cli->key(id, u"--label one"_s);
        const CliRun asked = m_cli->run(u"workspace remove chatelaine"_s);
        QCOMPARE(asked.exit, 2);
        QCOMPARE(asked.errorCode(), u"usage"_s);
        QVERIFY(asked.error.contains("--yes"));
        const CliRun removed = m_cli->run(u"workspace remove chatelaine --yes"_s);
        QCOMPARE(removed.exit, 0);
        QCOMPARE(removed.text(u"id"_s), id);
        QVERIFY(m_cli->run(u"workspace list"_s).out.isEmpty());
    }

    void listsAndShowsPolicies()
    {
        const QList<QJsonObject> policies = m_cli->run(u"policy list"_s).lines();
        QCOMPARE(policies.size(), 5);
        QCOMPARE(policies.first()[u"id"_s].toString(), u"chatelaine"_s);
        QCOMPARE(m_cli->run(u"policy show stackone"_s).object()[u"scopes"_s].toArray().size(), 5);
        const CliRun text = m_cli->runText(u"policy show stitch"_s);
        QCOMPARE(text.exit, 0);
        QVERIFY(text.out.contains("10 in the workspace"));
        const CliRun none = m_cli->run(u"policy show none"_s);
        QCOMPARE(none.exit, 1);
        QCOMPARE(none.errorCode(), u"policy_unknown"_s);
        QVERIFY2(!QFile::exists(m_cli->storeFile()), "looking at policies made a store");
    }

    void namesABadPolicyFile()
    {
        const QString folder = m_cli->path(u"data/org.chatelaine.Chatelaine/policies"_s);
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + u"/bad.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\n  \"id\": 7\n}\n");
        file.close();
        const CliRun run = m_cli->run(u"policy list"_s);
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.lines().size(), 5);
        QCOMPARE(run.errorCode(), u"policy_invalid"_s);
        QVERIFY(run.error.contains("bad.json"));
    }

    void usesTheWindowsFileByDefault()
    {
        QCOMPARE(m_cli->runBare(u"workspace create Mine --policy chatelaine"_s).exit, 0);
        QVERIFY(QFile::exists(m_cli->path(u"data/org.chatelaine.Chatelaine/keys.sqlite"_s)));
    }
};

QTEST_GUILESS_MAIN(CliWorkspacesTest)
#include "tst_cliworkspaces.moc"
