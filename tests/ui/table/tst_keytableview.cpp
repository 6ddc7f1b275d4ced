// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/tablefixture.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QRegularExpression>
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
    void statusWordOpensTheMenu();
    void rowMenuByMouse();
    void rowMenuByKeys_data();
    void rowMenuByKeys();
    void spaceTogglesOnTheSwitchAlone();
    void controlETogglesFromAnywhere();
    void controlEIsNothingWithoutAControl();
    void enterAndDoubleClickOpenTheDetails();
    void deleteAndRenameKeys();
    void codeIsCopiedByClick();
    void codeIsCopiedByKey();
    void codeIsForgotten();
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
    QCOMPARE(selectedKeys(), QList{m_model->keyAt(2)->id});

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
    const QSignalSpy deletes(m_view.get(), &KeyTableView::deleteRequested);
    const QSignalSpy renames(m_view.get(), &KeyTableView::renameRequested);
    click(at(0, KeyTableModel::Name), {20, 24});
    click(at(2, KeyTableModel::Name), {20, 24}, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QCOMPARE(idsAt(deletes.at(0).at(0).value<std::vector<quint32>>()),
        (QList{m_model->keyAt(0)->id, m_model->keyAt(2)->id}));
    QTest::keyClick(m_view.get(), Qt::Key_F2);
    QCOMPARE(renames.at(0).at(0).value<KeyId>(), m_model->keyAt(2)->id);
    m_view->clearSelection();
    QTest::keyClick(m_view.get(), Qt::Key_Delete); // The current one.
    QCOMPARE(idsAt(deletes.at(1).at(0).value<std::vector<quint32>>()), QList{m_model->keyAt(2)->id});
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
