// SPDX-License-Identifier: GPL-3.0-or-later
// The service as a process: its command line, how it begins and how it ends.
#include "registry/accounts.h"
#include "registry/keyregistry.h"
#include "registry/password.h"
#include "service/http/rawclient.h"
#include "store/systemclock.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms
constexpr QLatin1StringView program{CHATELAINED};
const QByteArray thePassword("correct horse battery");

struct Run {
    int exit = -1; ///< -1: it did not end by itself.
    QByteArray out;
    QByteArray error;
};

} // namespace

class ChatelainedTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString storeText() const { return u"sqlite:"_s + path(u"store/keys.sqlite"_s); }
    /// "STORE" and "DIR/" in `line` stand for the test's own.
    QStringList arguments(QString line) const
    {
        line.replace(u"STORE"_s, storeText()).replace(u"DIR/"_s, m_folder->path() + u'/');
        return line.split(u' ', Qt::SkipEmptyParts);
    }
    Run run(const QString &line, const QByteArray &input = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(program, arguments(line));
        process.write(input);
        process.closeWriteChannel();
        Run run;
        if (process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit)
            run.exit = process.exitCode();
        run.out = process.readAllStandardOutput();
        run.error = process.readAllStandardError();
        return run;
    }
    Run makeStore() const
    {
        return run(u"init --store STORE --workspace acme --policy stackone --owner Anna@Example.org"_s,
            thePassword + '\n');
    }
    /// Starts serving, a new store unless there is one; the port, or 0.
    std::uint16_t serve(QProcess &process, const QString &more = {}) const
    {
        if (!QFile::exists(path(u"store/keys.sqlite"_s)) && makeStore().exit != 0)
            return 0;
        process.setProcessEnvironment(m_environment);
        const bool elsewhere = more.contains(u"--listen"_s);
        const QString options(elsewhere ? more : QString(u"--listen 127.0.0.1:0 "_s + more));
        process.start(program, arguments(u"--store STORE "_s + options));
        QByteArray said;
        while (!said.endsWith('\n') && process.waitForReadyRead(patience))
            said += process.readAllStandardOutput();
        static const QRegularExpression line(u"\\Alistening on https?://[\\d.]+:(\\d+)\n\\z"_s);
        return line.match(QString::fromUtf8(said)).captured(1).toUShort();
    }
    void write(const QString &name, const QByteArray &bytes, QFile::Permissions more = {}) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | more));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        m_environment.remove(u"LANGUAGE"_s);
    }

    void makesStoreWorkspaceAndOwner()
    {
        const Run made = makeStore();
        QCOMPARE(made.exit, 0);
        QCOMPARE(made.out, QByteArray("The workspace acme is ready, and Anna@Example.org owns it.\n"));
        QVERIFY2(made.error.isEmpty(), made.error.constData());

        const PolicyCatalog catalog = PolicyCatalog::load();
        const SystemClock clock;
        const auto registry = KeyRegistry::open(*StoreAddress::parse(storeText()), catalog, clock);
        QVERIFY(registry);
        const auto workspaces = (*registry)->workspaces({u"anna@example.org"_s, u"api"_s, false});
        QCOMPARE(workspaces->size(), 1);
        QCOMPARE(workspaces->first().name, u"acme"_s);
        QCOMPARE(workspaces->first().role, Role::Owner);
        const auto hash = (*registry)->accounts().passwordHash(u"anna@example.org"_s);
        QVERIFY(hash && *hash && password::matches(**hash, Secret::copyOf(thePassword)));
    }

    void passwordIsInNoFile()
    {
        QCOMPARE(makeStore().exit, 0);
        int searched = 0;
        QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(thePassword));
            ++searched;
        }
        QVERIFY(searched > 0);
    }

    void secondInitChangesNothing()
    {
        QCOMPARE(makeStore().exit, 0);
        const Run again = run(
            u"init --store STORE --workspace other --policy stitch --owner b@example.org"_s, thePassword);
        QCOMPARE(again.exit, 1);
        QCOMPARE(again.error.count('\n'), 1);
        const PolicyCatalog catalog = PolicyCatalog::load();
        const SystemClock clock;
        const auto registry = KeyRegistry::open(*StoreAddress::parse(storeText()), catalog, clock);
        QCOMPARE((*registry)->workspaces({u"root"_s, u"cli"_s})->size(), 1);
    }

    void readsThePasswordUnseen()
    {
        QProcess terminal;
        terminal.setProcessEnvironment(m_environment);
        terminal.setProcessChannelMode(QProcess::MergedChannels);
        const QString line = u"init --store STORE --workspace acme --policy stackone --owner a@example.org"_s;
        terminal.start(
            u"script"_s, {u"-qec"_s, QString(program + u' ' + arguments(line).join(u' ')), u"/dev/null"_s});
        QByteArray shown;
        while (!shown.contains(": ") && terminal.waitForReadyRead(patience))
            shown += terminal.readAll();
        QCOMPARE(shown, QByteArray("Password of a@example.org: "));
        terminal.write(thePassword + "\n");
        QVERIFY(terminal.waitForFinished(patience));
        QCOMPARE(terminal.exitCode(), 0);
        QCOMPARE(terminal.readAll(),
            QByteArray("\r\nThe workspace acme is ready, and a@example.org owns it.\r\n"));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QByteArray>("word"); // Of the one sentence.
        const QString init(u"init --store STORE --workspace w --policy stackone --owner a@example.org"_s);
        const auto instead = [&init](const char16_t *option, const char16_t *value) {
            const QRegularExpression there(QString::fromUtf16(option) + u" \\S+"_s);
            return QString(init).replace(
                there, QString::fromUtf16(option) + u' ' + QString::fromUtf16(value));
        };
        QTest::newRow("no owner") << u"init --store STORE --workspace w --policy stackone"_s << 2
                                  << QByteArray("--owner");
        QTest::newRow("init: no store")
            << u"init --workspace w --policy stackone --owner a@b.org"_s << 2 << QByteArray("--store");
        QTest::newRow("init: store") << instead(u"--store", u"mysql:x") << 2 << QByteArray("mysql:x");
        QTest::newRow("address") << instead(u"--owner", u"anna") << 1 << QByteArray("you@example.com");
        QTest::newRow("policy") << instead(u"--policy", u"odd") << 1 << QByteArray("odd");
        QTest::newRow("weak password") << QString(init + u" "_s) << 1 << QByteArray("10");
        QTest::newRow("no store") << QString() << 2 << QByteArray("--store");
        QTest::newRow("unknown option") << u"--store STORE --odd"_s << 2 << QByteArray("--odd");
        QTest::newRow("store") << u"--store keys.sqlite"_s << 2 << QByteArray("keys.sqlite");
        for (const char *listen : {"7411", "localhost:7411", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536",
                 "127.0.0.1:-1", "127.0.0.1:+1", "::1:7411", "[127.0.0.1]:7411", "1.2.3:4"})
            QTest::addRow("listen %s", listen)
                << QString(u"--store STORE --listen "_s + QLatin1StringView(listen)) << 2
                << QByteArray("--listen");
        QTest::newRow("certificate alone")
            << u"--store STORE --tls-cert DIR/c"_s << 2 << QByteArray("--tls-key");
        QTest::newRow("proxy") << u"--store STORE --trusted-proxy 10.0.0.0/33"_s << 2
                               << QByteArray("--trusted-proxy");
        QTest::newRow("threads") << u"--store STORE --threads 0"_s << 2 << QByteArray("--threads");
        QTest::newRow("stale") << u"--store STORE --max-stale -1"_s << 2 << QByteArray("--max-stale");
        QTest::newRow("open") << u"--store STORE --listen 0.0.0.0:0"_s << 4 << QByteArray("--behind-proxy");
        QTest::newRow("open, IPv6") << u"--store STORE --listen [::]:0"_s << 4 << QByteArray("[::]:0");
        QTest::newRow("not ours") << u"--store STORE --listen 192.0.2.1:0 --behind-proxy"_s << 4
                                  << QByteArray("192.0.2.1:0");
        QTest::newRow("no TLS files")
            << u"--store STORE --tls-cert DIR/c --tls-key DIR/k"_s << 4 << QByteArray("/c");
        QTest::newRow("sealing key") << u"--store STORE --sealing-key-file DIR/short"_s << 4
                                     << QByteArray("/short");
        QTest::newRow("store that is not there") << u"--store sqlite:DIR/none"_s << 4 << QByteArray("/none");
        QTest::newRow("not a store") << u"--store sqlite:DIR/short"_s << 4 << QByteArray("/short");
    }
    void refuses()
    {
        QFETCH(QString, line);
        QFETCH(int, exit);
        QFETCH(QByteArray, word);
        write(u"short"_s, "short");
        if (exit == 4)
            QCOMPARE(makeStore().exit, 0);
        const Run refused = run(line, exit == 1 && word == "10" ? QByteArray("123456789") : thePassword);
        QCOMPARE(refused.exit, exit);
        QVERIFY2(refused.out.isEmpty(), refused.out.constData());
        QVERIFY2(refused.error.startsWith("chatelained: ") && refused.error.count('\n') == 1
                && refused.error.contains(word),
            refused.error.constData());
    }

    void refusesATakenPort()
    {
        QProcess first;
        const std::uint16_t port = serve(first);
        QVERIFY(port != 0);
        const Run second = run(u"--store STORE --listen 127.0.0.1:%1"_s.arg(port));
        QCOMPARE(second.exit, 4);
        QVERIFY(second.error.contains(QByteArray::number(port)));
        first.terminate();
        QVERIFY(first.waitForFinished(patience));
    }

    void listensBeyondLoopbackBehindAProxy()
    {
        QProcess process;
        QVERIFY(
            serve(process, u"--listen 0.0.0.0:0 --behind-proxy --trusted-proxy 10.0.0.1 --threads 2"_s) != 0);
        process.terminate();
        QVERIFY(process.waitForFinished(patience));
        QCOMPARE(process.exitCode(), 0);
    }

    void endsCleanly_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void endsCleanly()
    {
        QFETCH(int, signal);
        QCOMPARE(makeStore().exit, 0);
        QProcess process;
        const std::uint16_t port = serve(process);
        RawClient client(port);
        client.send("GET /readyz HTTP/1.1\r\nHost: h\r\n\r\n");
        QCOMPARE(client.answer().status, 200);
        client.send("GET /v1/verify/acme HTTP/1.1\r\nHost: h\r\n\r\n");
        QCOMPARE(client.answer().status, 401);
        ::kill(static_cast<pid_t>(process.processId()), signal);
        QVERIFY(client.isAtEnd());
        QVERIFY(process.waitForFinished(patience));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(process.readAllStandardError(), QByteArray());
    }

    void logsACallWithoutWhatItCarried()
    {
        QCOMPARE(makeStore().exit, 0);
        QProcess process;
        RawClient client(serve(process));
        const QByteArray body = "{\"email\":\"anna@example.org\",\"password\":\"" + thePassword + "\"}";
        client.send("POST /v1/session HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
                    "Content-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        const auto answer = client.answer();
        QCOMPARE(answer.status, 201);
        QVERIFY(answer.head.contains("no-store"));
        const QString token = QJsonDocument::fromJson(answer.body).object()[u"token"_s].toString();
        QVERIFY(token.startsWith(u"ch_session_"_s));
        client.send("GET /v1/workspaces/hidden HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + token.toUtf8()
            + "\r\n\r\n");
        QCOMPARE(client.answer().status, 404);
        process.terminate();
        QVERIFY(process.waitForFinished(patience));
        const QByteArray log = process.readAllStandardError();
        QCOMPARE(log.count('\n'), 2);
        const QJsonObject first = QJsonDocument::fromJson(log.split('\n').at(0)).object();
        QCOMPARE(first[u"call"_s].toString(), u"POST /v1/session"_s);
        QCOMPARE(first[u"status"_s].toInt(), 201);
        const QJsonObject second = QJsonDocument::fromJson(log.split('\n').at(1)).object();
        QCOMPARE(second[u"code"_s].toString(), u"workspace_unknown"_s);
        QCOMPARE(second[u"member"_s].toString(), u"anna@example.org"_s);
        for (const QByteArray &hidden : {thePassword, token.toUtf8(), QByteArray("hidden")})
            QVERIFY2(!log.contains(hidden), log.constData());
    }

    void leavesNoCore()
    {
        QProcess process;
        QVERIFY(serve(process) != 0);
        QFile limits(u"/proc/%1/limits"_s.arg(process.processId()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        const QRegularExpression none(u"Max core file size +0 +0 "_s);
        QVERIFY(none.match(QString::fromUtf8(limits.readAll())).hasMatch());
        process.terminate();
        QVERIFY(process.waitForFinished(patience));
    }

    void takesASystemCredential()
    {
        write(u"sealing-key"_s, QByteArray(64, 'a') + '\n', QFile::ReadGroup);
        QCOMPARE(makeStore().exit, 0);
        const QString line(u"--store STORE --listen 127.0.0.1:0 --sealing-key-file DIR/sealing-key"_s);
        QCOMPARE(run(line).exit, 4);
        m_environment.insert(u"CREDENTIALS_DIRECTORY"_s, m_folder->path());
        QProcess process;
        QVERIFY(serve(process, u"--sealing-key-file DIR/sealing-key"_s) != 0);
        process.terminate();
        QVERIFY(process.waitForFinished(patience));
    }

    void printsHelpAndVersion()
    {
        const Run help = run(u"--help"_s);
        QCOMPARE(help.exit, 0);
        QVERIFY(help.out.contains("--behind-proxy") && help.error.isEmpty());
        QCOMPARE(run(u"--version"_s).out, QByteArray("chatelained " CHATELAINE_VERSION "\n"));
    }
};

QTEST_GUILESS_MAIN(ChatelainedTest)
#include "tst_chatelained.moc"
