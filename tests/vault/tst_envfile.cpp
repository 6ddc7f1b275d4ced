// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/envfile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace chatelaine;

class TestEnvFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void makesPrivateFile();
    void changesOneLine_data();
    void changesOneLine();
    void closesOpenFile();
    void refusesLinks();
    void leavesNothingBehind();
    void refusesLargeFile();
    void namesVariables_data();
    void namesVariables();

private:
    QString file() const { return m_folder->filePath(u".env"_s); }
    bool put(const QByteArray &bytes) const
    {
        QFile opened(file());
        return opened.open(QIODevice::WriteOnly) && opened.write(bytes) == bytes.size();
    }
    QByteArray contents() const
    {
        QFile opened(file());
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray("cannot be read");
    }
    mode_t mode() const
    {
        struct stat info { };
        return ::stat(QFile::encodeName(file()).constData(), &info) == 0 ? info.st_mode & 07777 : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestEnvFile::makesPrivateFile()
{
    const mode_t before = ::umask(0);
    const auto saved = saveToEnvFile(file(), u"ACME_API_KEY"_s, Secret::copyOf("ch_live_1"));
    ::umask(before);
    QVERIFY(saved);
    QCOMPARE(*saved, EnvChange::Added);
    QCOMPARE(contents(), QByteArray("ACME_API_KEY=ch_live_1\n"));
    QCOMPARE(mode(), mode_t(0600));
}

void TestEnvFile::changesOneLine_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("replaced");
    QTest::newRow("empty") << QByteArray("") << QByteArray("KEY=new\n") << false;
    QTest::newRow("appended") << QByteArray("A=1\n") << QByteArray("A=1\nKEY=new\n") << false;
    QTest::newRow("no last line break") << QByteArray("A=1") << QByteArray("A=1\nKEY=new\n") << false;
    QTest::newRow("replaced") << QByteArray("A=1\nKEY=old\nB=2\n") << QByteArray("A=1\nKEY=new\nB=2\n")
                              << true;
    QTest::newRow("replaced at the end")
        << QByteArray("A=1\nKEY=old") << QByteArray("A=1\nKEY=new\n") << true;
    QTest::newRow("exported") << QByteArray("  export  KEY = old\n") << QByteArray("KEY=new\n") << true;
    QTest::newRow("twice") << QByteArray("KEY=a\nA=1\nKEY=b\n") << QByteArray("KEY=new\nA=1\n") << true;
    QTest::newRow("longer names") << QByteArray("KEY2=a\nMY_KEY=b\n#KEY=c\n")
                                  << QByteArray("KEY2=a\nMY_KEY=b\n#KEY=c\nKEY=new\n") << false;
    QTest::newRow("other line ends") << QByteArray("# Name\r\n\r\nA=\xff\r\n")
                                     << QByteArray("# Name\r\n\r\nA=\xff\r\nKEY=new\n") << false;
}

void TestEnvFile::changesOneLine()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const bool, replaced);
    QVERIFY(put(before));
    const auto saved = saveToEnvFile(file(), u"KEY"_s, Secret::copyOf("new"));
    QVERIFY(saved);
    QCOMPARE(*saved, replaced ? EnvChange::Replaced : EnvChange::Added);
    QCOMPARE(contents(), after);
}

void TestEnvFile::closesOpenFile()
{
    QVERIFY(put("A=1\n"));
    QCOMPARE(::chmod(QFile::encodeName(file()).constData(), 0664), 0);
    QVERIFY(saveToEnvFile(file(), u"KEY"_s, Secret::copyOf("new")));
    QCOMPARE(mode(), mode_t(0600));
}

void TestEnvFile::refusesLinks()
{
    QVERIFY(QFile::link(m_folder->filePath(u"elsewhere"_s), file()));
    const auto refused = saveToEnvFile(file(), u"KEY"_s, Secret::copyOf("new"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().arguments.value(0), file());
    QVERIFY(!QFile::exists(m_folder->filePath(u"elsewhere"_s)));
}

void TestEnvFile::leavesNothingBehind()
{
    QVERIFY(put("A=1\n"));
    QVERIFY(saveToEnvFile(file(), u"KEY"_s, Secret::copyOf("new")));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList{u".env"_s});
    // A folder cannot be replaced by a file: the draft must go again.
    QVERIFY(QDir(m_folder->path()).mkdir(u"taken"_s));
    const auto refused = saveToEnvFile(m_folder->filePath(u"taken"_s), u"KEY"_s, Secret::copyOf("new"));
    QVERIFY(!refused);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u".env"_s});
}

void TestEnvFile::refusesLargeFile()
{
    const QByteArray large(2 * 1024 * 1024, '#');
    QVERIFY(put(large));
    const auto refused = saveToEnvFile(file(), u"KEY"_s, Secret::copyOf("new"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileUnreadable);
    QCOMPARE(contents(), large);
}

void TestEnvFile::namesVariables_data()
{
    QTest::addColumn<QString>("workspace");
    QTest::addColumn<QString>("name");
    QTest::newRow("one word") << u"Acme"_s << u"ACME_API_KEY"_s;
    QTest::newRow("two words") << u"Acme production"_s << u"ACME_PRODUCTION_API_KEY"_s;
    QTest::newRow("signs") << u"  R&D -- 2nd (EU) "_s << u"R_D_2ND_EU_API_KEY"_s;
    QTest::newRow("marks") << u"Café Ångström"_s << u"CAFE_ANGSTROM_API_KEY"_s;
    QTest::newRow("digit first") << u"3M"_s << u"KEY_3M_API_KEY"_s;
    QTest::newRow("other script") << u"Ключи"_s << u"API_KEY"_s;
    QTest::newRow("named so") << u"Billing API key"_s << u"BILLING_API_KEY"_s;
    QTest::newRow("long") << QString(100, u'x') << QString(QString(60, u'X') + u"_API_KEY"_s);
}

void TestEnvFile::namesVariables()
{
    QFETCH(const QString, workspace);
    QFETCH(const QString, name);
    QCOMPARE(environmentName(workspace), name);
}

QTEST_GUILESS_MAIN(TestEnvFile)
#include "tst_envfile.moc"
