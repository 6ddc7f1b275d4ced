// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/status.h"
#include "registry/keyregistry.h"
#include "store/accountname.h"
#include "store/demosample.h"
#include "store/demostore.h"
#include "store/systemclock.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

class DemoStoreTest : public QObject {
    Q_OBJECT

    const PolicyCatalog m_catalog = PolicyCatalog::load({});
    const SystemClock m_clock;
    QTemporaryDir m_folder{demoFolderTemplate()};
    std::unique_ptr<KeyRegistry> m_registry;

    StoreAddress address() const { return {m_folder.filePath(u"demo.sqlite"_s)}; }
    Workspace ofPolicy(const QString &id)
    {
        const auto all = m_registry->workspaces({});
        for (const Workspace &workspace : *all) {
            if (workspace.policyId == id)
                return workspace;
        }
        return {};
    }
    QList<ApiKey> keysOf(const Workspace &workspace)
    {
        return m_registry->page(workspace.id, {{}, 1000}, {})->keys.toList();
    }
    qsizetype count(KeyState state)
    {
        const Workspace workspace = ofPolicy(u"chatelaine"_s);
        const QList<ApiKey> keys = keysOf(workspace);
        return std::count_if(keys.begin(), keys.end(),
            [&](const ApiKey &key) { return inState(statusAt(key, workspace.marks, m_clock.now()), state); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        SealingKey sealing = SealingKey::generate();
        const auto seeded = seedDemo(address(), m_catalog, sealing.clone());
        QVERIFY2(seeded, seeded ? "" : qPrintable(codeWord(seeded.error().code) + seeded.error().detail));
        auto opened = KeyRegistry::open(address(), m_catalog, m_clock);
        QVERIFY(opened);
        m_registry = std::move(*opened);
        m_registry->setSealingKey(std::move(sealing));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void hasAWorkspaceForEachPolicy()
    {
        QCOMPARE(m_registry->workspaces({})->size(), m_catalog.all().size());
        for (const KeyPolicy *policy : m_catalog.all())
            QVERIFY2(!ofPolicy(policy->id).name.isEmpty(), qPrintable(policy->id));
        QCOMPARE(m_registry->workspaces({})->first().policyId, u"chatelaine"_s);
    }

    void hasSixtyKeysInEveryState()
    {
        QCOMPARE(ofPolicy(u"chatelaine"_s).keyCount, 60);
        for (const KeyState state : {KeyState::Active, KeyState::Disabled, KeyState::Expiring,
                 KeyState::Expired, KeyState::Stale, KeyState::Unused, KeyState::Deleted}) {
            const qsizetype found = count(state);
            QVERIFY2(found >= 3, qPrintable(u"state %1: %2 keys"_s.arg(int(state)).arg(found)));
        }
    }

    void everythingInTheSamplesCameAbout()
    {
        for (const DemoWorkspace &sample : demoWorkspaces(m_clock.now())) {
            const Workspace workspace = ofPolicy(sample.draft.policyId);
            const QList<ApiKey> keys = keysOf(workspace);
            QCOMPARE(keys.size(), sample.keys.size());
            for (const DemoKey &expected : sample.keys) {
                const auto key = std::find_if(keys.begin(), keys.end(),
                    [&](const ApiKey &each) { return each.label == expected.draft.label; });
                QVERIFY2(key != keys.end(), qPrintable(expected.draft.label));
                const QByteArray name = key->label.toUtf8();
                QVERIFY2(key->use.useCount == expected.uses.size(), name.constData());
                QVERIFY2(
                    key->use.lastRefusedAt.has_value() == expected.refused.has_value(), name.constData());
                QVERIFY2(key->disabled.toInt() == (expected.disabled ? 1 : 0), name.constData());
                QVERIFY2(key->deletedAt.has_value() == expected.deleted.has_value(), name.constData());
                QVERIFY2(key->refreshedAt.has_value() == expected.refreshed.has_value(), name.constData());
            }
        }
    }

    void isTrueToday()
    {
        const QRegularExpression privateAddress(u"^(10|172\\.(1[6-9]|2\\d|3[01])|192\\.168)\\."_s);
        const auto workspaces = m_registry->workspaces({});
        for (const Workspace &workspace : *workspaces) {
            for (const ApiKey &key : keysOf(workspace)) {
                QVERIFY(key.createdAt < m_clock.now());
                QVERIFY(key.createdAt > m_clock.now() - Days(2 * 366));
                QVERIFY(!key.use.lastUsedAt || *key.use.lastUsedAt >= key.createdAt);
                if (key.use.lastUsedAt)
                    QVERIFY2(privateAddress.match(key.use.lastUsedSource).hasMatch(),
                        qPrintable(key.use.lastUsedSource));
            }
        }
    }

    void hasKeysOfOthers()
    {
        QSet<QString> owners;
        for (const ApiKey &key : keysOf(ofPolicy(u"chatelaine"_s)))
            owners.insert(key.owner);
        QVERIFY(owners.contains(accountName()));
        QVERIFY(owners.size() >= 4);
    }

    void showsTheIntegrationKey()
    {
        const QList<ApiKey> keys = keysOf(ofPolicy(u"stacker"_s));
        QCOMPARE(keys.size(), 1);
        QVERIFY(m_registry->viewSecret(keys.first().id, {accountName(), u"window"_s}));
    }

    void isQuick()
    {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(seedDemo({m_folder.filePath(u"again.sqlite"_s)}, m_catalog, SealingKey::generate()));
        QVERIFY2(timer.elapsed() < 3000, "the window opens on it");
        qInfo("seeded in %lld ms", timer.elapsed());
    }
};

QTEST_GUILESS_MAIN(DemoStoreTest)
#include "tst_demostore.moc"
