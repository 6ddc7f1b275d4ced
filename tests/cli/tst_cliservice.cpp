// SPDX-License-Identifier: GPL-3.0-or-later
// The command line over a real service.
#include "cli/clirunner.h"
#include "support/serviceprocess.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

class CliServiceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServiceProcess> m_service;
    std::unique_ptr<CliRunner> m_cli;

    static QString login() { return u"login --email "_s + ServiceProcess::owner; }
    static QByteArray word() { return ServiceProcess::password.toByteArray() + '\n'; }
    void signIn()
    {
        m_cli->environment.insert(u"CHATELAINE_TOKEN"_s, QString::fromLatin1(m_service->signIn()));
    }
    static QByteArray secretOf(const CliRun &run) { return run.text(u"secret"_s).toLatin1(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_service = std::make_unique<ServiceProcess>(u"chatelaine"_s);
        QVERIFY(m_service->init());
        QVERIFY(m_service->start());
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_cli = std::make_unique<CliRunner>();
        m_cli->service = m_service->url().toString();
    }

    void printsASessionForScripts()
    {
        const CliRun text = m_cli->runText(login() + u" --print"_s, word());
        QCOMPARE(text.exit, 0);
        QVERIFY(text.error.startsWith("Signed in as owner@example.com, until "));
        QVERIFY(QRegularExpression(u"\\Ach_session_[0-9A-Za-z]{36}\\n\\z"_s)
                    .match(QString::fromLatin1(text.out))
                    .hasMatch());
        const CliRun run = m_cli->run(login() + u" --print"_s, word());
        QCOMPARE(run.text(u"email"_s), QString(ServiceProcess::owner));
        m_cli->environment.insert(u"CHATELAINE_TOKEN"_s, run.text(u"token"_s));
        QCOMPARE(m_cli->run(u"workspace list"_s).lines().size(), 1);
        QCOMPARE(m_cli->run(u"logout"_s).exit, 0);
        QCOMPARE(m_cli->run(u"workspace list"_s).errorCode(), u"session_ended"_s);
    }

    void keepsASessionInTheKeychain()
    {
        const QString runtime = m_cli->path(u"run"_s);
        QVERIFY(QDir().mkpath(runtime));
        QVERIFY(QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        m_cli->environment.insert(u"XDG_RUNTIME_DIR"_s, runtime);
        const CliRun run = m_cli->runShell(
            u"export CTL; dbus-run-session -- sh -c '"
            "printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "
            "printf \"%1\" | $CTL %2 && $CTL --json workspace list && $CTL logout; "
            "$CTL --json workspace list'"_s.arg(QString::fromLatin1(ServiceProcess::password), login()));
        QVERIFY2(run.out.startsWith("Signed in as owner@example.com"), run.error.constData());
        QCOMPARE(run.out.count("\"policy\":\"chatelaine\""), 1);
        QVERIFY2(run.error.contains("session_ended"), run.error.constData()); // D-Bus may say something too.
        QCOMPARE(run.exit, 1);
    }

    void endsASessionThatItCannotKeep()
    {
        const auto sessions = [this] {
            const QByteArray token = m_service->signIn();
            return m_service->call("GET", u"/v1/sessions"_s, token).body[u"sessions"_s].toArray().size();
        };
        const auto before = sessions();
        const CliRun run = m_cli->run(login(), word());
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.errorCode(), u"keychain_unavailable"_s);
        QCOMPARE(sessions(), before + 1); // the test's own
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("store");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("exit");
        const QString here; // the service
        const QString nobody = u"http://127.0.0.1:9"_s;
        QTest::newRow("password") << here << login() << u"sign_in_refused"_s << 1;
        QTest::newRow("nobody signed in") << here << u"workspace list"_s << u"session_ended"_s << 1;
        QTest::newRow("unreachable") << nobody << login() << u"service_unreachable"_s << 4;
        QTest::newRow("insecure") << u"http://keys.example.com"_s << login() << u"service_insecure"_s << 2;
        QTest::newRow("no address") << u"https://"_s << login() << u"service_address_invalid"_s << 2;
        QTest::newRow("a file") << u"sqlite:/tmp/x"_s << login() << u"usage"_s << 2;
        QTest::newRow("a file's members")
            << u"sqlite:/tmp/x"_s << u"member list --workspace x"_s << u"usage"_s << 2;
        QTest::newRow("fingerprint") << here << login() + u" --pin AB"_s << u"setting_invalid"_s << 1;
        QTest::newRow("no answer to the keys")
            << here << u"member remove --workspace chatelaine x@example.com"_s << u"usage"_s << 2;
    }
    void refusals()
    {
        QFETCH(QString, store);
        QFETCH(QString, line);
        QFETCH(QString, code);
        QFETCH(int, exit);
        if (!store.isEmpty())
            m_cli->service = store;
        const CliRun run = m_cli->run(line, "some wrong words\n");
        QCOMPARE(run.errorCode(), code);
        QCOMPARE(run.exit, exit);
    }

    void doesToWorkspacesWhatItDoesLocally()
    {
        signIn();
        const CliRun made = m_cli->run(u"workspace create Acme --policy stitch --plan premium"_s);
        QVERIFY2(made.exit == 0, made.error.constData());
        QCOMPARE(made.text(u"role"_s), u"owner"_s);
        QCOMPARE(m_cli->run(u"workspace list"_s).lines().size(), 2);
        QCOMPARE(m_cli->run(u"workspace plan acme standard"_s).text(u"plan"_s), u"standard"_s);
        QCOMPARE(m_cli->run(u"workspace create Teams --policy stack-internal"_s).exit, 0);
        QCOMPARE(m_cli->run(u"workspace team Teams add Data"_s).object()[u"teams"_s].toArray(),
            QJsonArray{u"Data"_s});
        for (const QString &name : {u"Acme"_s, u"Teams"_s})
            QCOMPARE(m_cli->run(u"workspace remove %1 --yes"_s.arg(name)).exit, 0);
        QCOMPARE(m_cli->run(u"workspace list"_s).lines().size(), 1);
        QCOMPARE(m_cli->run(u"policy list"_s).lines().size(), 5);
        QCOMPARE(m_cli->run(u"policy show stackone"_s).object()[u"scopes"_s].toArray().size(), 5);
        QCOMPARE(m_cli->run(u"policy show none"_s).errorCode(), u"policy_unknown"_s);
    }

    void doesToKeysWhatItDoesLocally()
    {
        signIn();
        const QString workspace = u" --workspace chatelaine "_s;
        const CliRun made = m_cli->run(u"key create --label ci --scope data:write --tag a"_s + workspace);
        QVERIFY2(made.exit == 0, made.error.constData());
        QCOMPARE(made.text(u"origin"_s), u"cli"_s);
        QCOMPARE(made.text(u"owner"_s), QString(ServiceProcess::owner));
        const QByteArray secret = secretOf(made);
        QVERIFY(secret.size() > 36);
        const QString id = u' ' + made.text(u"id"_s);
        QCOMPARE(m_cli->run(u"key list --filter tag:a"_s + workspace).lines().size(), 1);
        QCOMPARE(
            m_cli->run(u"key verify --scope data:read"_s + workspace, secret).text(u"code"_s), u"granted"_s);
        QCOMPARE(m_cli->run(u"key identify"_s + workspace, secret).text(u"id"_s), id.trimmed());
        QTRY_COMPARE(m_cli->run(u"key show"_s + id).object()[u"use_count"_s].toInt(), 1);
        QCOMPARE(m_cli->run(u"key disable"_s + id).text(u"status"_s), u"disabled"_s);
        const CliRun refused = m_cli->run(u"key verify"_s + workspace, secret);
        QCOMPARE(refused.exit, 1);
        QCOMPARE(refused.errorCode(), u"disabled"_s);
        QCOMPARE(m_cli->run(u"key enable"_s + id).text(u"status"_s), u"active"_s);
        const CliRun refreshed = m_cli->run(u"key refresh"_s + id);
        QCOMPARE(refreshed.exit, 0);
        QVERIFY(secretOf(refreshed) != secret);
        QCOMPARE(m_cli->run(u"key verify"_s + workspace, secret).errorCode(), u"unknown"_s);
        QCOMPARE(m_cli->run(u"key verify"_s + workspace, "no\r\nkey").errorCode(), u"malformed"_s);
        QCOMPARE(m_cli->run(u"key delete"_s + id).text(u"status"_s), u"deleted"_s);
        QCOMPARE(m_cli->run(u"key restore"_s + id).text(u"status"_s), u"disabled"_s);
    }

    void seesToMembers()
    {
        signIn();
        const QString workspace = u" --workspace chatelaine "_s;
        const CliRun invited = m_cli->run(u"member invite ada@example.com --role member"_s + workspace);
        QVERIFY2(invited.exit == 0, invited.error.constData());
        QVERIFY(invited.text(u"token"_s).startsWith("ch_invite_"_L1));
        QCOMPARE(m_cli->run(u"member list"_s + workspace).lines().size(), 2);
        const ServiceAnswer joined = m_service->call("POST", u"/v1/invitations/accept"_s, {},
            {{u"token"_s, invited.text(u"token"_s)}, {u"name"_s, u"Ada"_s},
                {u"password"_s, u"a long enough one"_s}});
        QCOMPARE(joined.status, 201);
        QCOMPARE(
            m_cli->run(u"member role ada@example.com viewer"_s + workspace).text(u"role"_s), u"viewer"_s);
        QCOMPARE(
            m_cli->run(u"member role ada@example.com king"_s + workspace).errorCode(), u"role_unknown"_s);
        const CliRun text = m_cli->runText(u"member list"_s + workspace);
        QVERIFY(text.out.contains("ada@example.com") && text.out.contains("viewer"));
        QCOMPARE(m_cli->run(u"member remove ada@example.com --disable-keys"_s + workspace).exit, 0);
        QCOMPARE(m_cli->run(u"member list"_s + workspace).lines().size(), 1);
        const CliRun last
            = m_cli->run(u"member remove %1 --disable-keys"_s.arg(ServiceProcess::owner) + workspace);
        QCOMPARE(last.errorCode(), u"last_owner"_s);
    }
};

QTEST_GUILESS_MAIN(CliServiceTest)
#include "tst_cliservice.moc"
