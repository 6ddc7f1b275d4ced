// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/tablefixture.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStyleOptionHeader>
#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// Which columns the table shows and what it keeps of the choice.
class TableLayoutTest : public QObject, private TableFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Appearance::Light); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        createTable();
    }
    void cleanup() { destroyTable(); }

    void narrowTableHidesScopesAndCreatorFirst();
    void narrowTableStaysWithinItsRoom();
    void policyDecidesTheColumns();
    void disabledKeyShowsTheStateColumn();
    void layoutIsKept();
    void strangeLayoutsAreHarmless();
    void switchingPolicyIsNoEdit();
    void columnMenuHidesAndSorts();
    void headerClickSorts();
    void arrowPointsDownForNewestFirst();
    void compactRows();
    void paintsInEveryAppearance();
};

void TableLayoutTest::narrowTableHidesScopesAndCreatorFirst()
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

/// As beside the details in a window of 1024 pixels.
void TableLayoutTest::narrowTableStaysWithinItsRoom()
{
    const QHeaderView *header = m_view->horizontalHeader();
    for (int width = 700; width >= 470; width -= 10) {
        m_view->resize(width, 500);
        QCoreApplication::processEvents();
        QVERIFY2(header->length() <= m_view->viewport()->width(), qPrintable(QString::number(width)));
    }
    const int narrow = header->sectionSize(KeyTableModel::LastUsed);
    QVERIFY(narrow >= 100);
    m_view->resize(900, 500);
    QCoreApplication::processEvents();
    QVERIFY(header->sectionSize(KeyTableModel::LastUsed) > narrow);
}

void TableLayoutTest::policyDecidesTheColumns()
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

void TableLayoutTest::disabledKeyShowsTheStateColumn()
{
    usePolicy(u"stack-internal"_s);
    QVERIFY(!m_view->isColumnHidden(KeyTableModel::Enabled)); // ci-nightly is off.
    merge([](ApiKey &key) { key.disabled = {}; }, 4);
    QVERIFY(m_view->isColumnHidden(KeyTableModel::Enabled));
    m_model->setState(KeyState::Deleted);
    QVERIFY(!m_view->isColumnHidden(KeyTableModel::Enabled));
}

void TableLayoutTest::layoutIsKept()
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

void TableLayoutTest::strangeLayoutsAreHarmless()
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

void TableLayoutTest::switchingPolicyIsNoEdit()
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

void TableLayoutTest::columnMenuHidesAndSorts()
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

void TableLayoutTest::headerClickSorts()
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

namespace {

/// Below zero for an arrow up, above it for an arrow down: where the strokes beside the shaft are.
int arrowSense(const QImage &arrow)
{
    std::array<int, 2> ink{};
    for (int y = 0; y < arrow.height(); ++y) {
        for (int x = 0; x < arrow.width(); ++x)
            ink.at(y < arrow.height() / 2 ? 0 : 1) += 255 - qGray(arrow.pixel(x, y));
    }
    return ink[1] - ink[0];
}

} // namespace

void TableLayoutTest::arrowPointsDownForNewestFirst()
{
    auto *header = m_view->horizontalHeader();
    QCOMPARE(header->sortIndicatorSection(), KeyTableModel::LastUsed);
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    const auto sense = [header] {
        header->repaint();
        const int left = header->sectionViewportPosition(KeyTableModel::LastUsed);
        const QString title = header->model()->headerData(KeyTableModel::LastUsed, Qt::Horizontal).toString();
        const int after = header->fontMetrics().horizontalAdvance(title) + 4;
        QStyleOptionHeader option;
        option.initFrom(header);
        option.rect = QRect(left, 0, header->sectionSize(KeyTableModel::LastUsed), header->height());
        const int text = header->style()->subElementRect(QStyle::SE_HeaderLabel, &option, header).left();
        const QRect place(text + after, header->height() / 2 - 6, 12, 12);
        return arrowSense(header->viewport()->grab(place).toImage());
    };
    QVERIFY2(sense() > 0, "the newest first has an arrow down");
    header->setSortIndicator(KeyTableModel::LastUsed, Qt::AscendingOrder);
    QVERIFY2(sense() < 0, "the oldest first has an arrow up");
}

void TableLayoutTest::compactRows()
{
    QCOMPARE(m_view->rowHeight(0), 48);
    m_view->setCompact(true);
    QCOMPARE(m_view->rowHeight(0), 36);
    const QSignalSpy spy(m_view.get(), &KeyTableView::toggleRequested);
    click(at(2, KeyTableModel::Enabled), {20, 18});
    QCOMPARE(spy.count(), 1);
}

void TableLayoutTest::paintsInEveryAppearance()
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

QTEST_MAIN(TableLayoutTest)
#include "tst_tablelayout.moc"
