// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/policycatalog.h"
#include "registry/records.h"
#include "registry/storeaddress.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chatelaine {

/// What a registry is opened with: policies, the address of a store, a sealing key.
class PolicyCatalogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void hasTheBuiltInPolicies();
    void addsPoliciesOfFolders();
    void keepsTheFaultsOfBadFiles();
    void leavesLargeFilesAlone();
    void readsTheDataDirectories();
    void travelsAsItsSources();
    void addressesNameFiles_data();
    void addressesNameFiles();
    void otherAddressesAreRefused_data();
    void otherAddressesAreRefused();
    void standardAddressIsInTheUsersData();
    void sealingKeysAreThirtyTwoBytes();

private:
    static QByteArray policy(const QByteArray &id, const QByteArray &title)
    {
        QFile file(u":/policies/chatelaine.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        object.insert(u"id"_s, QString::fromLatin1(id));
        object.insert(u"title"_s, QString::fromLatin1(title));
        return QJsonDocument(object).toJson();
    }
    static void write(const QString &fileName, const QByteArray &bytes)
    {
        QFile file(fileName);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static QStringList ids(const PolicyCatalog &catalog)
    {
        QStringList found;
        for (const KeyPolicy *each : catalog.all())
            found.append(each->id);
        return found;
    }
    const QStringList m_builtIn{
        u"chatelaine"_s, u"stacker"_s, u"stackone"_s, u"stack-internal"_s, u"stitch"_s};
};

void PolicyCatalogTest::hasTheBuiltInPolicies()
{
    const PolicyCatalog catalog = PolicyCatalog::load(QStringList());
    QVERIFY(catalog.faults().isEmpty());
    QCOMPARE(ids(catalog), m_builtIn);
    QCOMPARE(catalog.find(u"stitch"_s)->limit, 10);
    QVERIFY(!catalog.find(u"Stitch"_s));
}

void PolicyCatalogTest::addsPoliciesOfFolders()
{
    QTemporaryDir folder;
    write(folder.filePath(u"a.json"_s), policy("z-own", "Beta"));
    write(folder.filePath(u"b.json"_s), policy("a-own", "Gamma"));
    write(folder.filePath(u"c.json"_s), policy("m-own", "Alpha"));
    write(folder.filePath(u"notes.txt"_s), "not a policy");
    const PolicyCatalog catalog = PolicyCatalog::load({folder.path(), folder.filePath(u"absent"_s)});
    QVERIFY(catalog.faults().isEmpty());
    QCOMPARE(ids(catalog), m_builtIn + QStringList({u"m-own"_s, u"z-own"_s, u"a-own"_s}));
}

void PolicyCatalogTest::keepsTheFaultsOfBadFiles()
{
    QTemporaryDir folder;
    const QString broken = folder.filePath(u"a.json"_s);
    const QString again = folder.filePath(u"b.json"_s);
    write(broken, "{\n");
    write(again, policy("stitch", "Mine"));
    write(folder.filePath(u"c.json"_s), policy("own", "Own"));
    const PolicyCatalog catalog = PolicyCatalog::load({folder.path()});
    QCOMPARE(ids(catalog), m_builtIn + QStringList(u"own"_s));
    QCOMPARE(catalog.find(u"stitch"_s)->title, u"Stitch"_s);
    QCOMPARE(catalog.faults().size(), 2);
    for (const Error &fault : catalog.faults()) {
        QCOMPARE(fault.code, ErrorCode::PolicyInvalid);
        QCOMPARE(fault.arguments.size(), 3);
    }
    QCOMPARE(catalog.faults()[0].arguments[0], broken);
    QCOMPARE(catalog.faults()[1].arguments.first(2), QStringList({again, u"id"_s}));
}

void PolicyCatalogTest::leavesLargeFilesAlone()
{
    QTemporaryDir folder;
    write(folder.filePath(u"large.json"_s), QByteArray(1024 * 1024 + 1, ' '));
    const PolicyCatalog catalog = PolicyCatalog::load({folder.path()});
    QCOMPARE(catalog.faults().size(), 1);
    QCOMPARE(catalog.faults().first().code, ErrorCode::FileUnreadable);
}

void PolicyCatalogTest::readsTheDataDirectories()
{
    QTemporaryDir data;
    QVERIFY(QDir(data.path()).mkpath(u"org.chatelaine.Chatelaine/policies"_s));
    write(data.filePath(u"org.chatelaine.Chatelaine/policies/own.json"_s), policy("own", "Own"));
    const QByteArray former = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", QFile::encodeName(data.path()));
    const PolicyCatalog catalog = PolicyCatalog::load();
    qputenv("XDG_DATA_HOME", former);
    QVERIFY(catalog.find(u"own"_s));
}

void PolicyCatalogTest::travelsAsItsSources()
{
    const PolicyCatalog catalog = PolicyCatalog::load(QStringList());
    const QStringList order{u"stitch"_s, u"chatelaine"_s};
    QList<QByteArray> sources;
    for (const QString &id : order)
        sources.append(catalog.source(id));
    const auto copy = PolicyCatalog::fromSources(sources);
    QVERIFY(copy);
    QCOMPARE(ids(*copy), order);
    QCOMPARE(copy->source(u"stitch"_s), catalog.source(u"stitch"_s));
    QCOMPARE(copy->find(u"stitch"_s)->limit, 10);
    QVERIFY(catalog.source(u"absent"_s).isEmpty());
    for (const QByteArray &bad : {QByteArray("{}"), catalog.source(u"stitch"_s)}) {
        const auto refused = PolicyCatalog::fromSources(sources + QList<QByteArray>{bad});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::PolicyInvalid);
    }
}

void PolicyCatalogTest::addressesNameFiles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("file");
    QTest::newRow("absolute") << u"sqlite:/srv/keys.sqlite"_s << u"/srv/keys.sqlite"_s;
    QTest::newRow("relative") << u"sqlite:keys.sqlite"_s << QDir::current().filePath(u"keys.sqlite"_s);
    QTest::newRow("not clean") << u"sqlite:/srv/../srv//a b"_s << u"/srv/a b"_s;
}

void PolicyCatalogTest::addressesNameFiles()
{
    QFETCH(QString, text);
    QFETCH(QString, file);
    const auto address = StoreAddress::parse(text);
    QVERIFY(address);
    QCOMPARE(address->file, file);
    QCOMPARE(address->text(), u"sqlite:"_s + file);
}

void PolicyCatalogTest::otherAddressesAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
        {"", "sqlite:", "/srv/keys.sqlite", "postgresql://host/db", "sqlite:/srv/", "SQLITE:/a"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void PolicyCatalogTest::otherAddressesAreRefused()
{
    QFETCH(QString, text);
    const auto address = StoreAddress::parse(text);
    QVERIFY(!address);
    QCOMPARE(address.error(), Error({ErrorCode::StoreAddressInvalid, {text}, {}}));
}

void PolicyCatalogTest::standardAddressIsInTheUsersData()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    QCOMPARE(StoreAddress::standard().file, data + u"/org.chatelaine.Chatelaine/keys.sqlite"_s);
}

void PolicyCatalogTest::sealingKeysAreThirtyTwoBytes()
{
    const QByteArray zeros(32, '\0');
    const auto key = SealingKey::fromBytes(zeros);
    QVERIFY(key);
    QCOMPARE(key->id, u"66687aadf862bd77"_s); // SHA-256 of 32 zero bytes
    QVERIFY(key->key.view() == QByteArrayView(zeros));
    for (const qsizetype size : {0, 31, 33})
        QCOMPARE(SealingKey::fromBytes(QByteArray(size, 'x')).error().code, ErrorCode::SealingKeyFileInvalid);
    const SealingKey first = SealingKey::generate();
    const SealingKey second = SealingKey::generate();
    QCOMPARE(first.key.size(), 32);
    QVERIFY(first.id != second.id);
    QCOMPARE(SealingKey::fromBytes(first.key.view())->id, first.id);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::PolicyCatalogTest)
#include "tst_policycatalog.moc"
