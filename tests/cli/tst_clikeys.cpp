// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirunner.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

const QString rowKeys = u"access created_at created_by delete_reason deleted_at disabled_reasons expires_at "
                        "grants hint hint_last hint_prefix id label last_refused_at last_refused_reason "
                        "last_refused_source last_used_agent last_used_at last_used_source marks note origin "
                        "owner recent_sources refreshed_at revision scopes status tags team tracking_since "
                        "use_count version workspace"_s;

} // namespace

class CliKeysTest : public QObject {
    Q_OBJECT

    std::unique_ptr<CliRunner> m_cli;

    QStringList listed(const QString &options, const QStringList &more = {})
    {
        const CliRun run = m_cli->run(u"key list --workspace chatelaine "_s + options, {}, more);
        QStringList labels;
        for (const QJsonObject &row : run.lines())
            labels.append(row[u"label"_s].toString());
        return labels;
    }
    QString status(const QString &verb, const QString &id)
    {
        return m_cli->run(u"key %1 %2"_s.arg(verb, id)).text(u"status"_s);
    }
    static QDateTime time(const QJsonObject &row, const QString &key)
    {
        return QDateTime::fromString(row[key].toString(), Qt::ISODateWithMs);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_cli = std::make_unique<CliRunner>();
    }

    void rowHasExactlyItsKeys()
    {
        const QString workspace = m_cli->workspace(u"chatelaine"_s);
        const QJsonObject made = m_cli->key(workspace,
            u"--label hello --scope data:write --scope billing:read --write --tag a --tag [b,c] --expires never"_s,
            {u"--note"_s, u"two\nlines"_s});
        QStringList withSecret = rowKeys.split(u' ') + QStringList{u"secret"_s};
        withSecret.sort();
        QCOMPARE(made.keys(), withSecret);
        const QJsonObject row = m_cli->run(u"key show "_s + made[u"id"_s].toString()).object();
        QCOMPARE(row.keys(), rowKeys.split(u' '));
        QCOMPARE(row[u"workspace"_s].toString(), workspace);
        QCOMPARE(
            row[u"scopes"_s].toObject(), (QJsonObject{{u"data"_s, u"write"_s}, {u"billing"_s, u"read"_s}}));
        QCOMPARE(row[u"access"_s].toString(), u"write"_s);
        QCOMPARE(row[u"note"_s].toString(), u"two\nlines"_s);
        QCOMPARE(row[u"tags"_s].toArray(), (QJsonArray{u"a"_s, u"[b,c]"_s}));
        for (const QString &absent :
            {u"expires_at"_s, u"team"_s, u"last_used_at"_s, u"last_refused_reason"_s})
            QVERIFY2(row[absent].isNull(), qPrintable(absent));
        QCOMPARE(row[u"marks"_s].toArray(), QJsonArray{u"unused"_s});
        QCOMPARE(row[u"origin"_s].toString(), u"cli"_s);
        const QRegularExpression form(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"_s);
        QVERIFY(form.match(row[u"created_at"_s].toString()).hasMatch());
    }

    void lastDayEndsWhereTheUserIs()
    {
        m_cli->workspace(u"chatelaine"_s);
        const QDate day = QDate::currentDate().addDays(400);
        const QJsonObject made
            = m_cli->key(u"chatelaine"_s, u"--label x --expires "_s + day.toString(Qt::ISODate));
        const QDateTime end(day.addDays(1), QTime(0, 0), QTimeZone("Europe/Berlin"));
        QCOMPARE(time(made, u"expires_at"_s), end.toUTC());
    }

    void daysCountFromNow()
    {
        m_cli->workspace(u"chatelaine"_s);
        const QJsonObject made = m_cli->key(u"chatelaine"_s, u"--label x --expires 7"_s);
        QVERIFY(time(made, u"created_at"_s).isValid());
        QCOMPARE(time(made, u"created_at"_s).addDays(7), time(made, u"expires_at"_s));
    }

    void livesItsLife()
    {
        m_cli->workspace(u"chatelaine"_s);
        const QString id = m_cli->key(u"chatelaine"_s, u"--label x"_s)[u"id"_s].toString();
        QCOMPARE(status(u"disable"_s, id), u"disabled"_s);
        QCOMPARE(status(u"disable"_s, id), u"disabled"_s);
        QCOMPARE(status(u"enable"_s, id), u"active"_s);
        QCOMPARE(status(u"delete"_s, id), u"deleted"_s);
        QCOMPARE(m_cli->run(u"key delete "_s + id).errorCode(), u"already_deleted"_s);
        QCOMPARE(status(u"restore"_s, id), u"disabled"_s);
        QCOMPARE(m_cli->run(u"key restore "_s + id).errorCode(), u"not_deleted"_s);
        const CliRun shown = m_cli->runText(u"key show "_s + id);
        QCOMPARE(shown.exit, 0);
        QVERIFY(shown.out.contains("Status     disabled (member, unused)\n"));
    }

    void refreshReplacesTheSecret()
    {
        m_cli->workspace(u"chatelaine"_s);
        const QJsonObject made = m_cli->key(u"chatelaine"_s, u"--label x"_s);
        const CliRun run = m_cli->run(u"key refresh "_s + made[u"id"_s].toString());
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.object()[u"id"_s], made[u"id"_s]);
        QVERIFY(run.object()[u"secret"_s] != made[u"secret"_s]);
        const QString verify = u"key verify --workspace chatelaine"_s;
        QCOMPARE(m_cli->run(verify, made[u"secret"_s].toString().toUtf8()).errorCode(), u"unknown"_s);
        QCOMPARE(m_cli->run(verify, run.text(u"secret"_s).toUtf8()).exit, 0);
    }

    void listsByStateAndWords()
    {
        m_cli->workspace(u"chatelaine"_s);
        const auto make = [&](const QString &options, const QStringList &more = {}) {
            return m_cli->key(u"chatelaine"_s, options, more);
        };
        const QJsonObject used = make(u"--tag prod"_s, {u"--label"_s, u"billing used"_s});
        const QJsonObject off = make(u"--label off"_s, {u"--note"_s, u"the Billing run"_s});
        const QJsonObject gone = make(u"--label gone"_s);
        make(u"--label soon --expires 7 --scope billing:write --write"_s);
        m_cli->run(u"key verify --workspace chatelaine"_s, used[u"secret"_s].toString().toUtf8());
        m_cli->run(u"key disable "_s + off[u"id"_s].toString());
        m_cli->run(u"key delete "_s + gone[u"id"_s].toString());

        using L = QStringList;
        QCOMPARE(listed({}), (L{u"billing used"_s, u"off"_s, u"soon"_s}));
        QCOMPARE(listed(u"--state active"_s), (L{u"billing used"_s, u"soon"_s}));
        QCOMPARE(listed(u"--state disabled"_s), L{u"off"_s});
        QCOMPARE(listed(u"--state expiring"_s), L{u"soon"_s});
        QCOMPARE(listed(u"--state expired"_s), L());
        QCOMPARE(listed(u"--state stale"_s), L());
        QCOMPARE(listed(u"--state unused"_s), (L{u"off"_s, u"soon"_s}));
        QCOMPARE(listed(u"--state deleted"_s), L{u"gone"_s});
        QCOMPARE(listed(u"--filter BILLING"_s), (L{u"billing used"_s, u"off"_s}));
        QCOMPARE(listed({}, {u"--filter"_s, u"\"billing used\""_s}), L{u"billing used"_s});
        QCOMPARE(listed(u"--filter tag:prod"_s), L{u"billing used"_s});
        QCOMPARE(listed(u"--filter scope:billing:read"_s), L{u"soon"_s});
        QCOMPARE(listed({}, {u"--filter"_s, u"scope:write is:expiring"_s}), L{u"soon"_s});
        QCOMPARE(listed(u"--filter is:deleted"_s), L{u"gone"_s});
        QCOMPARE(listed(u"--filter billing --state disabled"_s), L{u"off"_s});
    }

    void tableIsAligned()
    {
        m_cli->workspace(u"chatelaine"_s);
        m_cli->key(u"chatelaine"_s, u"--label short"_s);
        m_cli->key(u"chatelaine"_s, {}, {u"--label"_s, u"a considerably longer one"_s});
        const CliRun run = m_cli->runText(u"key list --workspace chatelaine"_s);
        const QStringList lines = QString::fromUtf8(run.out).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        const qsizetype column = lines[0].indexOf(u"KEY"_s);
        QVERIFY(column > 0);
        QCOMPARE(lines[1].indexOf(u"ch_live_"_s), column);
        QCOMPARE(lines[2].indexOf(u"ch_live_"_s), column);
    }

    void textCannotSteerTheTerminal()
    {
        m_cli->workspace(u"chatelaine"_s);
        const QJsonObject made = m_cli->key(u"chatelaine"_s, u"--label x"_s, {u"--note"_s, u"one\ntwo"_s});
        const CliRun run = m_cli->runText(u"key show "_s + made[u"id"_s].toString());
        QVERIFY(run.out.contains("one\xEF\xBF\xBDtwo"));
    }

    void listsWhatAScriptMade()
    {
        m_cli->workspace(u"chatelaine"_s);
        const CliRun made = m_cli->runShell(
            u"for i in $(seq 20); do $CTL key create --workspace chatelaine --label $i 2>/dev/null; done"_s);
        QCOMPARE(made.exit, 0);
        QCOMPARE(made.out.count('\n'), 20);
        QCOMPARE(listed({}).size(), 20);
    }
};

QTEST_GUILESS_MAIN(CliKeysTest)
#include "tst_clikeys.moc"
