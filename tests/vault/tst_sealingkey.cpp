// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "vault/sealingkeyfile.h"
#include "vault/sealingkeykeeper.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace chatelaine;

class TestSealingKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void makesPrivateFile();
    void makesOneKeyOnly();
    void refusesLinks();
    void refusesOpenFiles();
    void refusesOtherContents_data();
    void refusesOtherContents();
    void saysWhatTheSystemSays();
    void keepsKeyInKeychain();
    void prefersAgreedFile();
    void refusesForeignEntry();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    bool put(const QString &name, const QByteArray &bytes, mode_t mode = 0600) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush()
            && ::chmod(QFile::encodeName(path(name)).constData(), mode) == 0;
    }
    static QByteArray contents(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSealingKey::makesPrivateFile()
{
    const mode_t before = ::umask(0);
    const auto made = loadOrCreateSealingKeyFile(path(u"key"_s));
    ::umask(before);
    QVERIFY(made);
    struct stat info { };
    QCOMPARE(::stat(QFile::encodeName(path(u"key"_s)).constData(), &info), 0);
    QCOMPARE(info.st_mode & 07777, mode_t(0600));
    QCOMPARE(info.st_nlink, nlink_t(1));
    const QByteArray text = contents(path(u"key"_s));
    QVERIFY(QRegularExpression(u"\\A[0-9a-f]{64}\n\\z"_s).match(QString::fromLatin1(text)).hasMatch());
    QCOMPARE(QByteArrayView(QByteArray::fromHex(text.trimmed())), made->key.view());

    const auto again = loadOrCreateSealingKeyFile(path(u"key"_s));
    QVERIFY(again);
    QCOMPARE(again->id, made->id);
    QVERIFY(equalInConstantTime(again->key.view(), made->key.view()));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"key"_s});
}

void TestSealingKey::makesOneKeyOnly()
{
    for (int round = 0; round < 20; ++round) {
        const QString file = path(QString::number(round));
        std::array<QString, 8> ids;
        QThreadPool pool;
        pool.setMaxThreadCount(int(ids.size()));
        for (QString &id : ids)
            pool.start([&id, file] {
                const auto key = loadOrCreateSealingKeyFile(file);
                id = key ? key->id : codeWord(key.error().code);
            });
        pool.waitForDone();
        for (const QString &id : ids)
            QCOMPARE(id, ids.front());
        QCOMPARE(ids.front().size(), 16);
    }
}

void TestSealingKey::refusesLinks()
{
    QVERIFY(loadOrCreateSealingKeyFile(path(u"real"_s)));
    QVERIFY(QFile::link(path(u"real"_s), path(u"link"_s)));
    QVERIFY(QFile::link(path(u"nowhere"_s), path(u"dangling"_s)));
    for (const QString &name : {u"link"_s, u"dangling"_s}) {
        const auto refused = loadOrCreateSealingKeyFile(path(name));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::SealingKeyFileInvalid);
        QCOMPARE(refused.error().arguments, QStringList{path(name)});
    }
    QVERIFY(!QFile::exists(path(u"nowhere"_s)));
}

void TestSealingKey::refusesOpenFiles()
{
    const QByteArray good = QByteArray(64, 'a') + '\n';
    QVERIFY(put(u"mine"_s, good, 0600));
    QVERIFY(loadOrCreateSealingKeyFile(path(u"mine"_s)));
    QVERIFY(put(u"read-only"_s, good, 0400));
    QVERIFY(loadOrCreateSealingKeyFile(path(u"read-only"_s)));
    for (const mode_t mode : {0640, 0604, 0620, 0666, 0601}) {
        QVERIFY(put(u"open"_s, good, mode));
        const auto refused = loadOrCreateSealingKeyFile(path(u"open"_s));
        QVERIFY2(!refused, qPrintable(QString::number(mode, 8)));
        QCOMPARE(refused.error().code, ErrorCode::SealingKeyFileInvalid);
    }
}

void TestSealingKey::refusesOtherContents_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray(63, 'a') + '\n';
    QTest::newRow("without line break") << QByteArray(64, 'a');
    QTest::newRow("long") << QByteArray(66, 'a') + '\n';
    QTest::newRow("two line breaks") << QByteArray(64, 'a') + "\n\n";
    QTest::newRow("blank for line break") << QByteArray(64, 'a') + ' ';
    QTest::newRow("no hex") << QByteArray(63, 'a') + "g\n";
    QTest::newRow("raw bytes") << QByteArray(32, '\x7f');
}

void TestSealingKey::refusesOtherContents()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(put(u"key"_s, bytes));
    const auto refused = loadOrCreateSealingKeyFile(path(u"key"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SealingKeyFileInvalid);
    QCOMPARE(contents(path(u"key"_s)), bytes);
}

void TestSealingKey::saysWhatTheSystemSays()
{
    const auto nowhere = loadOrCreateSealingKeyFile(path(u"no/such/folder/key"_s));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(nowhere.error().arguments.value(0), path(u"no/such/folder/key"_s));
    const auto folder = loadOrCreateSealingKeyFile(m_folder->path());
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::SealingKeyFileInvalid);
}

void TestSealingKey::keepsKeyInKeychain()
{
    SecretVault vault;
    SealingKeyKeeper keeper(vault);
    const StoreAddress one{path(u"one.sqlite"_s)};
    const StoreAddress two{path(u"two.sqlite"_s)};
    const auto made = await(keeper.obtain(one));
    QVERIFY(made);
    const auto other = await(keeper.obtain(two));
    QVERIFY(other);
    QVERIFY(made->id != other->id);
    SealingKeyKeeper later(vault);
    const auto again = await(later.obtain(one));
    QVERIFY(again);
    QCOMPARE(again->id, made->id);
    QVERIFY(equalInConstantTime(again->key.view(), made->key.view()));
    QVERIFY(QDir(m_folder->path()).isEmpty());
    QVERIFY(await(vault.remove(SealingKeyKeeper::entryName(one))));
    QVERIFY(await(vault.remove(SealingKeyKeeper::entryName(two))));
}

void TestSealingKey::prefersAgreedFile()
{
    SecretVault vault;
    SealingKeyKeeper keeper(vault);
    const StoreAddress address{path(u"store.sqlite"_s)};
    const auto agreed = keeper.obtainFromFile(SealingKeyKeeper::filePath(address));
    QVERIFY(agreed);
    const auto found = await(keeper.obtain(address));
    QVERIFY(found);
    QCOMPARE(found->id, agreed->id);
    const auto entry = await(vault.read(SealingKeyKeeper::entryName(address)));
    QVERIFY(!entry);
    QCOMPARE(entry.error().code, ErrorCode::KeychainEntryAbsent);
}

/// Something else under our name is never used as a key, and never replaced.
void TestSealingKey::refusesForeignEntry()
{
    SecretVault vault;
    SealingKeyKeeper keeper(vault);
    const StoreAddress address{path(u"store.sqlite"_s)};
    const QString entry = SealingKeyKeeper::entryName(address);
    QVERIFY(await(vault.write(entry, Secret::copyOf("something else"))));
    const auto refused = await(keeper.obtain(address));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::KeychainFailed);
    QVERIFY(await(vault.remove(entry)));
}

QTEST_GUILESS_MAIN(TestSealingKey)
#include "tst_sealingkey.moc"
