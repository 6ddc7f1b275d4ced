// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"
#include "support/policies.h"
#include "ui/table/keyfiltermodel.h"
#include "ui/table/samplekeys.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRegularExpression>
#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

QStringList names(const KeyFilterModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, KeyTableModel::Name).data().toString());
    return names;
}

} // namespace

class KeyFilterModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void init();
    void cleanup();

    void newestUseFirst();
    void sortsByEveryColumn_data();
    void sortsByEveryColumn();
    void namesCollate();
    void tiesKeepTheirOrder();
    void filtersByState_data();
    void filtersByState();
    void filtersByText_data();
    void filtersByText();
    void deletedOnDemand();
    void tombstonesStandAlone();
    void newRowsSortIn();
    void changedRowsMove();
    void renamedRowsMove();
    void selectionHolds();
    void pagesOfALoadSortIn();

private:
    void addRows(int first, int count);

    ManualClock m_clock;
    KeyPolicy m_policy;
    Workspace m_workspace;
    std::unique_ptr<KeyTableModel> m_keys;
    std::unique_ptr<KeyFilterModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void KeyFilterModelTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_clock.set(ManualClock().now());
    m_policy = builtInPolicy(u"chatelaine"_s);
    m_workspace = sample::workspace(m_policy);
    m_keys = std::make_unique<KeyTableModel>(m_clock);
    m_model = std::make_unique<KeyFilterModel>();
    m_model->setSourceModel(m_keys.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), fatal);
    m_keys->setWorkspace(m_workspace, m_policy, u"mara"_s);
    m_keys->appendPage(sample::everyState(m_workspace, m_clock.now()));
}

void KeyFilterModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_keys.reset();
}

void KeyFilterModelTest::newestUseFirst()
{
    QCOMPARE(names(*m_model),
        (QStringList{u"billing-webhooks"_s, u"production-hris-sync"_s, u"my-agent-key"_s,
            u"support-console"_s, u"ci-nightly"_s, u"legacy-export"_s, u"contractor-2025"_s, u"mobile-beta"_s,
            u"warehouse-loader"_s}));
}

void KeyFilterModelTest::sortsByEveryColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("enabled") << int(KeyTableModel::Enabled) << u"billing-webhooks"_s << u"ci-nightly"_s;
    QTest::newRow("name") << int(KeyTableModel::Name) << u"billing-webhooks"_s << u"warehouse-loader"_s;
    QTest::newRow("scopes") << int(KeyTableModel::Scopes) << u"billing-webhooks"_s << u"support-console"_s;
    QTest::newRow("team") << int(KeyTableModel::Team) << u"mobile-beta"_s << u"ci-nightly"_s;
    QTest::newRow("access") << int(KeyTableModel::Access) << u"support-console"_s << u"warehouse-loader"_s;
    QTest::newRow("created") << int(KeyTableModel::Created) << u"legacy-export"_s << u"warehouse-loader"_s;
    QTest::newRow("creator") << int(KeyTableModel::Creator) << u"production-hris-sync"_s
                             << u"warehouse-loader"_s;
    QTest::newRow("expires") << int(KeyTableModel::Expires) << u"contractor-2025"_s << u"warehouse-loader"_s;
    QTest::newRow("last used") << int(KeyTableModel::LastUsed) << u"mobile-beta"_s << u"billing-webhooks"_s;
}

void KeyFilterModelTest::sortsByEveryColumn()
{
    QFETCH(const int, column);
    QList<ApiKey> keys;
    for (int row = 0; row < m_keys->rowCount(); ++row)
        keys.append(*m_keys->keyAt(row));
    for (ApiKey &key : keys)
        key.team = key.label == "mobile-beta"_L1 ? u"apple"_s
            : key.label == "ci-nightly"_L1       ? u"Pear"_s
                                                 : u"banana"_s;
    m_keys->merge(keys);
    m_model->sort(column, Qt::AscendingOrder);
    QTEST(names(*m_model).first(), "first");
    QTEST(names(*m_model).last(), "last");
}

void KeyFilterModelTest::namesCollate()
{
    m_keys->setWorkspace(m_workspace, m_policy, u"mara"_s);
    QList<ApiKey> keys;
    for (const QString &label : {u"Zebra"_s, u"key 10"_s, u"äpfel"_s, u"apple"_s, u"key 9"_s, u"Banana"_s})
        keys.append(sample::key(m_workspace, int(keys.size()), label, m_clock.now()));
    m_keys->merge(keys);
    m_model->sort(KeyTableModel::Name, Qt::AscendingOrder);
    QCOMPARE(names(*m_model),
        (QStringList{u"äpfel"_s, u"apple"_s, u"Banana"_s, u"key 9"_s, u"key 10"_s, u"Zebra"_s}));
}

void KeyFilterModelTest::tiesKeepTheirOrder()
{
    const QStringList source{u"billing-webhooks"_s, u"production-hris-sync"_s, u"my-agent-key"_s,
        u"support-console"_s, u"ci-nightly"_s, u"contractor-2025"_s, u"mobile-beta"_s, u"warehouse-loader"_s};
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        m_model->sort(KeyTableModel::Created, order);
        QStringList sameDay = names(*m_model);
        sameDay.removeAll(u"legacy-export"_s);
        QCOMPARE(sameDay, source);
    }
}

void KeyFilterModelTest::filtersByState_data()
{
    QTest::addColumn<KeyState>("state");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("disabled") << KeyState::Disabled << QStringList{u"ci-nightly"_s};
    QTest::newRow("expiring") << KeyState::Expiring << QStringList{u"my-agent-key"_s};
    QTest::newRow("expired") << KeyState::Expired << QStringList{u"contractor-2025"_s};
    QTest::newRow("stale") << KeyState::Stale << QStringList{u"legacy-export"_s};
    QTest::newRow("unused") << KeyState::Unused << QStringList{u"mobile-beta"_s};
    QTest::newRow("deleted") << KeyState::Deleted << QStringList{u"old-laptop"_s};
    QTest::newRow("active") << KeyState::Active
                            << QStringList{u"billing-webhooks"_s, u"production-hris-sync"_s,
                                   u"my-agent-key"_s, u"support-console"_s, u"legacy-export"_s,
                                   u"mobile-beta"_s, u"warehouse-loader"_s};
}

void KeyFilterModelTest::filtersByState()
{
    QFETCH(const KeyState, state);
    m_model->setState(state);
    QTEST(names(*m_model), "left");
    QCOMPARE(m_model->rowCount(), m_keys->count(state));
    m_model->setState(KeyState::Any);
    QCOMPARE(m_model->rowCount(), 9);
}

void KeyFilterModelTest::filtersByText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("label") << u"HRIS"_s << QStringList{u"production-hris-sync"_s};
    QTest::newRow("hint") << u"1003"_s << QStringList{u"my-agent-key"_s};
    QTest::newRow("creator") << u"ops@"_s << QStringList{u"production-hris-sync"_s};
    QTest::newRow("state") << u"is:stale"_s << QStringList{u"legacy-export"_s};
    QTest::newRow("scope") << u"scope:billing"_s
                           << QStringList{u"production-hris-sync"_s, u"support-console"_s};
    QTest::newRow("tombstones") << u"is:deleted"_s << QStringList{u"old-laptop"_s};
    QTest::newRow("nothing") << u"nowhere"_s << QStringList{};
}

void KeyFilterModelTest::filtersByText()
{
    QFETCH(const QString, text);
    QVERIFY(!m_model->isFiltered());
    m_model->setText(text);
    QVERIFY(m_model->isFiltered());
    QTEST(names(*m_model), "left");
}

void KeyFilterModelTest::deletedOnDemand()
{
    QVERIFY(!names(*m_model).contains(u"old-laptop"_s));
    QVERIFY(!m_model->indexOf(m_keys->idAt(9)).isValid());
    m_model->setState(KeyState::Deleted);
    QCOMPARE(m_model->keyAt(0)->label, u"old-laptop"_s);
}

void KeyFilterModelTest::tombstonesStandAlone()
{
    for (const KeyState state : {KeyState::Any, KeyState::Active, KeyState::Unused, KeyState::Deleted}) {
        m_model->setState(state);
        for (const QString &text : {u""_s, u"is:deleted"_s, u"is:deleted laptop"_s, u"o"_s, u"is:active"_s}) {
            m_model->setText(text);
            for (int row = 0; row < m_model->rowCount(); ++row)
                QCOMPARE(isTombstone(m_model->index(row, 0)), m_model->showsTombstones());
        }
    }
    m_model->setText({});
    QVERIFY(m_model->showsTombstones());
    m_model->setState(KeyState::Any);
    QVERIFY(!m_model->showsTombstones());
}

void KeyFilterModelTest::newRowsSortIn()
{
    ApiKey fresh = sample::key(m_workspace, 50, u"fresh"_s, m_clock.now());
    fresh.use.lastUsedAt = m_clock.now() - 1min;
    m_keys->merge({fresh});
    QCOMPARE(names(*m_model).at(1), u"fresh"_s);
    QCOMPARE(m_model->indexOf(fresh.id).row(), 1);
}

void KeyFilterModelTest::changedRowsMove()
{
    ApiKey used = *m_keys->keyAt(7);
    used.use.lastUsedAt = m_clock.now();
    m_keys->merge({used});
    QCOMPARE(names(*m_model).first(), u"mobile-beta"_s);
    m_model->setState(KeyState::Active);
    used.disabled = DisabledReason::Member;
    m_keys->merge({used});
    QVERIFY(!names(*m_model).contains(u"mobile-beta"_s));
}

void KeyFilterModelTest::renamedRowsMove()
{
    m_model->sort(KeyTableModel::Name, Qt::AscendingOrder);
    ApiKey renamed = *m_keys->keyAt(0);
    renamed.label = u"zulu"_s;
    m_keys->merge({renamed});
    QCOMPARE(names(*m_model).last(), u"zulu"_s);
    Changes changes;
    changes.workspace = m_workspace;
    changes.purged = {m_keys->idAt(1)};
    m_keys->merge(changes);
    QCOMPARE(names(*m_model).last(), u"zulu"_s);
    QCOMPARE(names(*m_model).first(), u"ci-nightly"_s);
}

void KeyFilterModelTest::selectionHolds()
{
    QItemSelectionModel selection(m_model.get());
    const auto wholeRow = QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    selection.setCurrentIndex(m_model->index(2, KeyTableModel::Name), wholeRow);
    addRows(100, 500); // Over the size from which rows are sorted in at once.
    ApiKey used = *m_keys->keyAt(7);
    used.use.lastUsedAt = m_clock.now();
    m_keys->merge({used});
    QCOMPARE(selection.currentIndex().data().toString(), u"my-agent-key"_s);
    QCOMPARE(selection.selectedRows(KeyTableModel::Name), QModelIndexList{selection.currentIndex()});
}

void KeyFilterModelTest::pagesOfALoadSortIn()
{
    for (int page = 0; page < 6; ++page)
        addRows(1000 * (page + 1), 300);
    QTRY_COMPARE(names(*m_model).at(9), u"row 1000"_s);
    QCOMPARE(m_model->rowCount(), 9 + 6 * 300);
    QCOMPARE(names(*m_model).first(), u"billing-webhooks"_s);
    QItemSelectionModel selection(m_model.get());
    selection.setCurrentIndex(m_model->index(7, KeyTableModel::Name), QItemSelectionModel::SelectCurrent);
    m_model->setState(KeyState::Unused);
    QCOMPARE(m_model->rowCount(), 1 + 6 * 300);
    QCOMPARE(selection.currentIndex().data().toString(), u"mobile-beta"_s); // Its row is another now.
    QCOMPARE(selection.currentIndex().row(), 0);
}

void KeyFilterModelTest::addRows(int first, int count)
{
    QList<ApiKey> keys;
    for (int i = first; i < first + count; ++i)
        keys.append(sample::key(m_workspace, i, u"row %1"_s.arg(i), m_clock.now()));
    m_keys->appendPage(keys);
}

QTEST_GUILESS_MAIN(KeyFilterModelTest)
#include "tst_keyfiltermodel.moc"
