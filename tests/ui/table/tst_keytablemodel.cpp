// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"
#include "support/policies.h"
#include "ui/table/keycell.h"
#include "ui/table/keytablemodel.h"
#include "ui/table/samplekeys.h"
#include "ui/widgets/badge.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

QString dumpedRow(const QAbstractItemModel &model, int row, const QList<int> &columns)
{
    QStringList cells;
    for (const int column : columns)
        cells.append(model.index(row, column).data().toString());
    return cells.join(u" | "_s);
}

} // namespace

class KeyTableModelTest : public QObject {
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

    void everyColumnAsText();
    void badgesAndTones();
    void stackerShowsItsNoun();
    void readAccessCapsScopes();
    void planWithoutWriteReduces();
    void planThatDisabledSaysSo();
    void accessibleTextTellsTheRow();
    void tooltipsAreAbsolute();
    void codeShownIsSaid();
    void switchesLiveWhereTheyMayBeTurned();

private:
    QList<ApiKey> sampleKeys() const { return sample::everyState(m_workspace, m_clock.now()); }
    void fill(KeyTableModel &model) const
    {
        model.setWorkspace(m_workspace, m_policy, u"mara"_s);
        model.appendPage(sampleKeys());
    }

    ManualClock m_clock;
    const KeyPolicy m_policy = builtInPolicy(u"chatelaine"_s);
    const Workspace m_workspace = sample::workspace(m_policy);
};

void KeyTableModelTest::everyColumnAsText()
{
    KeyTableModel model(m_clock);
    const QAbstractItemModelTester tester(&model, fatal);
    fill(model);
    QStringList dump;
    for (int row = 0; row < model.rowCount(); ++row)
        dump.append(dumpedRow(model, row, {0, 1, 2, 4, 5, 6, 7, 8}));
    const QStringList expected{
        u"Enabled | billing-webhooks | Data: read | Read + write | 14 Aug 2026 | You | Never | 12 s ago"_s,
        u"Enabled | production-hris-sync | Data: read + write, Webhooks: read + write, Billing: read, "
        "Members: read + write | Read + write | 14 Aug 2026 | ops@acme | Never | 2 min ago"_s,
        u"Enabled | my-agent-key | Data: read | Read + write | 14 Aug 2026 | You | in 6 day(s) | 2 day(s) ago"_s,
        u"Enabled | support-console | Data: read, Webhooks: read, Billing: read, Members: read | Read | 14 "
        u"Aug 2026 | You | "
        "in 69 day(s) | 3 day(s) ago"_s,
        u"Disabled | ci-nightly | Data: read | Read + write | 14 Aug 2026 | You | Never | 41 day(s) ago"_s,
        u"Enabled | legacy-export | Data: read | Read + write | 18 Oct 2025 | You | Never | 24 Apr 2026"_s,
        u"Enabled | contractor-2025 | Data: read | Read + write | 14 Aug 2026 | You | Expired | 9 month(s) ago"_s,
        u"Enabled | mobile-beta | Data: read | Read + write | 14 Aug 2026 | You | Never | Never used"_s,
        u"Enabled | warehouse-loader | Data: read | Read + write | 14 Aug 2026 | You | Never | No data since 2 Nov"_s,
        u"Deleted | old-laptop | Data: read | Read + write | 14 Aug 2026 | You | Never | Never used"_s,
    };
    QCOMPARE(dump, expected);
    QCOMPARE(model.index(0, KeyTableModel::Name).data(KeyTableModel::SecondLineRole).toString(),
        u"ch_live_…1001"_s);
    QCOMPARE(model.index(0, KeyTableModel::LastUsed).data(KeyTableModel::SecondLineRole).toString(),
        u"10.0.5.3"_s);
}

void KeyTableModelTest::badgesAndTones()
{
    KeyTableModel model(m_clock);
    fill(model);
    const auto look = [&model](int row, KeyTableModel::Column column) {
        const KeyCell cell = model.cellAt(row);
        return std::pair(cell.badge(column), cell.tone(column));
    };
    QCOMPARE(look(2, KeyTableModel::Expires), std::pair(QString(), Tone::Warning));
    QCOMPARE(look(3, KeyTableModel::Expires), std::pair(QString(), Tone::Neutral));
    QCOMPARE(look(6, KeyTableModel::Expires), std::pair(u"Expired"_s, Tone::Danger));
    QCOMPARE(look(5, KeyTableModel::LastUsed), std::pair(u"Stale"_s, Tone::Warning));
    QCOMPARE(look(7, KeyTableModel::LastUsed), std::pair(u"Never used"_s, Tone::Warning));
    QCOMPARE(look(8, KeyTableModel::LastUsed), std::pair(QString(), Tone::Neutral));
    QCOMPARE(look(9, KeyTableModel::Enabled), std::pair(u"Leaked"_s, Tone::Danger));
    QVERIFY(model.cellAt(4).isMuted(KeyTableModel::Name));
    QVERIFY(!model.cellAt(0).isMuted(KeyTableModel::Name));
    QVERIFY(!model.index(4, 0).data(KeyTableModel::OnRole).toBool());
}

void KeyTableModelTest::stackerShowsItsNoun()
{
    const KeyPolicy stacker = builtInPolicy(u"stacker"_s);
    const Workspace workspace = sample::workspace(stacker);
    KeyTableModel model(m_clock);
    model.setWorkspace(workspace, stacker, u"mara"_s);
    model.merge({sample::key(workspace, 1, {}, m_clock.now())});
    QCOMPARE(model.index(0, KeyTableModel::Name).data().toString(), u"Integration key"_s);
    QCOMPARE(model.index(0, KeyTableModel::Scopes).data().toString(), u"As the user"_s);
}

void KeyTableModelTest::readAccessCapsScopes()
{
    const KeyPolicy stackone = builtInPolicy(u"stackone"_s);
    const Workspace workspace = sample::workspace(stackone);
    KeyTableModel model(m_clock);
    model.setWorkspace(workspace, stackone, u"mara"_s);
    ApiKey key = sample::key(workspace, 1, u"agent"_s, m_clock.now());
    key.access = Access::Read;
    model.merge({key});
    QStringList chips;
    const QList<ScopeChip> shown = model.cellAt(0).chips();
    for (const ScopeChip &chip : shown)
        chips.append(chip.title % u' ' % chip.level);
    // Actions can only be executed, so nothing of them is left.
    QCOMPARE(chips, (QStringList{u"Platform API read"_s, u"Connectors read"_s, u"Unified API read"_s}));
}

void KeyTableModelTest::planWithoutWriteReduces()
{
    const KeyPolicy policy = builtInPolicy(u"stack-internal"_s);
    Workspace workspace = sample::workspace(policy);
    workspace.planId = u"basic"_s;
    KeyTableModel model(m_clock);
    model.setWorkspace(workspace, policy, u"mara"_s);
    model.merge({sample::key(workspace, 1, u"pat"_s, m_clock.now())});
    const QModelIndex access = model.index(0, KeyTableModel::Access);
    QCOMPARE(access.data().toString(), u"Read"_s);
    QCOMPARE(access.data(Qt::ToolTipRole).toString(),
        u"It has write access, but reads only while the plan is Basic."_s);
    workspace.planId = u"business"_s;
    model.updateWorkspace(workspace);
    QCOMPARE(access.data().toString(), u"Read + write"_s);
    QVERIFY(access.data(Qt::ToolTipRole).toString().isEmpty());
}

void KeyTableModelTest::planThatDisabledSaysSo()
{
    KeyTableModel model(m_clock);
    model.setWorkspace(m_workspace, m_policy, u"mara"_s);
    ApiKey key = sample::key(m_workspace, 1, u"off"_s, m_clock.now());
    key.disabled = DisabledReason::Plan;
    model.merge({key});
    const QString why = model.index(0, KeyTableModel::Enabled).data(Qt::ToolTipRole).toString();
    QVERIFY2(why.startsWith(u"Disabled by a change to a plan without API access."_s), qPrintable(why));
}

void KeyTableModelTest::accessibleTextTellsTheRow()
{
    KeyTableModel model(m_clock);
    fill(model);
    const auto spoken = [&model](int row, int column) {
        return model.index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(0, KeyTableModel::Name),
        u"billing-webhooks, enabled, ch_live_…1001, scopes: Data: read, access: Read + write, created 14 Aug "
        u"2026 by You, "
        "expires: Never, last used: 12 s ago, 10.0.5.3"_s);
    QCOMPARE(spoken(4, KeyTableModel::Enabled), u"ci-nightly, disabled"_s);
    QCOMPARE(spoken(2, KeyTableModel::Expires), u"in 6 day(s), expiring"_s);
    QCOMPARE(spoken(5, KeyTableModel::LastUsed), u"24 Apr 2026, stale, 10.0.9.80"_s);
    QCOMPARE(spoken(7, KeyTableModel::LastUsed), u"Never used"_s);
    QCOMPARE(spoken(1, KeyTableModel::Menu), u"Actions for production-hris-sync"_s);
}

void KeyTableModelTest::tooltipsAreAbsolute()
{
    KeyTableModel model(m_clock);
    fill(model);
    QCOMPARE(model.index(2, KeyTableModel::Expires).data(Qt::ToolTipRole).toString(),
        u"28 Nov 2026, 00:00:00 UTC"_s);
    QCOMPARE(model.index(1, KeyTableModel::LastUsed).data(Qt::ToolTipRole).toString(),
        u"21 Nov 2026, 23:58:00 UTC\n10.0.4.17"_s);
    QCOMPARE(
        model.index(4, KeyTableModel::Enabled).data(Qt::ToolTipRole).toString(), u"Disabled by a person."_s);
}

void KeyTableModelTest::codeShownIsSaid()
{
    KeyTableModel model(m_clock);
    const QAbstractItemModelTester tester(&model, fatal);
    fill(model);
    const QModelIndex name = model.index(0, KeyTableModel::Name);
    QVERIFY(model.setData(name, true, KeyTableModel::CodeShownRole));
    QVERIFY(name.data(Qt::AccessibleTextRole).toString().endsWith(u"press Ctrl+C to copy it"_s));
    QVERIFY(!model.setData(name, u"other"_s, Qt::EditRole));
    QVERIFY(model.setData(name, false, KeyTableModel::CodeShownRole));
    QVERIFY(!name.data(Qt::AccessibleTextRole).toString().contains(u"Ctrl+C"_s));
}

void KeyTableModelTest::switchesLiveWhereTheyMayBeTurned()
{
    KeyTableModel model(m_clock);
    fill(model);
    const auto live = [&model] {
        QList<bool> rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows.append(model.isLive(row));
        return rows;
    };
    constexpr qsizetype expired = 6;
    constexpr qsizetype deleted = 9;
    QCOMPARE(live().count(false), 2);
    QVERIFY(!live().at(expired) && !live().at(deleted));
    Workspace workspace = m_workspace;
    workspace.role = Role::Member;
    model.updateWorkspace(workspace);
    QCOMPARE(live().count(false), 2);
    workspace.role = Role::Viewer;
    model.updateWorkspace(workspace);
    QCOMPARE(live().count(true), 0);
}

QTEST_GUILESS_MAIN(KeyTableModelTest)
#include "tst_keytablemodel.moc"
