// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "vault/privatesession.h"
#include "vault/secretvault.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatelaine;

/// Against the Secret Service of the session, which must be unlocked, and in sessions of its own for what
/// fails.
class TestSecretVault : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void keepsAndReplaces();
    void removesWhatIsNotThere();
    void keepsTextAsItIs();
    void tellsAbsentEntries();
    void refusesWhatIsTooLong();
    void cancelsWhenItGoes();

    void tellsMissingBus();
    void tellsMissingService();
    void tellsForbiddenService();
    void tellsLockedCollection();

private:
    QString readWord(const QString &entry)
    {
        const auto secret = await(m_vault.read(entry));
        return secret ? QString::fromUtf8(secret->view()) : codeWord(secret.error().code);
    }
    bool write(const QString &entry, QByteArrayView text)
    {
        return await(m_vault.write(entry, Secret::copyOf(text))).has_value();
    }

    SecretVault m_vault;
};

void TestSecretVault::keepsAndReplaces()
{
    QVERIFY(write(u"test:one"_s, "first"));
    QVERIFY(write(u"test:two"_s, "other"));
    QCOMPARE(readWord(u"test:one"_s), u"first"_s);
    QVERIFY(write(u"test:one"_s, "second, and longer"));
    QCOMPARE(readWord(u"test:one"_s), u"second, and longer"_s);
    QCOMPARE(readWord(u"test:two"_s), u"other"_s);
    QVERIFY(await(m_vault.remove(u"test:one"_s)));
    QCOMPARE(readWord(u"test:one"_s), u"keychain_entry_absent"_s);
    QCOMPARE(readWord(u"test:two"_s), u"other"_s);
    QVERIFY(await(m_vault.remove(u"test:two"_s)));
}

void TestSecretVault::removesWhatIsNotThere()
{
    QVERIFY(await(m_vault.remove(u"test:never"_s)));
}

/// Another vault, as another program would be, reads the same.
void TestSecretVault::keepsTextAsItIs()
{
    QVERIFY(write(u"test:text"_s, "ключ \"quoted\"\n"));
    SecretVault other;
    const auto secret = await(other.read(u"test:text"_s));
    QVERIFY(secret);
    QCOMPARE(secret->view(), QByteArrayView("ключ \"quoted\"\n"));
    QVERIFY(await(m_vault.remove(u"test:text"_s)));
}

void TestSecretVault::tellsAbsentEntries()
{
    QCOMPARE(readWord(u"test:absent"_s), u"keychain_entry_absent"_s);
}

void TestSecretVault::refusesWhatIsTooLong()
{
    QVERIFY(write(u"test:long"_s, QByteArray(5000, 'x')));
    QCOMPARE(readWord(u"test:long"_s), u"keychain_failed"_s);
    QVERIFY(await(m_vault.remove(u"test:long"_s)));
}

void TestSecretVault::cancelsWhenItGoes()
{
    auto vault = std::make_unique<SecretVault>();
    const auto reading = vault->read(u"test:absent"_s);
    const auto writing = vault->write(u"test:given-up"_s, Secret::copyOf("text"));
    QVERIFY(!reading.isFinished());
    vault.reset();
    QVERIFY(reading.isFinished() && reading.isCanceled());
    QVERIFY(writing.isFinished() && writing.isCanceled());
    // The jobs still run and must not touch what is gone; the queue behind them goes on.
    QVERIFY(await(m_vault.remove(u"test:given-up"_s)));
}

void TestSecretVault::tellsMissingBus()
{
    QProcess probe;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s);
    probe.setProcessEnvironment(environment);
    probe.start(QCoreApplication::applicationDirPath() + u"/vaultprobe"_s,
        {u"read:a"_s, u"write:a=text"_s, u"remove:a"_s});
    QVERIFY2(probe.waitForFinished(20'000), "A missing bus must not hold anybody up");
    QCOMPARE(probe.readAllStandardOutput(),
        QByteArray("keychain_unavailable\nkeychain_unavailable\nkeychain_unavailable\n"));
}

void TestSecretVault::tellsMissingService()
{
    const QStringList expected{
        u"keychain_unavailable"_s, u"keychain_unavailable"_s, u"keychain_unavailable"_s};
    QCOMPARE(
        PrivateSession(PrivateSession::Keyring::None).run({u"read:a"_s, u"write:a=text"_s, u"remove:a"_s}),
        expected);
}

void TestSecretVault::tellsForbiddenService()
{
    const QStringList expected{u"keychain_denied"_s, u"keychain_denied"_s, u"keychain_denied"_s};
    QCOMPARE(PrivateSession(PrivateSession::Keyring::Forbidden)
                 .run({u"read:a"_s, u"write:a=text"_s, u"remove:a"_s}),
        expected);
}

/// Nobody answers the prompt to unlock, which the service takes as dismissed. An entry that is not there is
/// absent even so.
void TestSecretVault::tellsLockedCollection()
{
    const QStringList steps{u"write:a=text"_s, u"read:a"_s, u"lock"_s, u"read:a"_s, u"write:a=new"_s,
        u"write:b=new"_s, u"remove:a"_s, u"read:none"_s, u"remove:none"_s};
    const QStringList expected{u"ok"_s, u"text"_s, u"ok"_s, u"keychain_locked"_s, u"keychain_locked"_s,
        u"keychain_locked"_s, u"keychain_locked"_s, u"keychain_entry_absent"_s, u"ok"_s};
    QCOMPARE(PrivateSession(PrivateSession::Keyring::Unlocked).run(steps), expected);
}

QTEST_GUILESS_MAIN(TestSecretVault)
#include "tst_secretvault.moc"
