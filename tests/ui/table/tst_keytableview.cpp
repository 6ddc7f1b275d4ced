// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/tablefixture.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// The mouse and the keyboard on a real view.
class KeyTableViewTest : public QObject, private TableFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Appearance::Light); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        createTable();
    }
    void cleanup() { destroyTable(); }

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
    void vastSelectionStaysInOnePiece();
    void vastSelectionInPiecesIsDropped();
    void scrollSurvivesMerges();
    void selectKeyScrollsToIt();
    void currentKeyIsToldOnce();
    void codeIsCopiedByClick();
    void codeIsCopiedByKey();
    void codeIsForgotten();

private:
    void mergeMany(int count);
    static QSet<KeyId> toSet(const QList<KeyId> &ids) { return {ids.begin(), ids.end()}; }
};

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

/// Every other one named "odd".
void KeyTableViewTest::mergeMany(int count)
{
    KeyBlock many;
    for (int i = 0; i < count; ++i)
        many.append(sample::key(m_workspace, 100 + i, i % 2 == 0 ? u"even"_s : u"odd"_s, m_clock.now()));
    m_keys->merge(std::move(many));
}

void KeyTableViewTest::vastSelectionStaysInOnePiece()
{
    constexpr int count = 1000;
    mergeMany(2 * count);
    m_model->setText(u"odd"_s);
    QCOMPARE(m_model->rowCount(), count);
    m_view->selectAll();
    const QSet<KeyId> odd = toSet(m_view->selectedKeys());
    const QSignalSpy told(m_view.get(), &KeyTableView::selectionCountChanged);
    m_model->setText({});
    QCOMPARE(m_view->selectedCount(), count);
    QCOMPARE(toSet(m_view->selectedKeys()), odd);
    m_model->sort(KeyTableModel::Name);
    QCOMPARE(toSet(m_view->selectedKeys()), odd);
    QCOMPARE(told.count(), 0);
    QVERIFY(m_view->selectionModel()->selection().size() < 10);
}

void KeyTableViewTest::vastSelectionInPiecesIsDropped()
{
    constexpr int count = SelectionKeeper::mostStretches + 1;
    mergeMany(2 * count);
    m_view->selectAll();
    m_model->setText(u"odd"_s);
    QCOMPARE(m_view->selectedCount(), count);
    const QSignalSpy told(m_view.get(), &KeyTableView::selectionCountChanged);
    m_model->setText({});
    QCOMPARE(m_view->selectedCount(), 0);
    QCOMPARE(told.count(), 1);
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
    m_view->selectKey(m_keys->idAt(9)); // A tombstone that is not shown.
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

QTEST_MAIN(KeyTableViewTest)
#include "tst_keytableview.moc"
