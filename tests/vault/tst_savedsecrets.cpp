// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "vault/savedsecrets.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace chatelaine;

class TestSavedSecrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void savesListsReadsRemoves();
    void keepsSecretOutOfIndex();
    void replacesOfOneKey();
    void seesOtherPrograms();
    void refusesDamagedIndex();
    void takesBackWhatItCannotList();

private:
    QString index() const { return m_folder->filePath(u"data/saved-secrets.json"_s); }
    static ApiKey key(const QString &label)
    {
        ApiKey key;
        key.id = newId(instantFromMillis(QDateTime::currentMSecsSinceEpoch()));
        key.label = label;
        key.hint = {u"ch_live"_s, u"9fQ2"_s};
        return key;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    SecretVault m_vault;
};

void TestSavedSecrets::savesListsReadsRemoves()
{
    SavedSecrets saved(m_vault, index());
    QSignalSpy changes(&saved, &SavedSecrets::changed);
    QCOMPARE(saved.list()->size(), 0);
    const ApiKey first = key(u"first"_s);
    const ApiKey second = key(u"second"_s);
    QVERIFY(await(saved.save(first, u"Acme"_s, Secret::copyOf("secret-1"))));
    QVERIFY(await(saved.save(second, u"Acme"_s, Secret::copyOf("secret-2"))));
    QCOMPARE(changes.size(), 2);

    const auto list = saved.list();
    QVERIFY(list);
    QCOMPARE(list->size(), 2);
    const auto found
        = std::find_if(list->cbegin(), list->cend(), [&](const auto &one) { return one.id == first.id; });
    QCOMPARE(found->label, u"first"_s);
    QCOMPARE(found->workspaceName, u"Acme"_s);
    QCOMPARE(found->hint, u"ch_live_…9fQ2"_s);
    QVERIFY(
        found->savedAt > instantFromMillis(QDateTime::currentMSecsSinceEpoch()) - std::chrono::minutes(1));
    QCOMPARE(await(saved.read(first.id))->view(), QByteArrayView("secret-1"));
    QCOMPARE(await(saved.read(second.id))->view(), QByteArrayView("secret-2"));

    QVERIFY(await(saved.remove(first.id)));
    QCOMPARE(changes.size(), 3);
    QCOMPARE(saved.list()->size(), 1);
    QCOMPARE(await(saved.read(first.id)).error().code, ErrorCode::KeychainEntryAbsent);
    QVERIFY(await(saved.remove(second.id)));
    QVERIFY(saved.list()->isEmpty());
}

void TestSavedSecrets::keepsSecretOutOfIndex()
{
    SavedSecrets saved(m_vault, index());
    const ApiKey one = key(u"one"_s);
    QVERIFY(await(saved.save(one, u"Acme"_s, Secret::copyOf("very-secret"))));
    QFile file(index());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("ch_live_"));
    QVERIFY(!text.contains("very-secret"));
    struct stat info { };
    QCOMPARE(::stat(QFile::encodeName(index()).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777, mode_t(0600));
    QVERIFY(await(saved.remove(one.id)));
}

void TestSavedSecrets::replacesOfOneKey()
{
    SavedSecrets saved(m_vault, index());
    ApiKey one = key(u"one"_s);
    QVERIFY(await(saved.save(one, u"Acme"_s, Secret::copyOf("old"))));
    one.hint.lastFour = u"Zz60"_s;
    QVERIFY(await(saved.save(one, u"Acme"_s, Secret::copyOf("new"))));
    QCOMPARE(saved.list()->size(), 1);
    QCOMPARE(saved.list()->constFirst().hint, u"ch_live_…Zz60"_s);
    QCOMPARE(await(saved.read(one.id))->view(), QByteArrayView("new"));
    QVERIFY(await(saved.remove(one.id)));
}

void TestSavedSecrets::seesOtherPrograms()
{
    SavedSecrets here(m_vault, index());
    SavedSecrets there(m_vault, index());
    const ApiKey one = key(u"one"_s);
    const ApiKey two = key(u"two"_s);
    QVERIFY(await(here.save(one, u"Acme"_s, Secret::copyOf("1"))));
    QVERIFY(await(there.save(two, u"Acme"_s, Secret::copyOf("2"))));
    QCOMPARE(here.list()->size(), 2);
    QVERIFY(await(there.remove(one.id)));
    QVERIFY(await(here.remove(two.id)));
    QVERIFY(here.list()->isEmpty());
}

void TestSavedSecrets::refusesDamagedIndex()
{
    QVERIFY(QDir().mkpath(QFileInfo(index()).path()));
    for (const QByteArray &text : {QByteArray("{"), QByteArray("{}"), QByteArray("[{\"id\":\"x\"}]")}) {
        QFile file(index());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        SavedSecrets saved(m_vault, index());
        QCOMPARE(saved.list().error().code, ErrorCode::FileUnreadable);
        const ApiKey one = key(u"one"_s);
        QCOMPARE(
            await(saved.save(one, u"Acme"_s, Secret::copyOf("1"))).error().code, ErrorCode::FileUnreadable);
        QCOMPARE(await(saved.read(one.id)).error().code, ErrorCode::KeychainEntryAbsent);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), text);
    }
}

/// A secret in the keychain that no list names could never be removed from here.
void TestSavedSecrets::takesBackWhatItCannotList()
{
    QFile blocker(m_folder->filePath(u"data"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    blocker.close();
    const QString unwritable = m_folder->filePath(u"data-link"_s) + u"/saved.json"_s;
    QVERIFY(QFile::link(m_folder->filePath(u"missing/deeper"_s), m_folder->filePath(u"data-link"_s)));
    SavedSecrets saved(m_vault, unwritable);
    QSignalSpy changes(&saved, &SavedSecrets::changed);
    const ApiKey one = key(u"one"_s);
    QCOMPARE(await(saved.save(one, u"Acme"_s, Secret::copyOf("1"))).error().code, ErrorCode::FileUnwritable);
    QCOMPARE(changes.size(), 0);
    QTRY_COMPARE(
        await(m_vault.read(u"secret:"_s + idText(one.id))).error().code, ErrorCode::KeychainEntryAbsent);
}

QTEST_GUILESS_MAIN(TestSavedSecrets)
#include "tst_savedsecrets.moc"
