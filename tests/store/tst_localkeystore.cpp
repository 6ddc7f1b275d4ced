// SPDX-License-Identifier: GPL-3.0-or-later
// What only a store in a local file does: threads, and what becomes of the file.
#include "registry/keyregistry.h"
#include "store/accountname.h"
#include "store/localkeystore.h"
#include "store/systemclock.h"
#include "support/await.h"
#include "support/manualclock.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

const WorkspaceDraft sample{u"sample"_s, u"chatelaine"_s, {}, {}};
const Actor somebody{u"somebody"_s, u"cli"_s};

ErrorCode codeOf(const auto &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

using Fault = std::optional<Error>;

} // namespace

class LocalKeyStoreTest : public QObject {
    Q_OBJECT

    const PolicyCatalog m_catalog = PolicyCatalog::load({});
    ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;

    StoreAddress address() const { return {m_folder->filePath(u"keys.sqlite"_s)}; }
    std::unique_ptr<LocalKeyStore> makeStore()
    {
        return std::make_unique<LocalKeyStore>(address(), m_catalog, m_clock, u"window"_s);
    }
    std::unique_ptr<LocalKeyStore> openStore()
    {
        auto store = makeStore();
        if (!await(store->open()))
            qFatal("the store does not open");
        return store;
    }
    /// Removes the file with its journals, as somebody would who starts anew.
    void removeFile()
    {
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(address().file + suffix);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.set(SystemClock().now());
    }

    void isTheAccountsOwn()
    {
        const auto store = makeStore();
        QCOMPARE(store->memberName(), accountName());
        QVERIFY(!accountName().isEmpty());
        QCOMPARE(store->address(), address());
    }

    void answersThatItIsNotOpen()
    {
        const auto store = makeStore();
        QCOMPARE(codeOf(await(store->workspaces())), ErrorCode::StoreUnreachable);
        QCOMPARE(codeOf(await(store->createWorkspace(sample))), ErrorCode::StoreUnreachable);
        QVERIFY(!QFile::exists(address().file));
    }

    void callsWaitForTheOpening()
    {
        const auto store = makeStore();
        store->open();
        const auto created = store->createWorkspace(sample);
        const auto listed = store->workspaces();
        QVERIFY(await(listed));
        QVERIFY(await(created));
    }

    void tellsThatItsNewWorkspaceWent()
    {
        const auto store = openStore();
        const auto other = openStore();
        const QSignalSpy told(store.get(), &KeyStore::workspacesChanged);
        // Nothing is read or delivered between the two.
        auto created = store->createWorkspace(sample);
        created.waitForFinished();
        other->removeWorkspace(created.result()->id).waitForFinished();
        QTRY_COMPARE(told.size(), 2);
    }

    void tellsThatAListedWorkspaceWent()
    {
        const auto store = openStore();
        const auto other = openStore();
        const QSignalSpy told(store.get(), &KeyStore::workspacesChanged);
        auto created = other->createWorkspace(sample);
        created.waitForFinished();
        const auto listed = store->workspaces();
        QFuture(listed).waitForFinished();
        other->removeWorkspace(created.result()->id).waitForFinished();
        QCOMPARE(listed.result()->size(), 1);
        QTRY_COMPARE(told.size(), 2);
    }

    void failsToOpenAndThenOpens()
    {
        QFile file(address().file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        const auto store = makeStore();
        QSignalSpy availability(store.get(), &KeyStore::availabilityChanged);
        const auto opened = store->open();
        const auto listed = store->workspaces();
        const auto created = store->createWorkspace(sample);
        const ErrorCode code = codeOf(await(opened));
        QVERIFY2(
            code == ErrorCode::StoreDamaged || code == ErrorCode::StoreForeign, qPrintable(codeWord(code)));
        QCOMPARE(codeOf(await(listed)), code);
        QCOMPARE(codeOf(await(created)), code);

        QVERIFY(file.remove());
        QVERIFY(await(store->open()));
        QVERIFY(await(store->createWorkspace(sample)));
        QCOMPARE(availability.size(), 0);
    }

    void finishesWritesAndDropsReads()
    {
        QList<Reply<Workspace>> writes;
        QList<Reply<QList<Workspace>>> reads;
        {
            const auto store = makeStore();
            store->open(); // The reads wait for it.
            for (int i = 0; i < 50; ++i) {
                writes.append(store->createWorkspace({QString::number(i), u"chatelaine"_s, {}, {}}));
                reads.append(store->workspaces());
            }
        }
        for (Reply<Workspace> &write : writes)
            QVERIFY(await(write));
        int cancelled = 0;
        for (Reply<QList<Workspace>> &read : reads) {
            const auto answer = await(read);
            cancelled += answer ? 0 : 1;
            QVERIFY(answer || answer.error().code == ErrorCode::Cancelled);
        }
        QVERIFY2(cancelled > 0, "all reads were done before the store went");
        QCOMPARE(await(openStore()->workspaces())->size(), 50);
    }

    void goesWhileItOpens()
    {
        Reply<void> opened;
        Reply<Workspace> created;
        {
            const auto store = makeStore();
            opened = store->open();
            created = store->createWorkspace(sample);
        }
        await(opened);
        QVERIFY(await(created));
    }

    void seesARegistryOfAnotherThread()
    {
        const auto store = openStore();
        const auto made = await(store->createWorkspace(sample));
        QSignalSpy arrived(store.get(), &KeyStore::changesArrived);
        store->follow(made->id, {made->revision, 0});
        const std::unique_ptr<QThread> other(QThread::create([&] {
            auto registry = KeyRegistry::open(address(), m_catalog, m_clock);
            KeyDraft draft;
            draft.label = u"from elsewhere"_s;
            if (registry)
                (void)(*registry)->create(made->id, draft, somebody);
        }));
        other->start();
        QVERIFY(arrived.wait(1500));
        QVERIFY(other->wait());
        const auto changes = arrived.first().first().value<Changes>();
        QCOMPARE(changes.keys.at(0).createdBy, somebody.member);
    }

    void purgesWhenItOpens()
    {
        KeyId id;
        {
            const auto store = openStore();
            const auto made = await(store->createWorkspace(sample));
            KeyDraft draft;
            draft.label = u"gone"_s;
            id = await(store->create(made->id, draft))->key.id;
            QVERIFY(await(store->apply(Action::Delete, {id}, DeleteReason::Unneeded)));
        }
        m_clock.advance(Days(31));
        const auto store = openStore();
        const auto isGone = [&] { return codeOf(await(store->key(id))) == ErrorCode::KeyUnknown; };
        QTRY_VERIFY(isGone());
    }

    void keepsTheSealingKeyThatCameFirst()
    {
        const auto store = makeStore();
        store->setSealingKey(SealingKey::generate());
        QVERIFY(await(store->open()));
        const auto made = await(store->createWorkspace({u"mine"_s, u"stacker"_s, {}, {}}));
        const auto created = await(store->create(made->id, {}));
        QVERIFY(created);
        QVERIFY(await(store->viewSecret(created->key.id)));
    }

    void tellsThatTheFileWent()
    {
        const auto store = openStore();
        QVERIFY(await(store->createWorkspace(sample)));
        QSignalSpy availability(store.get(), &KeyStore::availabilityChanged);
        removeFile();
        QCOMPARE(codeOf(await(store->workspaces())), ErrorCode::StoreUnreachable);
        QCOMPARE(codeOf(await(store->createWorkspace({u"lost"_s, u"chatelaine"_s, {}, {}}))),
            ErrorCode::StoreUnreachable);
        QVERIFY2(!QFile::exists(address().file), "a new file was made where the old one had gone");
        QTRY_COMPARE(availability.size(), 1);
        QCOMPARE(availability.first().first().value<Fault>()->code, ErrorCode::StoreUnreachable);
        QCOMPARE(availability.first().first().value<Fault>()->arguments, QStringList{address().file});
    }

    void returnsWithTheFile()
    {
        const auto store = openStore();
        QVERIFY(await(store->createWorkspace(sample)));
        QSignalSpy availability(store.get(), &KeyStore::availabilityChanged);
        const QString aside = m_folder->filePath(u"aside"_s);
        QVERIFY(QFile::rename(address().file, aside));
        QTRY_COMPARE(availability.size(), 1);
        QVERIFY(QFile::rename(aside, address().file));
        QTRY_COMPARE(availability.size(), 2);
        QVERIFY(!availability.last().first().value<Fault>());
        QCOMPARE(await(store->workspaces())->size(), 1);
        QVERIFY(await(store->createWorkspace({u"more"_s, u"chatelaine"_s, {}, {}})));
    }

    void opensTheFileThatTookItsPlace()
    {
        const StoreAddress otherAddress{m_folder->filePath(u"other.sqlite"_s)};
        {
            const auto other = KeyRegistry::open(otherAddress, m_catalog, m_clock);
            QVERIFY(other);
            QVERIFY((*other)->createWorkspace({u"restored"_s, u"stitch"_s, {}, {}}, somebody));
        }
        const auto store = openStore();
        QVERIFY(await(store->createWorkspace(sample)));
        QSignalSpy availability(store.get(), &KeyStore::availabilityChanged);
        QSignalSpy others(store.get(), &KeyStore::workspacesChanged);
        removeFile();
        QVERIFY(QFile::rename(otherAddress.file, address().file));
        QTRY_VERIFY(!availability.isEmpty() && !availability.last().first().value<Fault>());
        QCOMPARE(await(store->workspaces())->first().name, u"restored"_s);
        QTRY_VERIFY(!others.isEmpty());
    }

    void waitsForAFileThatIsNoStore()
    {
        const auto store = openStore();
        QSignalSpy availability(store.get(), &KeyStore::availabilityChanged);
        removeFile();
        QFile file(address().file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        QTRY_VERIFY(!availability.isEmpty()
            && availability.last().first().value<Fault>()->code != ErrorCode::StoreUnreachable);
        const ErrorCode code = availability.last().first().value<Fault>()->code;
        QVERIFY2(
            code == ErrorCode::StoreDamaged || code == ErrorCode::StoreForeign, qPrintable(codeWord(code)));
        QCOMPARE(codeOf(await(store->workspaces())), code);
    }
};

QTEST_GUILESS_MAIN(LocalKeyStoreTest)
#include "tst_localkeystore.moc"
