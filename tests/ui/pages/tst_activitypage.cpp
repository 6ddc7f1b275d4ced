// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagefixture.h"

#include "ui/pages/activitymodel.h"
#include "ui/pages/activitypage.h"
#include "ui/pages/eventtext.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QScrollBar>

using namespace chatelaine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The rows as a person reads them, days in brackets.
QStringList rowsOf(const QAbstractItemModel &model)
{
    QStringList rows;
    for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex index = model.index(i, 0);
        const bool heading = index.data(ActivityModel::HeadingRole).toBool();
        const QString text = index.data().toString();
        rows.append(heading ? QString(u'[' + text + u']')
                            : QString(index.data(ActivityModel::TimeRole).toString() + u' ' + text));
    }
    return rows;
}

Event eventOf(const QString &action, const QString &subject, const QString &detail = {})
{
    Event event;
    event.action = action;
    event.subject = subject;
    event.detail = detail;
    event.actor = u"local:ada"_s;
    return event;
}

} // namespace

class ActivityPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { beginUiTest(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void groupsByDayNewestFirst();
    void newEventsJoinTheirDay();
    void changesOfTheFollowedWorkspaceAppear();
    void olderOnesLoadAsOneScrolls();
    void manyNewEventsAreNotTornApart();
    void anotherWorkspaceStartsAnew();
    void sentences_data();
    void sentences();
    void actorsAndDays();
};

void ActivityPageTest::groupsByDayNewestFirst()
{
    PageFixture fixture;
    const Workspace workspace = fixture.add(u"stackone"_s); // 22 November, 01:00 in Berlin
    const KeyId key = fixture.addKey(workspace, {.label = u"ci"_s}).key.id;
    fixture.clock.advance(24h);
    PageFixture::take(fixture.registry->apply(Action::Disable, {key}, fixture.actor()));
    fixture.clock.advance(26h);
    PageFixture::take(fixture.registry->apply(Action::Delete, {key}, fixture.actor(), DeleteReason::Leaked));

    ActivityModel model(fixture.store, fixture.clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setWorkspace(workspace.id, &fixture.policy(u"stackone"_s));
    QTRY_COMPARE(rowsOf(model),
        QStringList({u"[Today]"_s, u"03:00 “ci” was deleted because it leaked"_s, u"[Yesterday]"_s,
            u"01:00 “ci” was turned off"_s, u"[Sunday, 22 November 2026]"_s, u"01:00 “ci” was created"_s,
            u"01:00 The workspace “Acme” was added"_s}));
    QCOMPARE(model.index(1, 0).data(ActivityModel::ActorRole).toString(), u"You"_s);
    QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(),
        u"03:00: “ci” was deleted because it leaked, by You"_s);
}

void ActivityPageTest::newEventsJoinTheirDay()
{
    PageFixture fixture;
    const Workspace workspace = fixture.add(u"stackone"_s);
    ActivityModel model(fixture.store, fixture.clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy loaded(&model, &ActivityModel::loaded);
    model.setWorkspace(workspace.id, &fixture.policy(u"stackone"_s));
    QTRY_COMPARE(loaded.count(), 1);
    fixture.clock.advance(1h);
    fixture.addKey(workspace, {.label = u"same day"_s});
    model.loadNewer();
    QTRY_COMPARE(rowsOf(model),
        QStringList(
            {u"[Today]"_s, u"02:00 “same day” was created"_s, u"01:00 The workspace “Acme” was added"_s}));
    fixture.clock.advance(24h);
    fixture.addKey(workspace, {.label = u"next day"_s});
    model.loadNewer();
    QTRY_COMPARE(rowsOf(model),
        QStringList({u"[Today]"_s, u"02:00 “next day” was created"_s, u"[Yesterday]"_s,
            u"02:00 “same day” was created"_s, u"01:00 The workspace “Acme” was added"_s}));
    loaded.clear();
    model.loadNewer(); // Nothing new: nothing moves.
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(reset.count(), 1);
}

void ActivityPageTest::changesOfTheFollowedWorkspaceAppear()
{
    PageFixture fixture;
    const Workspace workspace = fixture.add(u"stackone"_s);
    ActivityPage page(fixture.store, fixture.clock);
    page.resize(700, 500);
    page.show();
    page.setWorkspace(workspace);
    const auto *model = child<QListView>(page, u"activityList"_s)->model();
    QTRY_COMPARE(model->rowCount(), 2);
    fixture.store.follow(workspace.id, {workspace.revision, 0});
    fixture.addKey(workspace, {.label = u"from aside"_s}); // By another connection.
    QTRY_COMPARE(rowsOf(*model).value(1), u"01:00 “from aside” was created"_s);
    QCOMPARE(namelessControls(page), QStringList());
}

void ActivityPageTest::olderOnesLoadAsOneScrolls()
{
    PageFixture fixture;
    const Workspace workspace = fixture.add(u"stackone"_s);
    for (int i = 0; i < 250; ++i)
        fixture.addKey(workspace, {.label = QString::number(i)});
    ActivityPage page(fixture.store, fixture.clock);
    page.resize(700, 500);
    page.show();
    page.setWorkspace(workspace);
    auto *list = child<QListView>(page, u"activityList"_s);
    QTRY_VERIFY(list->model()->rowCount() > 0);
    QVERIFY(list->model()->rowCount() <= 101);
    QTRY_VERIFY([list] {
        list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum());
        return list->model()->rowCount() == 252; // All, and their day.
    }());
    const QStringList rows = rowsOf(*list->model());
    QCOMPARE(rows.last(), u"01:00 The workspace “Acme” was added"_s);
    QCOMPARE(rows.count(u"[Today]"_s), 1);
}

void ActivityPageTest::manyNewEventsAreNotTornApart()
{
    PageFixture fixture;
    const Workspace workspace = fixture.add(u"stackone"_s);
    ActivityModel model(fixture.store, fixture.clock);
    model.setWorkspace(workspace.id, &fixture.policy(u"stackone"_s));
    QTRY_COMPARE(model.rowCount(), 2);
    for (int i = 0; i < 150; ++i)
        fixture.addKey(workspace, {.label = QString::number(i)});
    model.loadNewer();
    QTRY_COMPARE(rowsOf(model).value(1), u"01:00 “149” was created"_s);
    QTRY_VERIFY([&model] {
        model.fetchMore({});
        return model.rowCount() == 152;
    }());
    for (int i = 0; i < 150; ++i)
        QCOMPARE(rowsOf(model).at(1 + i), u"01:00 “%1” was created"_s.arg(149 - i));
}

void ActivityPageTest::anotherWorkspaceStartsAnew()
{
    PageFixture fixture;
    const Workspace one = fixture.add(u"stackone"_s);
    fixture.addKey(one, {.label = u"ci"_s});
    const Workspace other = PageFixture::take(
        fixture.registry->createWorkspace({u"Other"_s, u"stitch"_s, {}, {}}, fixture.actor()));
    ActivityPage page(fixture.store, fixture.clock);
    page.show();
    page.setWorkspace(one); // Its answer comes too late and is dropped.
    page.setWorkspace(other);
    const auto *model = child<QListView>(page, u"activityList"_s)->model();
    QTRY_COMPARE(rowsOf(*model), QStringList({u"[Today]"_s, u"01:00 The workspace “Other” was added"_s}));
    VERIFY_OK(await(fixture.store.workspaces()));
    QCOMPARE(model->rowCount(), 2);
}

void ActivityPageTest::sentences_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *action, const char *detail, const QString &text) {
        QTest::addRow("%s %s", action, detail)
            << QString::fromLatin1(action) << QString::fromLatin1(detail) << text;
    };
    row("enable", "", u"“ci” was turned on"_s);
    row("delete", "", u"“ci” was deleted"_s);
    row("restore", "", u"“ci” was restored, turned off"_s);
    row("refresh", "", u"“ci” got a new secret"_s);
    row("edit_label", "", u"“ci” was renamed"_s);
    row("edit_note", "", u"The note of “ci” was changed"_s);
    row("edit_tags", "", u"The tags of “ci” were changed"_s);
    row("plan_change", "basic > business", u"The plan was changed from Basic to Business"_s);
    row("workspace_rename", "a > b", u"The workspace “a” was renamed to “b”"_s);
    row("workspace_settings", "", u"The settings of “ci” were changed"_s);
    row("team_add", "Ops", u"The team “Ops” was added"_s);
    row("team_remove", "Ops", u"The team “Ops” was removed"_s);
    row("disable", "owner_left", u"“ci” was turned off because its owner left"_s);
    row("hand_over", "ada@acme.example > ben@acme.example",
        u"“ci” was handed over from ada@acme.example to ben@acme.example"_s);
    row("member_invite", "eve@acme.example: admin", u"eve@acme.example was invited as: Admin"_s);
    row("invitation_withdraw", "eve@acme.example", u"The invitation for eve@acme.example was withdrawn"_s);
    row("member_join", "viewer", u"local:ada became a member as: Viewer"_s);
    row("member_role", "eve@acme.example: member > owner",
        u"The role of eve@acme.example was changed from Member to Owner"_s);
    row("member_remove", "eve@acme.example", u"eve@acme.example was removed from the workspace"_s);
    row("member_remove", "local:ada", u"local:ada left the workspace"_s);
    row("something_newer", "", u"something_newer: ci"_s);
}

void ActivityPageTest::sentences()
{
    QFETCH(QString, action);
    QFETCH(QString, detail);
    QFETCH(QString, text);
    const KeyPolicy policy = builtInPolicy(u"stack-internal"_s);
    QCOMPARE(eventtext::sentence(eventOf(action, u"ci"_s, detail), policy), text);
}

void ActivityPageTest::actorsAndDays()
{
    const Event event = eventOf(u"enable"_s, u"ci"_s);
    QCOMPARE(eventtext::actor(event, u"ada"_s), u"You"_s);
    QCOMPARE(eventtext::actor(event, u"bob"_s), u"ada"_s);
    Event remote = event;
    remote.actor = u"eve@acme.example"_s;
    QCOMPARE(eventtext::actor(remote, u"ada"_s), u"eve@acme.example"_s);
    QCOMPARE(eventtext::actor(remote, u"eve@acme.example"_s), u"You"_s);
    const QDate today(2026, 11, 22);
    QCOMPARE(eventtext::day(today, today), u"Today"_s);
    QCOMPARE(eventtext::day(today.addDays(-1), today), u"Yesterday"_s);
    QCOMPARE(eventtext::day(today.addDays(-2), today), u"Friday, 20 November 2026"_s);
}

QTEST_MAIN(ActivityPageTest)
#include "tst_activitypage.moc"
