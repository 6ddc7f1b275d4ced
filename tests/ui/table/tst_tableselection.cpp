// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/tablefixture.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// Which rows are selected and current, and what becomes of that when rows change.
class TableSelectionTest : public QObject, private TableFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Appearance::Light); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        createTable();
    }
    void cleanup() { destroyTable(); }

    void clickOnASwitchKeepsTheSelection();
    void selectAllByKey();
    void headerAsksNoRow();
    void selectionSurvivesMerges();
    void vastSelectionStaysInOnePiece();
    void vastSelectionInPiecesIsDropped();
    void scrollSurvivesMerges();
    void selectKeyScrollsToIt();
    void currentKeyIsToldOnce();

private:
    void mergeMany(int count);
    static QSet<KeyId> toSet(const QList<KeyId> &ids) { return {ids.begin(), ids.end()}; }
};

void TableSelectionTest::clickOnASwitchKeepsTheSelection()
{
    click(at(0, KeyTableModel::Name), {20, 24});
    click(at(3, KeyTableModel::Name), {20, 24}, Qt::ShiftModifier);
    QCOMPARE(selectedKeys().size(), 4);
    click(at(1, KeyTableModel::Enabled), {20, 24});
    QCOMPARE(selectedKeys().size(), 4);
    QCOMPARE(m_view->currentKey(), m_model->keyAt(1)->id);
    click(at(5, KeyTableModel::Enabled), {20, 24}); // Outside of it, the row is selected.
    QCOMPARE(selectedKeys(), QList{m_model->keyAt(5)->id});
}

void TableSelectionTest::selectAllByKey()
{
    QSignalSpy spy(m_view.get(), &KeyTableView::selectionCountChanged);
    m_view->selectKey(m_model->keyAt(0)->id);
    QCOMPARE(spy.takeLast().at(0).toInt(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(spy.takeLast().at(0).toInt(), 9);
    QCOMPARE(selectedKeys().size(), 9);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(spy.takeLast().at(0).toInt(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(spy.takeLast().at(0).toInt(), 2);
}

/// A header that follows the table's selection looks at each selected row whenever it paints itself.
void TableSelectionTest::headerAsksNoRow()
{
    m_view->selectAll();
    QCOMPARE(selectedKeys().size(), 9);
    QVERIFY(!m_view->horizontalHeader()->selectionModel()->hasSelection());
}

void TableSelectionTest::selectionSurvivesMerges()
{
    click(at(1, KeyTableModel::Name), {20, 24});
    click(at(3, KeyTableModel::Name), {20, 24}, Qt::ControlModifier);
    const QList<KeyId> selected = selectedKeys();
    const KeyId current = m_view->currentKey();
    merge([this](ApiKey &key) { key.use.lastUsedAt = m_clock.now(); }, 7); // Moves to the top.
    merge([](ApiKey &key) { key.label = u"renamed"_s; }, 1);
    m_keys->merge({sample::key(m_workspace, 60, u"new"_s, m_clock.now())});
    QCOMPARE(selectedKeys(), selected);
    QCOMPARE(m_view->currentKey(), current);
}

/// Every other one named "odd".
void TableSelectionTest::mergeMany(int count)
{
    KeyBlock many;
    for (int i = 0; i < count; ++i)
        many.append(sample::key(m_workspace, 100 + i, i % 2 == 0 ? u"even"_s : u"odd"_s, m_clock.now()));
    m_keys->merge(std::move(many));
}

void TableSelectionTest::vastSelectionStaysInOnePiece()
{
    constexpr int count = 1000;
    mergeMany(2 * count);
    m_model->setText(u"odd"_s);
    QCOMPARE(m_model->rowCount(), count);
    m_view->selectAll();
    const QSet<KeyId> odd = toSet(selectedKeys());
    const QSignalSpy told(m_view.get(), &KeyTableView::selectionCountChanged);
    m_model->setText({});
    QCOMPARE(m_view->selectedCount(), count);
    QCOMPARE(toSet(selectedKeys()), odd);
    m_model->sort(KeyTableModel::Name);
    QCOMPARE(toSet(selectedKeys()), odd);
    QCOMPARE(told.count(), 0);
    QVERIFY(m_view->selectionModel()->selection().size() < 10);
}

void TableSelectionTest::vastSelectionInPiecesIsDropped()
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

void TableSelectionTest::scrollSurvivesMerges()
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

void TableSelectionTest::selectKeyScrollsToIt()
{
    QList<ApiKey> many;
    for (int i = 100; i < 200; ++i)
        many.append(sample::key(m_workspace, i, u"key %1"_s.arg(i), m_clock.now()));
    m_keys->merge(many);
    const KeyId last = m_model->keyAt(m_model->rowCount() - 1)->id;
    m_view->selectKey(last);
    QCOMPARE(selectedKeys(), QList{last});
    QVERIFY(m_view->viewport()->rect().intersects(m_view->visualRect(m_view->currentIndex())));
    m_view->selectKey(m_keys->idAt(9)); // A tombstone that is not shown.
    QCOMPARE(m_view->currentKey(), last);
}

void TableSelectionTest::currentKeyIsToldOnce()
{
    const QSignalSpy spy(m_view.get(), &KeyTableView::currentKeyChanged);
    m_view->selectKey(m_model->keyAt(3)->id);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(spy.count(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy.at(1).at(0).value<KeyId>(), m_model->keyAt(4)->id);
}

QTEST_MAIN(TableSelectionTest)
#include "tst_tableselection.moc"
