// SPDX-License-Identifier: GPL-3.0-or-later
// Where a secret goes, and where it must not.
#include "cli/clirunner.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

class CliSecretsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<CliRunner> m_cli;
    const QString m_create = u"key create --workspace chatelaine --label x"_s;
    const QString m_verify = u"key verify --workspace chatelaine "_s;

    QString sealed(const QString &line) const
    {
        return QString(u"--sealing-key-file "_s + m_cli->path(u"sealing"_s) + u' ' + line);
    }
    static QByteArray secretOf(const QJsonObject &key) { return key[u"secret"_s].toString().toUtf8(); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_cli = std::make_unique<CliRunner>();
        QVERIFY(!m_cli->workspace(u"chatelaine"_s).isEmpty());
        QVERIFY(!m_cli->workspace(u"stacker"_s).isEmpty());
    }

    void secretAloneOnStandardOutput()
    {
        const CliRun run = m_cli->runText(m_create);
        QCOMPARE(run.exit, 0);
        const QRegularExpression token(u"\\Ach_live_[0-9A-Za-z]{36}\n\\z"_s);
        QVERIFY(token.match(QString::fromUtf8(run.out)).hasMatch());
        QVERIFY(run.error.contains("Label      x\n"));
        QVERIFY(!run.error.contains(run.out.trimmed()));
    }

    void jsonIsOneObjectAndNothingElse()
    {
        const CliRun run = m_cli->run(m_create);
        QVERIFY(run.text(u"secret"_s).startsWith(u"ch_live_"_s));
        QVERIFY(run.error.isEmpty());
    }

    void secretIsInNoFile()
    {
        const QByteArrayList secrets{secretOf(m_cli->run(m_create).object()),
            secretOf(m_cli->run(sealed(u"key create --workspace stacker"_s)).object())};
        QCOMPARE(m_cli->run(m_verify, secrets.first() + '\n').exit, 0);
        int searched = 0;
        QDirIterator files(m_cli->path({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            ++searched;
            for (const QByteArray &secret : secrets) {
                QVERIFY(secret.size() > 30);
                QVERIFY2(!bytes.contains(secret), qPrintable(file.fileName()));
            }
        }
        QVERIFY(searched >= 2);
    }

    void sealingKeyFileIsPrivateAndUsedAgain()
    {
        const CliRun without = m_cli->run(u"key create --workspace stacker"_s);
        QCOMPARE(without.exit, 1);
        QCOMPARE(without.errorCode(), u"sealing_key_absent"_s);
        const CliRun made = m_cli->run(sealed(u"key create --workspace stacker"_s));
        QCOMPARE(made.exit, 0);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        const QFile file(m_cli->path(u"sealing"_s));
        QCOMPARE(file.permissions() & (others | QFile::ExeOwner), QFile::Permissions());
        const QByteArray before = secretOf(made.object());
        const CliRun refreshed = m_cli->run(sealed(u"key refresh "_s + made.text(u"id"_s)));
        QCOMPARE(refreshed.exit, 0);
        QVERIFY(secretOf(refreshed.object()) != before);
    }

    void sealingKeyComesFromTheKeychain()
    {
        const QString runtime = m_cli->path(u"run"_s);
        QVERIFY(QDir().mkpath(runtime));
        QVERIFY(QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        m_cli->environment.insert(u"XDG_RUNTIME_DIR"_s, runtime);
        const CliRun run = m_cli->runShell(
            u"export CTL; dbus-run-session -- sh -c '"
            "printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "
            "$CTL --json key create --workspace stacker && "
            "$CTL --json key refresh $($CTL key list --workspace stacker | sed -n \"2s/ .*//p\")'"_s);
        QVERIFY2(run.exit == 0, run.error.constData());
        QCOMPARE(run.lines().size(), 2);
        QCOMPARE(run.lines().first()[u"id"_s], run.lines().last()[u"id"_s]);
        QVERIFY(secretOf(run.lines().first()) != secretOf(run.lines().last()));
    }

    void badSealingKeyFileIsRefused()
    {
        QFile file(m_cli->path(u"sealing"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("short");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        const CliRun run = m_cli->run(sealed(u"key create --workspace stacker"_s));
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.errorCode(), u"sealing_key_file_invalid"_s);
    }

    void verifiesWhatItReads()
    {
        const QJsonObject key = m_cli->run(m_create).object();
        const QByteArray secret = secretOf(key);
        for (const QByteArray &end : {QByteArray(), QByteArray("\n"), QByteArray("\r\n")}) {
            const CliRun run = m_cli->run(m_verify, secret + end);
            QCOMPARE(run.exit, 0);
            const QJsonObject expected{
                {u"granted"_s, true}, {u"code"_s, u"granted"_s}, {u"key_id"_s, key[u"id"_s]}};
            QCOMPARE(run.object(), expected);
            QVERIFY(run.error.isEmpty());
        }
        const CliRun shown = m_cli->run(u"key show "_s + key[u"id"_s].toString());
        QCOMPARE(shown.object()[u"use_count"_s].toInt(), 3);

        const CliRun two = m_cli->run(m_verify, secret + "\n\n");
        QCOMPARE(two.exit, 1);
        QCOMPARE(two.errorCode(), u"malformed"_s);
        QCOMPARE(two.object()[u"granted"_s].toBool(true), false);
        QVERIFY(two.object()[u"key_id"_s].isNull());
        QCOMPARE(m_cli->run(m_verify, QByteArray(5000, 'x')).errorCode(), u"secret_malformed"_s);
        QCOMPARE(m_cli->run(m_verify, {}).errorCode(), u"malformed"_s);
    }

    void verifiesRights_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("code");
        QTest::newRow("granted") << u"--scope data:read"_s << QString();
        QTest::newRow("level") << u"--scope data:write"_s << u"scope_missing"_s;
        QTest::newRow("scope") << u"--scope billing:read"_s << u"scope_missing"_s;
        QTest::newRow("write") << u"--write"_s << u"write_missing"_s;
        QTest::newRow("team") << u"--team Data"_s << u"team_mismatch"_s;
        QTest::newRow("form") << u"--scope data"_s << u"usage"_s;
        QTest::newRow("word") << u"--scope data:odd"_s << u"scope_level_unknown"_s;
    }
    void verifiesRights()
    {
        QFETCH(QString, options);
        QFETCH(QString, code);
        const QByteArray secret = secretOf(m_cli->run(m_create + u" --scope data:read"_s).object());
        QCOMPARE(m_cli->run(m_verify + options, secret).errorCode(), code);
    }

    void tellsOnlyWhoProvesTheSecret()
    {
        const QJsonObject key = m_cli->run(m_create).object();
        const QString id = key[u"id"_s].toString();
        m_cli->run(u"key disable "_s + id);
        const CliRun disabled = m_cli->run(m_verify, secretOf(key));
        QCOMPARE(disabled.exit, 1);
        QCOMPARE(disabled.errorCode(), u"disabled"_s);
        QCOMPARE(disabled.text(u"key_id"_s), id);
        const CliRun text = m_cli->runText(m_verify, secretOf(key));
        QVERIFY(text.error.startsWith("chatelainectl: disabled: "));
        QCOMPARE(m_cli->run(u"key show "_s + id).text(u"last_refused_reason"_s), u"disabled"_s);
        QCOMPARE(m_cli->run(u"key verify --workspace stacker"_s, secretOf(key)).errorCode(), u"unknown"_s);
    }

    void identifiesARowOrNone()
    {
        const QString identify = u"key identify --workspace chatelaine"_s;
        const QJsonObject key = m_cli->run(m_create).object();
        const CliRun found = m_cli->run(identify, secretOf(key) + '\n');
        QCOMPARE(found.exit, 0);
        QCOMPARE(found.text(u"id"_s), key[u"id"_s].toString());
        QVERIFY(!found.object().contains(u"secret"_s));
        m_cli->run(u"key delete "_s + key[u"id"_s].toString());
        QCOMPARE(m_cli->run(identify, secretOf(key)).text(u"status"_s), u"deleted"_s);

        const CliRun none = m_cli->run(identify, "anything");
        QCOMPARE(none.exit, 0);
        QCOMPARE(none.out, QByteArray("null\n"));
        QCOMPARE(m_cli->runText(identify, "anything").out, QByteArray("none\n"));
    }

    void makesNoKeyThatNobodyCanRead_data()
    {
        QTest::addColumn<QString>("redirection");
        QTest::newRow("closed") << u">&-"_s;
        QTest::newRow("for reading only") << u"1</dev/null"_s;
    }
    void makesNoKeyThatNobodyCanRead()
    {
        QFETCH(QString, redirection);
        const CliRun run = m_cli->runShell(u"$CTL --json "_s + m_create + u' ' + redirection);
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.errorCode(), u"file_unwritable"_s);
        QVERIFY(m_cli->run(u"key list --workspace chatelaine"_s).out.isEmpty());
    }

    void saysThatTheSecretWasLost()
    {
        const CliRun run = m_cli->runShell(u"$CTL --json "_s + m_create + u" >/dev/full"_s);
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.errorCode(), u"file_unwritable"_s);
    }

    void readerMayLeave()
    {
        m_cli->run(m_create);
        const CliRun run
            = m_cli->runShell(u"exec 3> >(:); wait $!; $CTL key list --workspace chatelaine >&3; exit $?"_s);
        QCOMPARE(run.exit, 1);
        QVERIFY2(run.error.isEmpty(), run.error.constData());
    }

    void leavesNoCore()
    {
        QProcess process; // waits for its secret
        process.setProcessEnvironment(m_cli->environment);
        process.start(QStringLiteral(CHATELAINECTL),
            QStringList{u"--store"_s, m_cli->storeText()} + m_verify.split(u' ', Qt::SkipEmptyParts));
        QVERIFY(process.waitForStarted());
        const auto limit = [&] {
            QFile limits(u"/proc/%1/limits"_s.arg(process.processId()));
            const QRegularExpression line(u"Max core file size\\s+(\\w+)\\s+(\\w+)"_s);
            const bool open = limits.open(QIODevice::ReadOnly);
            const auto match = line.match(open ? QString::fromUtf8(limits.readAll()) : QString());
            return QString(match.captured(1) + u' ' + match.captured(2));
        };
        QTRY_COMPARE(limit(), u"0 0"_s);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
    }
};

QTEST_GUILESS_MAIN(CliSecretsTest)
#include "tst_clisecrets.moc"
