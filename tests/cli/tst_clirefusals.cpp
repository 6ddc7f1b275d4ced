// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line refuses, with which code and which exit.
#include "cli/clirunner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

class CliRefusalsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<CliRunner> m_cli;

    QString sealing() const { return QString(u"--sealing-key-file "_s + m_cli->path(u"sealing"_s) + u' '); }
    /// Writes `bytes` into the store's file from `offset` on.
    void overwrite(const QByteArray &bytes, qint64 offset)
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_cli->storeFile()).path()));
        QFile file(m_cli->storeFile());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(offset));
        QCOMPARE(file.write(bytes), bytes.size());
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }
    void isStoreError(const CliRun &run, const QString &code)
    {
        QCOMPARE(run.errorCode(), code);
        QCOMPARE(run.exit, 4);
        QVERIFY(run.out.isEmpty());
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_cli = std::make_unique<CliRunner>();
    }

    void eachPolicyRefuses_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("code");
        const auto row
            = [](const char *name, const QString &policy, const QString &plan, const QString &options,
                  const QString &code) { QTest::newRow(name) << policy << plan << options << code; };
        const QString own = u"chatelaine"_s;
        const QString pat = u"stack-internal"_s;
        const QString team = u"--label l --team Platform "_s;
        const QString longLabel = u"--label "_s + QString(101, u'x');
        row("no label", own, {}, {}, u"label_empty"_s);
        row("long label", own, {}, longLabel, u"label_too_long"_s);
        row("control character", own, {}, u"--label a\u0007b"_s, u"label_control_character"_s);
        row("odd scope", own, {}, u"--label l --scope nothing:read"_s, u"scope_unknown"_s);
        row("odd level", own, {}, u"--label l --scope data:execute"_s, u"scope_level_unknown"_s);
        row("no such level", own, {}, u"--label l --scope data:most"_s, u"scope_level_unknown"_s);
        row("past", own, {}, u"--label l --expires 2020-01-01"_s, u"expiry_in_past"_s);
        row("team", own, {}, u"--label l --team T"_s, u"field_not_in_policy"_s);
        row("stacker label", u"stacker"_s, {}, u"--label l"_s, u"field_not_in_policy"_s);
        row("stacker expiry", u"stacker"_s, {}, u"--expires 30"_s, u"expiry_not_offered"_s);
        row("stackone level", u"stackone"_s, {}, u"--label l --scope credentials:write"_s,
            u"scope_level_unknown"_s);
        row("stackone note", u"stackone"_s, {}, u"--label l --note n"_s, u"field_not_in_policy"_s);
        row("no team", pat, {}, u"--label l"_s, u"team_missing"_s);
        row("odd team", pat, {}, u"--label l --team Odd"_s, u"team_unknown"_s);
        row("odd days", pat, {}, team + u"--expires 8"_s, u"expiry_not_offered"_s);
        row("odd day", pat, {}, team + u"--expires 2099-01-01"_s, u"expiry_not_offered"_s);
        row("write on basic", pat, u"basic"_s, team + u"--write"_s, u"plan_without_write"_s);
        row("free", pat, u"free"_s, team, u"plan_without_api"_s);
        row("stitch scope", u"stitch"_s, {}, u"--label l --scope data:read"_s, u"scope_unknown"_s);
        row("standard", u"stitch"_s, u"standard"_s, u"--label l"_s, u"plan_without_api"_s);
    }
    void eachPolicyRefuses()
    {
        QFETCH(QString, policy);
        QFETCH(QString, plan);
        QFETCH(QString, options);
        QFETCH(QString, code);
        const QString workspace = m_cli->workspace(policy, plan);
        const QString create = sealing() + u"key create --workspace %1 %2"_s.arg(workspace, options);
        const CliRun run = m_cli->run(create);
        QCOMPARE(run.errorCode(), code);
        QCOMPARE(run.exit, 1);
        QVERIFY(run.out.isEmpty());
        const CliRun text = m_cli->runText(create);
        QCOMPARE(text.exit, 1);
        QVERIFY(text.error.startsWith(u"chatelainectl: %1: "_s.arg(code).toUtf8()));
        QCOMPARE(text.error.count('\n'), 1);
    }

    void limitsAndUniqueness()
    {
        m_cli->workspace(u"stitch"_s);
        const QString create = u"key create --workspace stitch --label same"_s;
        m_cli->run(u"key disable "_s + m_cli->run(create).text(u"id"_s));
        for (int i = 0; i < 9; ++i)
            QCOMPARE(m_cli->run(create).exit, 0);
        QCOMPARE(m_cli->run(create).errorCode(), u"limit_reached"_s);

        m_cli->workspace(u"stack-internal"_s);
        const QString pat = u"key create --workspace stack-internal --team Platform --label "_s;
        QCOMPARE(m_cli->run(pat + u"Ünique"_s).exit, 0);
        QCOMPARE(m_cli->run(pat + u"ÜNIQUE"_s).errorCode(), u"label_taken"_s);
    }

    void actionsThatAPolicyLacks()
    {
        m_cli->workspace(u"stacker"_s);
        const QString create = sealing() + u"key create --workspace stacker"_s;
        const QString id = m_cli->run(create).text(u"id"_s);
        for (const QString &verb : {u"disable "_s, u"enable "_s, u"delete "_s})
            QCOMPARE(m_cli->run(u"key "_s + verb + id).errorCode(), u"action_not_in_policy"_s);
        QCOMPARE(m_cli->run(create).errorCode(), u"limit_reached"_s);
        m_cli->workspace(u"stackone"_s);
        const QString one = m_cli->key(u"stackone"_s, u"--label l"_s)[u"id"_s].toString();
        QCOMPARE(m_cli->run(u"key refresh "_s + one).errorCode(), u"action_not_in_policy"_s);
    }

    void thingsThatAreNotThere()
    {
        const QString nobody = u"00000000-0000-7000-8000-000000000000"_s;
        QCOMPARE(m_cli->run(u"key show "_s + nobody).errorCode(), u"key_unknown"_s);
        QCOMPARE(m_cli->run(u"key delete no-id"_s).errorCode(), u"key_unknown"_s);
        QCOMPARE(m_cli->run(u"key list --workspace W"_s).errorCode(), u"workspace_unknown"_s);
        m_cli->workspace(u"stitch"_s);
        QCOMPARE(m_cli->run(u"workspace create W --policy none"_s).errorCode(), u"policy_unknown"_s);
        QCOMPARE(m_cli->run(u"workspace plan stitch gold"_s).errorCode(), u"plan_unknown"_s);
        QCOMPARE(
            m_cli->run(u"workspace create STITCH --policy stitch"_s).errorCode(), u"workspace_name_taken"_s);
        QCOMPARE(m_cli->run(u"workspace create %1 --policy stitch"_s.arg(nobody)).errorCode(),
            u"workspace_name_invalid"_s);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("nothing") << QString();
        QTest::newRow("no verb") << u"key"_s;
        QTest::newRow("unknown verb") << u"key rotate 1"_s;
        QTest::newRow("unknown option") << u"workspace list --all"_s;
        QTest::newRow("extra argument") << u"workspace list all"_s;
        QTest::newRow("secret as argument") << u"key verify --workspace W ch_live_x"_s;
        QTest::newRow("missing option") << u"key create --label x"_s;
        QTest::newRow("missing value") << u"key list --workspace"_s;
        QTest::newRow("bad expiry") << u"key create --workspace W --expires soon"_s;
        QTest::newRow("no such day") << u"key create --workspace W --expires 2027-02-30"_s;
        QTest::newRow("bad scope") << u"key create --workspace W --scope data"_s;
        QTest::newRow("bad state") << u"key list --workspace W --state on"_s;
        QTest::newRow("remove without yes") << u"workspace remove W"_s;
    }
    void wrongUsage()
    {
        QFETCH(QString, line);
        const CliRun run = m_cli->run(line);
        QCOMPARE(run.exit, 2);
        QCOMPARE(run.errorCode(), u"usage"_s);
        QVERIFY(run.out.isEmpty());
        const CliRun text = m_cli->runText(line);
        QCOMPARE(text.exit, 2);
        QVERIFY(text.error.startsWith("chatelainectl: usage: "));
        QVERIFY2(!QFile::exists(m_cli->storeFile()), "a store was made all the same");
    }

    void badAddressIsUsage()
    {
        const CliRun run = m_cli->runBare(u"--json --store mysql:x workspace list"_s);
        QCOMPARE(run.exit, 2);
        QCOMPARE(run.errorCode(), u"store_address_invalid"_s);
        // As from a script whose variable was not set: this must not mean the user's own store.
        const CliRun empty = m_cli->runBare(u"--json workspace list --store"_s, {QString()});
        QCOMPARE(empty.exit, 2);
        QCOMPARE(empty.errorCode(), u"store_address_invalid"_s);
    }

    void helpAndVersion()
    {
        const CliRun help = m_cli->runBare(u"--help"_s);
        QCOMPARE(help.exit, 0);
        QVERIFY(help.out.contains("workspace") && help.out.contains("--sealing-key-file"));
        const CliRun version = m_cli->runBare(u"--version"_s);
        QCOMPARE(version.exit, 0);
        QCOMPARE(version.out, QByteArray("chatelainectl " CHATELAINE_VERSION "\n"));
        QVERIFY(m_cli->runBare(u"key create --help"_s).out.contains("--expires"));
    }

    void optionsMayFollowTheCommand()
    {
        m_cli->workspace(u"stitch"_s);
        const CliRun run = m_cli->runBare(u"workspace list --json --store "_s + m_cli->storeText());
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.lines().size(), 1);
    }

    void damagedStore()
    {
        m_cli->workspace(u"chatelaine"_s);
        const qint64 head = 4096;
        const qint64 size = QFileInfo(m_cli->storeFile()).size();
        QVERIFY(size > head);
        overwrite(QByteArray(size - head, char(0xa5)), head);
        isStoreError(m_cli->run(u"workspace list"_s), u"store_damaged"_s);
        isStoreError(m_cli->run(u"key list --workspace chatelaine"_s), u"store_damaged"_s);
    }

    void notAStore()
    {
        overwrite(QByteArray(4096, 'x'), 0);
        isStoreError(m_cli->run(u"workspace list"_s), u"store_damaged"_s);
        QFile file(m_cli->storeFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(4096, 'x'));
    }

    void unreachableStore()
    {
        isStoreError(m_cli->runBare(u"--json --store sqlite:/proc/none/keys.sqlite workspace list"_s),
            u"store_unreachable"_s);
    }

    void linkIsRefused()
    {
        m_cli->workspace(u"chatelaine"_s);
        const QString link = m_cli->path(u"link.sqlite"_s);
        QVERIFY(QFile::link(m_cli->storeFile(), link));
        isStoreError(
            m_cli->runBare(u"--json workspace list --store sqlite:"_s + link), u"store_permissions"_s);
    }

    void keepsQuietWithoutALocale()
    {
        m_cli->environment.insert(u"LC_ALL"_s, u"C"_s);
        m_cli->workspace(u"chatelaine"_s);
        const CliRun run = m_cli->run(u"key create --workspace chatelaine --label Grün"_s);
        QCOMPARE(run.text(u"label"_s), u"Grün"_s);
        QVERIFY2(run.error.isEmpty(), run.error.constData());
    }
};

QTEST_GUILESS_MAIN(CliRefusalsTest)
#include "tst_clirefusals.moc"
