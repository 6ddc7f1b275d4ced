// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowfixture.h"

#include "ui/shell/sidebarlist.h"
#include "ui/table/detailspane.h"
#include "ui/table/keytablemodel.h"
#include "ui/table/keytableview.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// What a window leaves to the next one, and how it goes.
class TestWindowState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_fixture = std::make_unique<WindowFixture>();
        m_acme = m_fixture->addWorkspace(u"Acme"_s);
        m_zeta = m_fixture->addWorkspace(u"Zeta"_s);
        m_fixture->addKey(m_zeta, u"alpha"_s);
        m_fixture->addKey(m_zeta, u"beta"_s);
    }
    void cleanup() { m_fixture.reset(); }

    void placeColumnsAndSortComeBack();
    void detailsAndSelectionFitANarrowWindow();
    void pageComesBack();
    void planPageNeedsAPlan();
    void detailsComeBack();
    void detailsStayClosed();
    void detailsFollowToTheOtherWorkspace();
    void columnsByKeyboard();
    void quittingClearsTheClipboard();

private:
    /// Zeta is the workspace that was open last.
    WindowFixture::Opened openZeta()
    {
        m_fixture->settings().setLastWorkspace(m_zeta.id);
        WindowFixture::Opened opened = m_fixture->open();
        (void)QTest::qWaitFor([&] { return opened.shows(u"Zeta"_s, 2); });
        return opened;
    }
    static QMenu *openColumnMenu(const WindowFixture::Opened &opened)
    {
        opened.click("columnsButton");
        return waitFor<QMenu>(opened.window.get(), u"columnMenu"_s);
    }
    static void choose(QMenu *menu, const QString &text)
    {
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == text) {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return;
            }
        }
        QFAIL(qPrintable(text));
    }
    static void chooseWorkspace(const WindowFixture::Opened &opened, int row)
    {
        auto *list = opened.find<SidebarList>("workspaceList");
        QTest::mouseClick(
            list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
    }
    static void clickName(const WindowFixture::Opened &opened)
    {
        const auto *header = opened.table()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
            QPoint(header->sectionViewportPosition(KeyTableModel::Name) + 20, header->height() / 2));
    }
    static QString firstName(const WindowFixture::Opened &opened)
    {
        return opened.table()->model()->index(0, KeyTableModel::Name).data().toString();
    }

    std::unique_ptr<WindowFixture> m_fixture;
    Workspace m_acme;
    Workspace m_zeta;
};

void TestWindowState::placeColumnsAndSortComeBack()
{
    QString top;
    {
        const auto opened = m_fixture->open();
        QTRY_VERIFY(opened.shows(u"Acme"_s, 0));
        chooseWorkspace(opened, 1);
        QTRY_VERIFY(opened.shows(u"Zeta"_s, 2));
        opened.window->resize(1222, 640);
        QVERIFY(!opened.table()->isColumnHidden(KeyTableModel::Created));
        choose(openColumnMenu(opened), u"Created"_s);
        QTRY_VERIFY(opened.table()->isColumnHidden(KeyTableModel::Created));
        clickName(opened);
        top = firstName(opened);
        clickName(opened);
        QTRY_VERIFY(firstName(opened) != top);
        top = firstName(opened);
        QVERIFY(opened.window->close());
    }
    const auto again = m_fixture->open();
    QTRY_VERIFY(again.shows(u"Zeta"_s, 2));
    QTRY_COMPARE(again.window->size(), QSize(1222, 640));
    QVERIFY(again.table()->isColumnHidden(KeyTableModel::Created));
    QVERIFY(!again.table()->isColumnHidden(KeyTableModel::LastUsed));
    QCOMPARE(firstName(again), top);
    chooseWorkspace(again, 0);
    QTRY_VERIFY(again.shows(u"Acme"_s, 0));
    QVERIFY(!again.table()->isColumnHidden(KeyTableModel::Created));
}

void TestWindowState::detailsAndSelectionFitANarrowWindow()
{
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Acme"_s, 0));
    chooseWorkspace(opened, 1);
    QTRY_VERIFY(opened.shows(u"Zeta"_s, 2));
    opened.window->resize(1024, 640);
    opened.table()->setFocus();
    opened.table()->setCurrentIndex(opened.table()->model()->index(0, KeyTableModel::Name));
    QTest::keyClick(opened.table(), Qt::Key_Return);
    QTest::keySequence(opened.table(), QKeySequence::SelectAll);
    QTRY_VERIFY(opened.find<QWidget>("selectionLabel")->isVisible());
    QVERIFY(opened.find<QWidget>("detailsPane")->isVisible());
    QCoreApplication::processEvents();
    QCOMPARE(opened.window->width(), 1024);
    for (const char *name : {"keyTable", "clearSelectionButton", "exportSelectedButton", "detailsPane"}) {
        const auto *each = opened.find<QWidget>(name);
        const QRect place(each->mapTo(opened.window.get(), QPoint()), each->size());
        QVERIFY2(opened.window->rect().contains(place), name);
    }
    QVERIFY(opened.table()->horizontalHeader()->length() <= opened.table()->viewport()->width());
    const QWidget *bar = opened.find<QWidget>("clearSelectionButton")->parentWidget();
    QVERIFY(bar->minimumSizeHint().width() < bar->sizeHint().width()); // It wraps.
}

void TestWindowState::pageComesBack()
{
    {
        const auto opened = openZeta();
        QTest::keySequence(opened.window.get(), QKeySequence(Qt::CTRL | Qt::Key_2));
        QTRY_VERIFY(opened.find<QWidget>("activityPage"));
        QVERIFY(opened.window->close());
    }
    const auto again = m_fixture->open();
    QTRY_VERIFY(again.find<QWidget>("activityPage"));
    QTRY_VERIFY(again.find<QWidget>("activityPage")->isVisible());
    QCOMPARE(again.find<SidebarList>("pageList")->currentItem()->text(), u"Activity"_s);
}

void TestWindowState::planPageNeedsAPlan()
{
    m_fixture->settings().setLastPage(u"plan"_s);
    const auto opened = openZeta(); // Its policy has no plans.
    QTRY_VERIFY(opened.find<QWidget>("keysPage")->isVisible());
    QVERIFY(!opened.find<QWidget>("planPage"));
}

void TestWindowState::detailsComeBack()
{
    {
        const auto opened = openZeta();
        opened.table()->selectKey(opened.rowNamed(u"alpha"_s));
        QTest::keyClick(opened.table(), Qt::Key_Return);
        QTRY_VERIFY(opened.find<QWidget>("detailsPane")->isVisible());
        QVERIFY(opened.window->close());
    }
    const auto again = m_fixture->open();
    auto *pane = again.find<DetailsPane>("detailsPane");
    QTRY_VERIFY(pane->isVisible());
    QVERIFY(!pane->key().isNull());
    QCOMPARE(pane->key(), again.table()->currentKey());
}

void TestWindowState::detailsStayClosed()
{
    {
        const auto opened = openZeta();
        opened.table()->selectKey(opened.rowNamed(u"alpha"_s));
        QTest::keyClick(opened.table(), Qt::Key_Return);
        QTRY_VERIFY(opened.find<QWidget>("detailsPane")->isVisible());
        opened.click("closeDetailsButton");
        QVERIFY(opened.window->close());
    }
    const auto again = m_fixture->open();
    QTRY_VERIFY(again.shows(u"Zeta"_s, 2));
    QVERIFY(!again.find<QWidget>("detailsPane")->isVisible());
    QCOMPARE(again.table()->selectedCount(), 0);
}

void TestWindowState::detailsFollowToTheOtherWorkspace()
{
    m_fixture->addKey(m_acme, u"gamma"_s);
    const auto opened = openZeta();
    auto *pane = opened.find<DetailsPane>("detailsPane");
    opened.table()->selectKey(opened.rowNamed(u"alpha"_s));
    QTest::keyClick(opened.table(), Qt::Key_Return);
    QTRY_VERIFY(pane->isVisible());
    chooseWorkspace(opened, 0);
    QTRY_VERIFY(opened.shows(u"Acme"_s, 1));
    QTRY_VERIFY(pane->isVisible());
    QCOMPARE(pane->key(), opened.rowNamed(u"gamma"_s));
}

void TestWindowState::columnsByKeyboard()
{
    const auto opened = openZeta();
    auto *button = opened.find<QAbstractButton>("columnsButton");
    opened.find<QLineEdit>("searchEdit")->setFocus();
    for (int i = 0; i < 20 && !button->hasFocus(); ++i)
        QTest::keyClick(opened.window->focusWidget(), Qt::Key_Tab);
    QVERIFY(button->hasFocus());
    QTest::keyClick(button, Qt::Key_Space);
    auto *menu = waitFor<QMenu>(opened.window.get(), u"columnMenu"_s);
    QVERIFY(menu);
    for (int i = 0; i < 20 && !(menu->activeAction() && menu->activeAction()->text() == u"Created"_s); ++i)
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(opened.table()->isColumnHidden(KeyTableModel::Created));
    QTRY_VERIFY(!opened.find<QMenu>("columnMenu"));

    opened.find<QLineEdit>("searchEdit")->setText(u"zzz"_s); // No row to open a menu at.
    QTRY_VERIFY(!opened.table()->isVisible());
    menu = openColumnMenu(opened);
    choose(menu, u"Created"_s);
    opened.find<QLineEdit>("searchEdit")->clear();
    QTRY_VERIFY(!opened.table()->isColumnHidden(KeyTableModel::Created));
}

void TestWindowState::quittingClearsTheClipboard()
{
    const auto opened = openZeta();
    QTest::keySequence(opened.window.get(), QKeySequence(QKeySequence::New));
    auto *create = waitFor<QDialog>(opened.window.get(), u"createDialog"_s);
    QVERIFY(create);
    QTest::keyClicks(create->findChild<QLineEdit *>(u"labelEdit"_s), u"fresh"_s);
    QTest::mouseClick(create->findChild<QAbstractButton *>(u"submitButton"_s), Qt::LeftButton);
    auto *reveal = waitFor<QDialog>(opened.window.get(), u"revealDialog"_s);
    QVERIFY(reveal);
    QTest::mouseClick(reveal->findChild<QAbstractButton *>(u"copySecretButton"_s), Qt::LeftButton);
    QTest::mouseClick(reveal->findChild<QAbstractButton *>(u"closeRevealButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!opened.find<QDialog>("revealDialog"));
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.startsWith(u"ch_live_"_s));

    QVERIFY(!opened.window->close());
    auto *question = waitFor<QDialog>(opened.window.get(), u"confirmDialog"_s);
    QVERIFY(question);
    QTest::mouseClick(question->findChild<QAbstractButton *>(u"cancelButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!opened.find<QDialog>("confirmDialog"));
    QVERIFY(opened.window->isVisible());
    QCOMPARE(QGuiApplication::clipboard()->text(), copied);

    QVERIFY(!opened.window->close());
    question = waitFor<QDialog>(opened.window.get(), u"confirmDialog"_s);
    QVERIFY(question);
    bool said = false;
    for (const QLabel *label : question->findChildren<QLabel *>())
        said = said || label->text().contains(u"Quitting clears it"_s);
    QVERIFY(said);
    QTest::mouseClick(question->findChild<QAbstractButton *>(u"confirmButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!opened.window->isVisible());
    QVERIFY(!QGuiApplication::clipboard()->text().contains(copied));
}

QTEST_MAIN(TestWindowState)
#include "tst_windowstate.moc"
