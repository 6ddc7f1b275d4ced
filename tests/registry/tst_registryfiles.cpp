// SPDX-License-Identifier: GPL-3.0-or-later
// The store as a file: who may read it, and that nothing is lost when the disk does not play along.
#include "registry/rawfiles.h"
#include "registry/storefixture.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr uid_t nobody = 65534;

/// Runs SQL on the registry's own connection, which is the only one there is.
void runOnRegistry(const QString &text)
{
    const QStringList names = QSqlDatabase::connectionNames();
    QCOMPARE(names.size(), 1);
    QVERIFY(QSqlQuery(QSqlDatabase::database(names.first(), false)).exec(text));
}

/// Root may write everything, so tests of what may not be written act as somebody else meanwhile.
class AsOrdinaryUser {
public:
    explicit AsOrdinaryUser(const QStringList &paths)
        : m_root(::geteuid() == 0)
    {
        for (const QString &path : paths)
            m_failed |= m_root && ::chown(QFile::encodeName(path).constData(), nobody, nobody) != 0;
        m_failed |= m_root && ::seteuid(nobody) != 0;
    }
    ~AsOrdinaryUser()
    {
        if (m_root && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(AsOrdinaryUser)
    bool failed() const { return m_failed; }

private:
    bool m_root;
    bool m_failed = false;
};

} // namespace

class RegistryFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void makesFilesThatOnlyTheOwnerReads();
    void takesOthersRightsAway();
    void refusesLinks_data();
    void refusesLinks();
    void refusesWhatBelongsToOthers();
    void refusesFoldersThatOthersChange();
    void takesAStickyFolder();
    void readsAReadOnlyFile();
    void readsAReadOnlyFolder();
    void losesNothingOnAFullDisk();
    void losesNothingOnAFullFileSystem();
    void answersBusy();
};

void RegistryFilesTest::makesFilesThatOnlyTheOwnerReads()
{
    const mode_t former = ::umask(0);
    StoreFixture store;
    const QString file = store.folder.filePath(u"a/b #%20?ü/keys.sqlite"_s);
    const auto registry = store.take(KeyRegistry::open({file}, store.catalog, store.clock));
    store.take(registry->createWorkspace({u"A"_s, u"stitch"_s, {}, {}}, store.actor));
    ::umask(former);
    QCOMPARE(modeOf(store.folder.filePath(u"a"_s)), 0700);
    QCOMPARE(modeOf(store.folder.filePath(u"a/b #%20?ü"_s)), 0700);
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QCOMPARE(modeOf(file + suffix), 0600);
}

void RegistryFilesTest::takesOthersRightsAway()
{
    StoreFixture store;
    store.workspace(u"stitch"_s);
    store.registry.reset();
    setMode(store.file(), 0644);
    store.registry = store.open();
    store.workspace(u"stackone"_s);
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QCOMPARE(modeOf(store.file() + suffix), 0600);
}

void RegistryFilesTest::refusesLinks_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("file");
    QTest::newRow("file") << u"keys.sqlite"_s << u"link.sqlite"_s << u"link.sqlite"_s;
    QTest::newRow("to nothing") << u"absent.sqlite"_s << u"link.sqlite"_s << u"link.sqlite"_s;
    QTest::newRow("journal") << u"elsewhere"_s << u"keys.sqlite-wal"_s << u"keys.sqlite"_s;
    QTest::newRow("folder") << u"."_s << u"folder"_s << u"folder/keys.sqlite"_s;
}

void RegistryFilesTest::refusesLinks()
{
    QFETCH(QString, target);
    QFETCH(QString, link);
    QFETCH(QString, file);
    StoreFixture store;
    store.registry.reset();
    QVERIFY(QFile::link(store.folder.filePath(target), store.folder.filePath(link)));
    QCOMPARE(openingCode(store, store.folder.filePath(file)), ErrorCode::StorePermissions);
}

void RegistryFilesTest::refusesWhatBelongsToOthers()
{
    if (::geteuid() != 0)
        QSKIP("only root can give files away");
    StoreFixture store;
    store.registry.reset();
    QCOMPARE(::chown(QFile::encodeName(store.file()).constData(), nobody, nobody), 0);
    QCOMPARE(openingCode(store, store.file()), ErrorCode::StorePermissions);
    QCOMPARE(::chown(QFile::encodeName(store.folder.path()).constData(), nobody, nobody), 0);
    QCOMPARE(openingCode(store, store.folder.filePath(u"new.sqlite"_s)), ErrorCode::StorePermissions);
}

void RegistryFilesTest::refusesFoldersThatOthersChange()
{
    StoreFixture store;
    store.registry.reset();
    setMode(store.folder.path(), 0770);
    QCOMPARE(openingCode(store, store.file()), ErrorCode::StorePermissions);
    setMode(store.folder.path(), 0755);
    QCOMPARE(openingCode(store, store.file()), std::nullopt);
}

void RegistryFilesTest::takesAStickyFolder()
{
    StoreFixture store;
    store.registry.reset();
    setMode(store.folder.path(), 01777);
    QCOMPARE(openingCode(store, store.file()), std::nullopt);
}

void RegistryFilesTest::readsAReadOnlyFile()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const KeyId id = store.create(workspace).key.id;
    store.registry.reset();
    setMode(store.file(), 0400);
    const AsOrdinaryUser user({store.folder.path(), store.file()});
    QVERIFY(!user.failed());
    store.registry = store.open();
    QCOMPARE(store.take(store.registry->page(workspace.id, {}, store.actor)).keys.size(), 1);
    QCOMPARE(codeOf(store.registry->apply(Action::Disable, {id}, store.actor)), ErrorCode::StoreReadOnly);
    QCOMPARE(codeOf(store.registry->create(workspace.id, store.draft(workspace), store.actor)),
        ErrorCode::StoreReadOnly);
    store.registry.reset();
}

void RegistryFilesTest::readsAReadOnlyFolder()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    store.create(workspace);
    store.registry.reset();
    const AsOrdinaryUser user({store.folder.path(), store.file()});
    QVERIFY(!user.failed());
    setMode(store.folder.path(), 0500);
    store.registry = store.open();
    QCOMPARE(store.take(store.registry->page(workspace.id, {}, store.actor)).keys.size(), 1);
    QCOMPARE(codeOf(store.registry->create(workspace.id, store.draft(workspace), store.actor)),
        ErrorCode::StoreReadOnly);
    QCOMPARE(openingCode(store, store.folder.filePath(u"new.sqlite"_s)), ErrorCode::StoreUnreachable);
    store.registry.reset();
    setMode(store.folder.path(), 0700);
}

void RegistryFilesTest::losesNothingOnAFullDisk()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    store.create(workspace);
    runOnRegistry(u"PRAGMA max_page_count = 1"_s); // SQLite takes the file's present size then
    KeyDraft draft = store.draft(workspace, u"large"_s);
    draft.note = QString(2000, u'n');
    std::optional<ErrorCode> refused;
    int made = 1;
    while (!refused && made < 1000) {
        refused = codeOf(store.registry->create(workspace.id, draft, store.actor));
        made += refused ? 0 : 1;
    }
    QCOMPARE(refused, ErrorCode::StoreFull);
    QCOMPARE(store.take(store.registry->workspace(workspace.id, store.actor)).keyCount, made);
    QCOMPARE(store.take(store.registry->page(workspace.id, {}, store.actor)).keys.size(), made);
    QCOMPARE(store.take(store.registry->events(workspace.id, 0, 1000, store.actor)).size(), made + 1);
    runOnRegistry(u"PRAGMA max_page_count = 100000"_s);
    store.take(store.registry->create(workspace.id, draft, store.actor));
}

void RegistryFilesTest::losesNothingOnAFullFileSystem()
{
    StoreFixture store;
    store.registry.reset();
    const QByteArray folder = QFile::encodeName(store.folder.path());
    if (::mount("tmpfs", folder.constData(), "tmpfs", 0, "size=512k,mode=0700") != 0)
        QSKIP("a file system of a chosen size needs root");
    const auto unmount = qScopeGuard([&] { ::umount2(folder.constData(), MNT_DETACH); });
    store.registry = store.open();
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    std::optional<ErrorCode> refused;
    int made = 0;
    while (!refused && made < 1000) {
        refused = codeOf(store.registry->create(workspace.id, store.draft(workspace), store.actor));
        made += refused ? 0 : 1;
    }
    QCOMPARE(refused, ErrorCode::StoreFull);
    QCOMPARE(store.take(store.registry->page(workspace.id, {}, store.actor)).keys.size(), made);
    store.registry.reset();
    QCOMPARE(::mount(nullptr, folder.constData(), nullptr, MS_REMOUNT, "size=4m"), 0);
    store.registry = store.open();
    QCOMPARE(store.take(store.registry->page(workspace.id, {}, store.actor)).keys.size(), made);
    store.create(workspace);
    store.registry.reset();
}

void RegistryFilesTest::answersBusy()
{
    StoreFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    runOnRegistry(u"PRAGMA busy_timeout = 20"_s);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(store.file());
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s));
        const auto answer = store.registry->create(workspace.id, store.draft(workspace), store.actor);
        QCOMPARE(codeOf(answer), ErrorCode::StoreBusy);
        QCOMPARE(store.take(store.registry->page(workspace.id, {}, store.actor)).keys.size(), 0);
        QVERIFY(QSqlQuery(other).exec(u"ROLLBACK"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    store.create(workspace);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::RegistryFilesTest)
#include "tst_registryfiles.moc"
