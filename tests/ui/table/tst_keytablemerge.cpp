// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"
#include "support/policies.h"
#include "ui/table/keytablemodel.h"
#include "ui/table/samplekeys.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

} // namespace

class KeyTableMergeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale::c());
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_clock.set(ManualClock().now());
    }

    void mergesById();
    void useAloneTouchesOneColumn();
    void neighboursAreOneSignal();
    void purgedRowsGo();
    void purgedStretchesGo();
    void countsFollowMerges();
    void boundariesChangeStates();
    void usePostponesStale();
    void marksSettingsApplyAtOnce();
    void largeMergeIsFast();
    void setWorkspaceForgets();
    void anyOrderOfChangesIsKept();
    void littleIsKeptOfWhatChanged();

private:
    QList<ApiKey> sampleKeys() const { return sample::everyState(m_workspace, m_clock.now()); }
    QList<ApiKey> manyKeys(int count) const
    {
        QList<ApiKey> keys;
        for (int i = 0; i < count; ++i)
            keys.append(sample::key(m_workspace, i, u"key %1"_s.arg(i), m_clock.now()));
        return keys;
    }
    void fill(KeyTableModel &model) const
    {
        model.setWorkspace(m_workspace, m_policy, u"mara"_s);
        model.appendPage(sampleKeys());
    }

    ManualClock m_clock;
    const KeyPolicy m_policy = builtInPolicy(u"chatelaine"_s);
    const Workspace m_workspace = sample::workspace(m_policy);
};

void KeyTableMergeTest::mergesById()
{
    KeyTableModel model(m_clock);
    const QAbstractItemModelTester tester(&model, fatal);
    fill(model);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
    ApiKey renamed = *model.keyAt(3);
    renamed.label = u"console"_s;
    const ApiKey fresh = sample::key(m_workspace, 40, u"fresh"_s, m_clock.now());
    model.merge({renamed, fresh, *model.keyAt(0)});
    QCOMPARE(resets.count(), 0);
    QCOMPARE(changes.count(), 1); // The one that came unchanged is none.
    QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 3);
    QCOMPARE(insertions.count(), 1);
    QCOMPARE(model.find(renamed.id)->label, u"console"_s);
    QCOMPARE(model.rowOf(fresh.id), 10);
    QVERIFY(!model.keyAt(11));
}

void KeyTableMergeTest::useAloneTouchesOneColumn()
{
    KeyTableModel model(m_clock);
    fill(model);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    ApiKey used = *model.keyAt(0);
    used.use.lastUsedAt = m_clock.now();
    model.merge({used});
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex().column(), int(KeyTableModel::LastUsed));
    QCOMPARE(changes.at(0).at(1).toModelIndex().column(), int(KeyTableModel::LastUsed));
    QCOMPARE(model.index(0, KeyTableModel::LastUsed).data().toString(), u"just now"_s);
}

void KeyTableMergeTest::neighboursAreOneSignal()
{
    KeyTableModel model(m_clock);
    fill(model);
    QList<ApiKey> changed;
    for (const int row : {7, 2, 3, 4, 8}) {
        changed.append(*model.keyAt(row));
        changed.last().note = u"seen"_s;
    }
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.merge(changed);
    QCOMPARE(changes.count(), 2);
    QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 2);
    QCOMPARE(changes.at(0).at(1).toModelIndex().row(), 4);
    QCOMPARE(changes.at(1).at(0).toModelIndex().row(), 7);
    QCOMPARE(changes.at(1).at(1).toModelIndex().row(), 8);
}

void KeyTableMergeTest::purgedRowsGo()
{
    KeyTableModel model(m_clock);
    const QAbstractItemModelTester tester(&model, fatal);
    fill(model);
    const KeyId last = model.idAt(9);
    const KeyId middle = model.idAt(4);
    Changes changes;
    changes.workspace = m_workspace;
    changes.purged = {middle, newId(m_clock.now())};
    model.merge(changes);
    QCOMPARE(model.rowCount(), 9);
    QVERIFY(!model.find(middle));
    QCOMPARE(model.rowOf(last), 8);
    QCOMPARE(model.count(KeyState::Disabled), 0);
}

void KeyTableMergeTest::purgedStretchesGo()
{
    KeyTableModel model(m_clock);
    const QAbstractItemModelTester tester(&model, fatal);
    fill(model);
    QList<KeyId> kept;
    Changes changes;
    changes.workspace = m_workspace;
    for (int row = 0; row < model.rowCount(); ++row)
        (row == 3 || row == 6 ? kept : changes.purged).append(model.idAt(row));
    const QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    model.merge(changes);
    QCOMPARE(removals.count(), 3);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(kept.at(0)), 0);
    QCOMPARE(model.rowOf(kept.at(1)), 1);
    QCOMPARE(model.count(KeyState::Any), 2);
}

void KeyTableMergeTest::countsFollowMerges()
{
    KeyTableModel model(m_clock);
    fill(model);
    const auto counts = [&model] {
        return QList<int>{model.count(KeyState::Any), model.count(KeyState::Active),
            model.count(KeyState::Disabled), model.count(KeyState::Expiring), model.count(KeyState::Expired),
            model.count(KeyState::Stale), model.count(KeyState::Unused), model.count(KeyState::Deleted)};
    };
    QCOMPARE(counts(), (QList{9, 7, 1, 1, 1, 1, 1, 1}));
    const QSignalSpy spy(&model, &KeyTableModel::countsChanged);
    ApiKey off = *model.keyAt(2);
    off.disabled = DisabledReason::Member;
    ApiKey deleted = *model.keyAt(5);
    deleted.deletedAt = m_clock.now();
    model.merge({off, deleted});
    QCOMPARE(spy.count(), 1);
    QCOMPARE(counts(), (QList{8, 5, 2, 1, 1, 0, 1, 2}));
}

void KeyTableMergeTest::boundariesChangeStates()
{
    KeyTableModel model(m_clock);
    fill(model);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    m_clock.advance(Days(6) - 1ms);
    model.catchUp();
    QCOMPARE(changes.count(), 0);
    m_clock.advance(1ms); // my-agent-key expires.
    model.catchUp();
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 2);
    QCOMPARE(model.count(KeyState::Expired), 2);
    QCOMPARE(model.count(KeyState::Expiring), 0);
    m_clock.advance(Days(49)); // support-console comes within 14 days of its expiry.
    model.catchUp();
    QCOMPARE(model.count(KeyState::Expiring), 1);
}

void KeyTableMergeTest::usePostponesStale()
{
    KeyTableModel model(m_clock);
    fill(model);
    ApiKey nightly = *model.keyAt(4); // Goes stale in 49 days.
    m_clock.advance(Days(48));
    nightly.use.lastUsedAt = m_clock.now();
    model.merge({nightly});
    m_clock.advance(Days(2));
    model.catchUp();
    QVERIFY(!model.statusOf(4).marks.testFlag(Mark::Stale));
    m_clock.advance(Days(88));
    model.catchUp();
    QVERIFY(model.statusOf(4).marks.testFlag(Mark::Stale));
}

void KeyTableMergeTest::marksSettingsApplyAtOnce()
{
    KeyTableModel model(m_clock);
    fill(model);
    Workspace patient = m_workspace;
    patient.marks = {.staleDays = 300, .expiringDays = 70};
    const QSignalSpy spy(&model, &KeyTableModel::countsChanged);
    model.updateWorkspace(patient);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(model.count(KeyState::Stale), 0);
    QCOMPARE(model.count(KeyState::Expiring), 2);
}

void KeyTableMergeTest::largeMergeIsFast()
{
    constexpr int rows = 20'000;
    const QList<ApiKey> keys = manyKeys(rows);
    KeyTableModel model(m_clock);
    model.setWorkspace(m_workspace, m_policy, u"mara"_s);
    model.appendPage(keys);
    QList<ApiKey> changed;
    for (int i = 0; i < rows; i += 2) {
        changed.append(keys.at(i));
        changed.last().use.lastUsedAt = m_clock.now();
    }
    const QSignalSpy bulk(&model, &KeyTableModel::bulkFinished);
    QElapsedTimer timer;
    timer.start();
    model.merge(changed);
    QVERIFY2(
        timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed()))); // Quadratic would be minutes.
    QCOMPARE(bulk.count(), 1);
    QCOMPARE(model.count(KeyState::Unused), rows / 2);
}

void KeyTableMergeTest::setWorkspaceForgets()
{
    KeyTableModel model(m_clock);
    const QAbstractItemModelTester tester(&model, fatal);
    fill(model);
    const KeyId id = model.idAt(0);
    model.setWorkspace(m_workspace, m_policy, u"mara"_s);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.count(KeyState::Any), 0);
    QVERIFY(!model.find(id));
}

void KeyTableMergeTest::anyOrderOfChangesIsKept()
{
    KeyTableModel model(m_clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setWorkspace(m_workspace, m_policy, u"mara"_s);
    QHash<KeyId, ApiKey> expected;
    QRandomGenerator random(7);
    for (int round = 0; round < 40; ++round) {
        QHash<KeyId, ApiKey> block; // Of new keys in no order, and of known ones that changed.
        const QList<KeyId> ids = expected.keys();
        for (int i = 0; i < 400; ++i) {
            const bool known = !ids.isEmpty() && random.bounded(4) > 0;
            ApiKey key = known ? expected.value(ids.at(random.bounded(int(ids.size()))))
                               : sample::key(m_workspace, i, {}, m_clock.now());
            if (!known)
                key.id = newId(m_clock.now());
            key.note = QString::number(random.generate());
            block.insert(key.id, key);
        }
        expected.insert(block);
        Changes changes{block.values(), {}, m_workspace, {}};
        for (int i = 0; i < 30 && !ids.isEmpty(); ++i) {
            changes.purged.append(ids.at(random.bounded(int(ids.size()))));
            expected.remove(changes.purged.last());
        }
        model.merge(changes);
        QCoreApplication::processEvents(); // Frees blocks.
    }
    QCOMPARE(model.rowCount(), expected.size());
    QCOMPARE(model.count(KeyState::Any), expected.size());
    for (const ApiKey &key : std::as_const(expected)) {
        QVERIFY(model.find(key.id) == key);
        QCOMPARE(model.idAt(model.rowOf(key.id)), key.id);
    }
}

void KeyTableMergeTest::littleIsKeptOfWhatChanged()
{
    constexpr int rows = 20'000;
    const QList<ApiKey> keys = manyKeys(rows);
    KeyTableModel model(m_clock);
    model.setWorkspace(m_workspace, m_policy, u"mara"_s);
    model.appendPage(keys.first(rows / 2));
    model.appendPage(keys.last(rows / 2));
    QRandomGenerator random(7);
    for (int round = 0; round < 60; ++round) {
        const int some = round % 2 ? rows : 500; // Of all, and of those that change often.
        QHash<int, ApiKey> changed;
        for (int i = 0; i < 400; ++i) {
            const int row = random.bounded(some);
            changed.insert(row, *model.keyAt(row));
            changed[row].note = u"round %1"_s.arg(round);
        }
        model.merge(changed.values());
        QTRY_VERIFY(!model.rows().isSparse());
        QVERIFY(model.rows().unused() <= rows / 16);
    }
    for (int row = 0; row < rows; ++row)
        QCOMPARE(model.keyAt(row)->label, keys.at(row).label);
}

QTEST_GUILESS_MAIN(KeyTableMergeTest)
#include "tst_keytablemerge.moc"
