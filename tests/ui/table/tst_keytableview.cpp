// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"
#include "support/policies.h"
#include "ui/table/keyfiltermodel.h"
#include "ui/table/keytableview.h"
#include "ui/table/samplekeys.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// A real view, clicked and typed into.
class KeyTableViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Appearance::Light); }
    void init();
    void cleanup();

    void clickOnTheSwitchAsks();
    void switchFollowsTheModelAlone();
    void pressOnTheSwitchAndReleaseElsewhere();
    void clickOnASwitchKeepsTheSelection();
    void statusWordOpensTheMenu();
    void rowMenuByMouse();
    void rowMenuByKeys_data();
    void rowMenuByKeys();
    void spaceTogglesOnTheSwitchAlone();
    void controlETogglesFromAnywhere();
    void controlEIsNothingWithoutAControl();
    void enterAndDoubleClickOpenTheDetails();
    void deleteAndRenameKeys();
    void selectAllByKey();
    void selectionSurvivesMerges();
    void scrollSurvivesMerges();
    void selectKeyScrollsToIt();
    void currentKeyIsToldOnce();
    void narrowTableHidesScopesAndCreatorFirst();
    void policyDecidesTheColumns();
    void disabledKeyShowsTheStateColumn();
    void layoutIsKept();
    void strangeLayoutsAreHarmless();
    void switchingPolicyIsNoEdit();
    void columnMenuHidesAndSorts();
    void headerClickSorts();
    void compactRows();
    void codeIsCopiedByClick();
    void codeIsCopiedByKey();
    void codeIsForgotten();
    void paintsInEveryAppearance();

private:
    void usePolicy(const QString &id);
    void merge(const std::function<void(ApiKey &)> &change, int sourceRow);
    QModelIndex at(int row, int column) const { return m_model->index(row, column); }
    void click(const QModelIndex &index, const QPoint &offset, Qt::KeyboardModifiers modifiers = {});
    QPoint switchIn(const QModelIndex &index) const
    {
        return m_view->visualRect(index).topLeft() + QPoint(20, 24);
    }

    ManualClock m_clock;
    KeyPolicy m_policy;
    Workspace m_workspace;
    std::unique_ptr<KeyTableModel> m_keys;
    std::unique_ptr<KeyFilterModel> m_model;
    std::unique_ptr<KeyTableView> m_view;
};

void KeyTableViewTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_keys = std::make_unique<KeyTableModel>(m_clock);
    m_model = std::make_unique<KeyFilterModel>();
    m_model->setSourceModel(m_keys.get());
    m_view = std::make_unique<KeyTableView>();
    m_view->setModel(m_model.get());
    usePolicy(u"chatelaine"_s);
    m_view->resize(1000, 560);
    m_view->show();
    m_view->activateWindow();
    m_view->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QTRY_VERIFY(m_view->hasFocus());
}

void KeyTableViewTest::cleanup()
{
    m_view.reset();
    m_model.reset();
    m_keys.reset();
}

void KeyTableViewTest::usePolicy(const QString &id)
{
    m_policy = builtInPolicy(id);
    m_workspace = sample::workspace(m_policy);
    m_keys->setWorkspace(m_workspace, m_policy, u"mara"_s);
    m_view->setPolicy(m_policy, m_workspace);
    m_keys->appendPage(sample::everyState(m_workspace, m_clock.now()));
}

void KeyTableViewTest::merge(const std::function<void(ApiKey &)> &change, int sourceRow)
{
    ApiKey key = m_keys->keys().at(sourceRow);
    change(key);
    m_keys->merge({key});
}

void KeyTableViewTest::click(const QModelIndex &index, const QPoint &offset, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseClick(
        m_view->viewport(), Qt::LeftButton, modifiers, m_view->visualRect(index).topLeft() + offset);
}

void KeyTableViewTest::clickOnTheSwitchAsks()
{
    const QSignalSpy spy(m_view.get(), &KeyTableView::toggleRequested);
    click(at(0, KeyTableModel::Enabled), {20, 24});
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).value<KeyId>(), m_model->keyAt(0)->id);
    QCOMPARE(spy.at(0).at(1).toBool(), false);
    const QRect global = spy.at(0).at(2).toRect();
    QVERIFY(global.contains(m_view->viewport()->mapToGlobal(switchIn(at(0, KeyTableModel::Enabled)))));
    QCOMPARE(global.size(), QSize(30, 18));

    click(at(4, KeyTableModel::Enabled), {20, 24}); // ci-nightly is off.
    QCOMPARE(spy.at(1).at(1).toBool(), true);
    click(at(0, KeyTableModel::Enabled), {60, 24}); // Beside the switch.
    click(at(0, KeyTableModel::Created), {20, 24});
    QCOMPARE(spy.count(), 2);
}

void KeyTableViewTest::switchFollowsTheModelAlone()
{
    const QRect cell = m_view->visualRect(at(0, KeyTableModel::Enabled));
    click(at(0, KeyTableModel::Enabled), {20, 24});
    QTest::mouseMove(m_view->viewport(), m_view->visualRect(at(6, KeyTableModel::Created)).center());
    const QImage before = m_view->viewport()->grab(cell).toImage();
    click(at(0, KeyTableModel::Enabled), {20, 24});
    QTest::mouseMove(m_view->viewport(), m_view->visualRect(at(6, KeyTableModel::Created)).center());
    QCOMPARE(m_view->viewport()->grab(cell).toImage(), before);
    merge([](ApiKey &key) { key.disabled = DisabledReason::Member; }, 0);
    QVERIFY(m_view->viewport()->grab(cell).toImage() != before);
}

void KeyTableViewTest::pressOnTheSwitchAndReleaseElsewhere()
{
    const QSignalSpy spy(m_view.get(), &KeyTableView::toggleRequested);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, switchIn(at(0, KeyTableModel::Enabled)));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, switchIn(at(1, KeyTableModel::Enabled)));
    QCOMPARE(spy.count(), 0);
}

void KeyTableViewTest::clickOnASwitchKeepsTheSelection()
{
    click(at(0, KeyTableModel::Name), {20, 24});
    click(at(3, KeyTableModel::Name), {20, 24}, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedKeys().size(), 4);
    click(at(1, KeyTableModel::Enabled), {20, 24});
    QCOMPARE(m_view->selectedKeys().size(), 4);
    QCOMPARE(m_view->currentKey(), m_model->keyAt(1)->id);
    click(at(5, KeyTableModel::Enabled), {20, 24}); // Outside of it, the row is selected.
    QCOMPARE(m_view->selectedKeys(), QList{m_model->keyAt(5)->id});
}

void KeyTableViewTest::statusWordOpensTheMenu()
{
    usePolicy(u"stitch"_s);
    QCOMPARE(m_model->headerData(KeyTableModel::Enabled, Qt::Horizontal).toString(), u"Status"_s);
    const QSignalSpy menus(m_view.get(), &KeyTableView::menuRequested);
    const QSignalSpy toggles(m_view.get(), &KeyTableView::toggleRequested);
    click(at(1, KeyTableModel::Enabled), {20, 24});
    QCOMPARE(menus.count(), 1);
    QCOMPARE(menus.at(0).at(0).value<KeyId>(), m_model->keyAt(1)->id);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(menus.count(), 2);
    QCOMPARE(toggles.count(), 0);
}

void KeyTableViewTest::rowMenuByMouse()
{
    const QSignalSpy spy(m_view.get(), &KeyTableView::menuRequested);
    const QRect cell = m_view->visualRect(at(2, KeyTableModel::Menu));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).value<KeyId>(), m_model->keyAt(2)->id);
    QCOMPARE(m_view->selectedKeys(), QList{m_model->keyAt(2)->id});

    const QPoint place = m_view->visualRect(at(3, KeyTableModel::Name)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, m_view->viewport()->mapToGlobal(place));
    QApplication::sendEvent(m_view->viewport(), &event);
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy.at(1).at(0).value<KeyId>(), m_model->keyAt(3)->id);
    QCOMPARE(spy.at(1).at(1).toPoint(), m_view->viewport()->mapToGlobal(place));
}

void KeyTableViewTest::rowMenuByKeys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("menu key") << int(Qt::Key_Menu) << Qt::KeyboardModifiers();
    QTest::newRow("shift F10") << int(Qt::Key_F10) << Qt::KeyboardModifiers(Qt::ShiftModifier);
}

void KeyTableViewTest::rowMenuByKeys()
{
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    const QSignalSpy spy(m_view.get(), &KeyTableView::menuRequested);
    m_view->selectKey(m_model->keyAt(1)->id);
    QTest::keyClick(m_view.get(), Qt::Key(key), modifiers);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).value<KeyId>(), m_model->keyAt(1)->id);
    QVERIFY(m_view->rect().contains(m_view->mapFromGlobal(spy.at(0).at(1).toPoint())));
}

void KeyTableViewTest::spaceTogglesOnTheSwitchAlone()
{
    const QSignalSpy spy(m_view.get(), &KeyTableView::toggleRequested);
    m_view->selectKey(m_model->keyAt(0)->id);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->currentIndex().column(), int(KeyTableModel::Name));
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(spy.count(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(m_view->currentIndex().column(), int(KeyTableModel::Enabled));
    QVERIFY(m_view->isFocusShown());
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(spy.count(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(spy.at(1).at(0).value<KeyId>(), m_model->keyAt(1)->id);
}

void KeyTableViewTest::controlETogglesFromAnywhere()
{
    const QSignalSpy spy(m_view.get(), &KeyTableView::toggleRequested);
    m_view->setCurrentIndex({});
    QTest::keyClick(m_view.get(), Qt::Key_E, Qt::ControlModifier); // No row is current.
    QCOMPARE(spy.count(), 0);
    m_view->selectKey(m_model->keyAt(4)->id);
    QTest::keyClick(m_view.get(), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(1).toBool(), true);
    m_model->setState(KeyState::Deleted);
    m_view->selectKey(m_model->keyAt(0)->id);
    QTest::keyClick(m_view.get(), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(spy.count(), 1);
}

void KeyTableViewTest::controlEIsNothingWithoutAControl()
{
    usePolicy(u"stack-internal"_s);
    const QSignalSpy spy(m_view.get(), &KeyTableView::toggleRequested);
    m_view->selectKey(m_model->keyAt(0)->id);
    QTest::keyClick(m_view.get(), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(spy.count(), 0);
}

void KeyTableViewTest::enterAndDoubleClickOpenTheDetails()
{
    const QSignalSpy spy(m_view.get(), &KeyTableView::detailsRequested);
    m_view->selectKey(m_model->keyAt(2)->id);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).value<KeyId>(), m_model->keyAt(2)->id);
    const QPoint place = m_view->visualRect(at(3, KeyTableModel::Created)).center();
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy.at(1).at(0).value<KeyId>(), m_model->keyAt(3)->id);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, switchIn(at(3, KeyTableModel::Enabled)));
    QCOMPARE(spy.count(), 2);
}

void KeyTableViewTest::deleteAndRenameKeys()
{
    const QSignalSpy spy(m_view.get(), &KeyTableView::actionRequested);
    click(at(0, KeyTableModel::Name), {20, 24});
    click(at(2, KeyTableModel::Name), {20, 24}, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QCOMPARE(spy.at(0).at(0).value<Action>(), Action::Delete);
    QCOMPARE(spy.at(0).at(1).value<QList<KeyId>>(), (QList{m_model->keyAt(0)->id, m_model->keyAt(2)->id}));
    QTest::keyClick(m_view.get(), Qt::Key_F2);
    QCOMPARE(spy.at(1).at(0).value<Action>(), Action::EditLabel);
    QCOMPARE(spy.at(1).at(1).value<QList<KeyId>>(), QList{m_model->keyAt(2)->id});
}

void KeyTableViewTest::selectAllByKey()
{
    QSignalSpy spy(m_view.get(), &KeyTableView::selectionCountChanged);
    m_view->selectKey(m_model->keyAt(0)->id);
    QCOMPARE(spy.takeLast().at(0).toInt(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(spy.takeLast().at(0).toInt(), 9);
    QCOMPARE(m_view->selectedKeys().size(), 9);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(spy.takeLast().at(0).toInt(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(spy.takeLast().at(0).toInt(), 2);
}

void KeyTableViewTest::selectionSurvivesMerges()
{
    click(at(1, KeyTableModel::Name), {20, 24});
    click(at(3, KeyTableModel::Name), {20, 24}, Qt::ControlModifier);
    const QList<KeyId> selected = m_view->selectedKeys();
    const KeyId current = m_view->currentKey();
    merge([this](ApiKey &key) { key.use.lastUsedAt = m_clock.now(); }, 7); // Moves to the top.
    merge([](ApiKey &key) { key.label = u"renamed"_s; }, 1);
    m_keys->merge({sample::key(m_workspace, 60, u"new"_s, m_clock.now())});
    QCOMPARE(m_view->selectedKeys(), selected);
    QCOMPARE(m_view->currentKey(), current);
}

void KeyTableViewTest::scrollSurvivesMerges()
{
    QList<ApiKey> many;
    for (int i = 100; i < 300; ++i)
        many.append(sample::key(m_workspace, i, u"key %1"_s.arg(i), m_clock.now()));
    m_keys->merge(many);
    QCoreApplication::processEvents();
    m_view->verticalScrollBar()->setValue(1200);
    merge([](ApiKey &key) { key.label = u"renamed"_s; }, 40);
    for (ApiKey &key : many)
        key.use.lastUsedAt = m_clock.now();
    m_keys->merge(many);
    QCoreApplication::processEvents();
    QCOMPARE(m_view->verticalScrollBar()->value(), 1200);
}

void KeyTableViewTest::selectKeyScrollsToIt()
{
    QList<ApiKey> many;
    for (int i = 100; i < 200; ++i)
        many.append(sample::key(m_workspace, i, u"key %1"_s.arg(i), m_clock.now()));
    m_keys->merge(many);
    const KeyId last = m_model->keyAt(m_model->rowCount() - 1)->id;
    m_view->selectKey(last);
    QCOMPARE(m_view->selectedKeys(), QList{last});
    QVERIFY(m_view->viewport()->rect().intersects(m_view->visualRect(m_view->currentIndex())));
    m_view->selectKey(m_keys->keys().at(9).id); // A tombstone that is not shown.
    QCOMPARE(m_view->currentKey(), last);
}

void KeyTableViewTest::currentKeyIsToldOnce()
{
    const QSignalSpy spy(m_view.get(), &KeyTableView::currentKeyChanged);
    m_view->selectKey(m_model->keyAt(3)->id);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(spy.count(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy.at(1).at(0).value<KeyId>(), m_model->keyAt(4)->id);
}

void KeyTableViewTest::narrowTableHidesScopesAndCreatorFirst()
{
    const auto hidden = [this] {
        QList<int> columns;
        for (const int column :
            {KeyTableModel::Enabled, KeyTableModel::Name, KeyTableModel::Scopes, KeyTableModel::Created,
                KeyTableModel::Creator, KeyTableModel::Expires, KeyTableModel::LastUsed}) {
            if (m_view->isColumnHidden(column))
                columns.append(column);
        }
        return columns;
    };
    QList<QList<int>> steps;
    for (int width = 1200; width >= 400; width -= 20) {
        m_view->resize(width, 500);
        QCoreApplication::processEvents();
        if (steps.isEmpty() || steps.last() != hidden())
            steps.append(hidden());
    }
    const int scopes = KeyTableModel::Scopes;
    const int created = KeyTableModel::Created;
    const int creator = KeyTableModel::Creator;
    QCOMPARE(steps, (QList<QList<int>>{{}, {scopes}, {scopes, creator}, {scopes, created, creator}}));
    m_view->resize(1200, 500);
    QCoreApplication::processEvents();
    QVERIFY(hidden().isEmpty());
}

void KeyTableViewTest::policyDecidesTheColumns()
{
    usePolicy(u"stack-internal"_s);
    m_keys->setWorkspace(m_workspace, m_policy, u"mara"_s); // No key, so none that is off.
    QStringList shown;
    for (int place = 0; place < m_model->columnCount(); ++place) {
        const int column = m_view->horizontalHeader()->logicalIndex(place);
        if (!m_view->isColumnHidden(column))
            shown.append(m_model->headerData(column, Qt::Horizontal).toString());
    }
    QCOMPARE(shown,
        (QStringList{
            u"Name"_s, u"Team"_s, u"Access"_s, u"Created"_s, u"Expires"_s, u"Last used"_s, QString()}));
}

void KeyTableViewTest::disabledKeyShowsTheStateColumn()
{
    usePolicy(u"stack-internal"_s);
    QVERIFY(!m_view->isColumnHidden(KeyTableModel::Enabled)); // ci-nightly is off.
    merge([](ApiKey &key) { key.disabled = {}; }, 4);
    QVERIFY(m_view->isColumnHidden(KeyTableModel::Enabled));
    m_model->setState(KeyState::Deleted);
    QVERIFY(!m_view->isColumnHidden(KeyTableModel::Enabled));
}

void KeyTableViewTest::layoutIsKept()
{
    QHeaderView *header = m_view->horizontalHeader();
    header->moveSection(header->visualIndex(KeyTableModel::Expires), 1);
    header->resizeSection(KeyTableModel::Created, 171);
    m_view->sortByColumn(KeyTableModel::Name, Qt::AscendingOrder);
    const std::unique_ptr<QMenu> menu(m_view->createColumnMenu(m_view.get()));
    for (QAction *action : menu->actions()) {
        if (action->text() == "Creator"_L1)
            action->trigger();
    }
    const QByteArray layout = m_view->saveLayout();
    m_view->setPolicy(m_policy, m_workspace);
    QCOMPARE(header->visualIndex(KeyTableModel::Expires), 5);
    QVERIFY(!m_view->isColumnHidden(KeyTableModel::Creator));
    QCOMPARE(header->sortIndicatorSection(), int(KeyTableModel::LastUsed));
    m_view->restoreLayout(layout);
    QCOMPARE(header->visualIndex(KeyTableModel::Expires), 1);
    QCOMPARE(header->sectionSize(KeyTableModel::Created), 171);
    QVERIFY(m_view->isColumnHidden(KeyTableModel::Creator));
    QCOMPARE(header->sortIndicatorSection(), int(KeyTableModel::Name));
    QCOMPARE(m_model->keyAt(0)->label, u"billing-webhooks"_s);
    QCOMPARE(m_view->saveLayout(), layout);
}

void KeyTableViewTest::strangeLayoutsAreHarmless()
{
    const QByteArray before = m_view->saveLayout();
    for (const char *layout :
        {"", "nonsense", "[]", R"({"order":["menu","x",3],"widths":{"x":1},"sort":"menu"})"}) {
        m_view->restoreLayout(layout);
        QCOMPARE(m_view->saveLayout(), before);
    }
    m_view->restoreLayout(R"({"shown":[],"widths":{"name":-5,"expires":99999999}})");
    QVERIFY(!m_view->isColumnHidden(KeyTableModel::Name));
    QVERIFY(m_view->columnWidth(KeyTableModel::Name) >= 40);
}

void KeyTableViewTest::switchingPolicyIsNoEdit()
{
    const QSignalSpy spy(m_view.get(), &KeyTableView::layoutEdited);
    m_view->sortByColumn(KeyTableModel::Name, Qt::AscendingOrder);
    QCOMPARE(spy.count(), 1);
    const QByteArray layout = m_view->saveLayout();
    usePolicy(u"stitch"_s);
    usePolicy(u"chatelaine"_s);
    m_view->restoreLayout(layout);
    QCOMPARE(spy.count(), 1);
}

void KeyTableViewTest::columnMenuHidesAndSorts()
{
    const QSignalSpy spy(m_view.get(), &KeyTableView::layoutEdited);
    const std::unique_ptr<QMenu> menu(m_view->createColumnMenu(m_view.get()));
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts.append(action->text());
    QVERIFY(!texts.contains(u"Name"_s)); // It always stands.
    QAction *team = menu->actions().at(texts.indexOf(u"Team"_s));
    QVERIFY(!team->isChecked());
    team->trigger();
    QVERIFY(!m_view->isColumnHidden(KeyTableModel::Team));
    QCOMPARE(spy.count(), 1);
    QMenu *sorting = menu->actions().at(texts.indexOf(u"Sort by"_s))->menu();
    for (QAction *action : sorting->actions()) {
        if (action->text() == "Created"_L1 || action->text() == "Ascending"_L1)
            action->trigger();
    }
    QCOMPARE(m_model->keyAt(0)->label, u"legacy-export"_s);
}

void KeyTableViewTest::headerClickSorts()
{
    QHeaderView *header = m_view->horizontalHeader();
    const auto clickTitle = [header](int column) {
        QTest::mouseClick(
            header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(column) + 20, 18});
    };
    clickTitle(KeyTableModel::Name);
    QCOMPARE(header->sortIndicatorSection(), int(KeyTableModel::Name));
    clickTitle(KeyTableModel::Menu);
    QCOMPARE(header->sortIndicatorSection(), int(KeyTableModel::Name));
    header->moveSection(header->visualIndex(KeyTableModel::Menu), 0);
    QCOMPARE(header->visualIndex(KeyTableModel::Menu), KeyTableModel::columns - 1);
}

void KeyTableViewTest::compactRows()
{
    QCOMPARE(m_view->rowHeight(0), 48);
    m_view->setCompact(true);
    QCOMPARE(m_view->rowHeight(0), 36);
    const QSignalSpy spy(m_view.get(), &KeyTableView::toggleRequested);
    click(at(2, KeyTableModel::Enabled), {20, 18});
    QCOMPARE(spy.count(), 1);
}

void KeyTableViewTest::codeIsCopiedByClick()
{
    usePolicy(u"stack-internal"_s);
    const KeyId id = m_model->keyAt(0)->id;
    m_view->showSecret(id, Secret::copyOf("pat_qkJaB6MffYVzZXWqmcoF49yrUxP3wf0LsakP"));
    QVERIFY(m_view->secretOf(id)->view().startsWith("pat_qk"));
    const QModelIndex name = at(0, KeyTableModel::Name);
    QVERIFY(name.data(Qt::AccessibleTextRole).toString().contains(u"code is shown"_s));
    const QSignalSpy spy(m_view.get(), &KeyTableView::copySecretRequested);
    click(name, {40, 14}); // On the name, over the code.
    QCOMPARE(spy.count(), 0);
    const QRect cell = m_view->visualRect(name);
    const QImage before = m_view->viewport()->grab(cell).toImage();
    click(name, {40, 33});
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).value<KeyId>(), id);
    QVERIFY(m_view->isCopied(id));
    QVERIFY(m_view->viewport()->grab(cell).toImage() != before); // "Copied"
    click(name, {40, 33});
    QCOMPARE(spy.count(), 2);
}

void KeyTableViewTest::codeIsCopiedByKey()
{
    usePolicy(u"stack-internal"_s);
    const KeyId id = m_model->keyAt(1)->id;
    m_view->showSecret(id, Secret::copyOf("pat_qkJaB6MffYVzZXWqmcoF49yrUxP3wf0LsakP"));
    const QSignalSpy spy(m_view.get(), &KeyTableView::copySecretRequested);
    m_view->selectKey(m_model->keyAt(0)->id);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(spy.count(), 0);
    m_view->selectKey(id);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(spy.count(), 1);
}

void KeyTableViewTest::codeIsForgotten()
{
    usePolicy(u"stack-internal"_s);
    const KeyId id = m_model->keyAt(0)->id;
    const QImage before = m_view->grab().toImage();
    m_view->showSecret(id, Secret::copyOf("pat_qkJaB6MffYVzZXWqmcoF49yrUxP3wf0LsakP"));
    QVERIFY(m_view->grab().toImage() != before);
    m_view->forgetSecrets();
    QCOMPARE(m_view->secretOf(id), nullptr);
    QCOMPARE(m_view->grab().toImage(), before);
    QVERIFY(!at(0, KeyTableModel::Name).data(Qt::AccessibleTextRole).toString().contains(u"code"_s));
    m_view->showSecret(id, Secret::copyOf("pat_qkJaB6MffYVzZXWqmcoF49yrUxP3wf0LsakP"));
    m_keys->setWorkspace(m_workspace, m_policy, u"mara"_s); // The page was left.
    QCOMPARE(m_view->secretOf(id), nullptr);
}

void KeyTableViewTest::paintsInEveryAppearance()
{
    QImage last;
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark, Appearance::HighContrast}) {
        Theme::instance()->setAppearance(appearance);
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            m_view->setLayoutDirection(direction);
            const QImage image = m_view->grab().toImage();
            QVERIFY(image != last);
            last = image;
        }
    }
    const QSignalSpy spy(m_view.get(), &KeyTableView::toggleRequested);
    const QRect cell = m_view->visualRect(at(0, KeyTableModel::Enabled)); // The switch is at the right now.
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {cell.right() - 20, cell.center().y()});
    QCOMPARE(spy.count(), 1);
    Theme::instance()->setAppearance(Appearance::Light);
}

QTEST_MAIN(KeyTableViewTest)
#include "tst_keytableview.moc"
