// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowfixture.h"

#include "ui/create/keyform.h"
#include "ui/shell/sidebarlist.h"
#include "ui/shell/undooffer.h"
#include "ui/table/detailspane.h"
#include "ui/table/keytablemodel.h"
#include "ui/table/keytableview.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/popover.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// What people do to keys in the window, clicked in the window and looked up in the database.
class TestWindowKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_fixture = std::make_unique<WindowFixture>();
        m_workspace = m_fixture->addWorkspace(u"Acme"_s);
    }
    void cleanup() { m_fixture.reset(); }

    void createRevealCopy();
    void toggleAndUndo();
    void recentUseAsksAtTheSwitch();
    void deleteAndUndo();
    void leakedIsFinal();
    void bulkWithOneUndo();
    void partialRefusalIsSummarised();
    void bulkOfUsedKeysAsksFirst();
    void editConflictKeepsWhatWasTyped();
    void searchAndChips();
    void nothingMatches();
    void emptyOffersCreation();
    void detailsFollowTheRow();
    void escapeClosesDetails();
    void undoGoesByItself();
    void undoStaysInItsWorkspace();

private:
    WindowFixture::Opened openWith(const QStringList &labels)
    {
        for (const QString &label : labels)
            m_fixture->addKey(m_workspace, label);
        WindowFixture::Opened opened = m_fixture->open();
        (void)QTest::qWaitFor([&] { return opened.shows(u"Acme"_s, static_cast<int>(labels.size())); });
        return opened;
    }
    bool isEnabled(const QString &label) { return !m_fixture->stored(label).disabled; }

    std::unique_ptr<WindowFixture> m_fixture;
    Workspace m_workspace;
};

void TestWindowKeys::createRevealCopy()
{
    const auto opened = openWith({u"first"_s});
    QTest::keySequence(opened.window.get(), QKeySequence(QKeySequence::New));
    auto *create = waitFor<QDialog>(opened.window.get(), u"createDialog"_s);
    QVERIFY(create);
    QTest::keyClicks(create->findChild<QLineEdit *>(u"labelEdit"_s), u"billing-webhooks"_s);
    QTest::mouseClick(create->findChild<QAbstractButton *>(u"submitButton"_s), Qt::LeftButton);

    auto *reveal = waitFor<QDialog>(opened.window.get(), u"revealDialog"_s);
    QVERIFY(reveal);
    QTest::mouseClick(reveal->findChild<QAbstractButton *>(u"copySecretButton"_s), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    QTest::mouseClick(reveal->findChild<QAbstractButton *>(u"closeRevealButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!opened.find<QDialog>("revealDialog"));

    const ApiKey key = m_fixture->stored(u"billing-webhooks"_s);
    QVERIFY(!key.id.isNull());
    QVERIFY(copied.startsWith(u"ch_live_"_s));
    QCOMPARE(copied.right(4), key.hint.lastFour);
    QCOMPARE(m_fixture->registry()
                 .identify(m_workspace.id, token::digest(copied.toLatin1()), m_fixture->actor())
                 .value()
                 ->id,
        key.id);
    QCOMPARE(opened.table()->currentKey(), key.id);
    QCOMPARE(opened.window->focusWidget(), opened.table());
    QTRY_VERIFY(opened.label("clipboardLabel")->isVisible());
    opened.click("clearClipboardButton");
    QVERIFY(!QGuiApplication::clipboard()->text().contains(copied));
}

void TestWindowKeys::toggleAndUndo()
{
    const auto opened = openWith({u"first"_s});
    const KeyId id = opened.rowNamed(u"first"_s);
    opened.clickCell(id, KeyTableModel::Enabled);
    QTRY_VERIFY(!isEnabled(u"first"_s));
    QTRY_COMPARE(opened.label("undoLabel")->text(), u"first disabled"_s);
    opened.click("undoButton");
    QTRY_VERIFY(isEnabled(u"first"_s));
}

void TestWindowKeys::recentUseAsksAtTheSwitch()
{
    m_fixture->use(m_workspace, u"busy"_s);
    m_fixture->clock.advance(std::chrono::minutes(2));
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Acme"_s, 1));
    const KeyId id = opened.rowNamed(u"busy"_s);
    opened.clickCell(id, KeyTableModel::Enabled);
    auto *popover = waitFor<Popover>(opened.window.get(), u"recentUsePopover"_s);
    QVERIFY(popover);
    QCOMPARE(popover->findChild<QLabel *>(u"popoverQuestion"_s)->text(),
        u"Used 2 min ago by 10.0.4.17. Turn off?"_s);
    QVERIFY(isEnabled(u"busy"_s));
    QTest::keyClick(opened.window->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!opened.window->findChild<Popover *>());
    QVERIFY(isEnabled(u"busy"_s));

    opened.clickCell(id, KeyTableModel::Enabled);
    popover = waitFor<Popover>(opened.window.get(), u"recentUsePopover"_s);
    QVERIFY(popover);
    QTest::mouseClick(popover->findChild<QAbstractButton *>(u"popoverConfirmButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!isEnabled(u"busy"_s));
}

void TestWindowKeys::deleteAndUndo()
{
    const auto opened = openWith({u"first"_s, u"second"_s});
    opened.table()->selectKey(opened.rowNamed(u"first"_s));
    QTest::keyClick(opened.table(), Qt::Key_Delete);
    QTRY_VERIFY(m_fixture->stored(u"first"_s).deletedAt);
    QTRY_COMPARE(opened.table()->model()->rowCount(), 1);
    QTRY_VERIFY(opened.find<Chip>("deletedChip")->isVisible());
    QTest::keySequence(opened.window.get(), QKeySequence(QKeySequence::Undo));
    QTRY_VERIFY(!m_fixture->stored(u"first"_s).deletedAt);
    QTRY_VERIFY(isEnabled(u"first"_s));
    QTRY_COMPARE(opened.table()->model()->rowCount(), 2);
}

void TestWindowKeys::leakedIsFinal()
{
    m_fixture->use(m_workspace, u"busy"_s);
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Acme"_s, 1));
    opened.table()->selectKey(opened.rowNamed(u"busy"_s));
    QTest::keyClick(opened.table(), Qt::Key_Delete);
    auto *dialog = waitFor<QDialog>(opened.window.get(), u"confirmDialog"_s);
    QVERIFY(dialog);
    dialog->findChild<QCheckBox *>(u"leakedCheck"_s)->click();
    QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"confirmButton"_s), Qt::LeftButton);
    QTRY_VERIFY(m_fixture->stored(u"busy"_s).deletedAt);
    QCOMPARE(m_fixture->stored(u"busy"_s).deleteReason, DeleteReason::Leaked);
    QTRY_COMPARE(opened.label("undoLabel")->text(), u"busy deleted for good"_s);
    QVERIFY(!opened.find<QAbstractButton>("undoButton")->isVisible());
}

void TestWindowKeys::bulkWithOneUndo()
{
    const auto opened = openWith({u"a"_s, u"b"_s, u"c"_s});
    QVERIFY(!opened.find<QWidget>("selectionLabel")->isVisible());
    opened.table()->setFocus();
    QTest::keySequence(opened.table(), QKeySequence(QKeySequence::SelectAll));
    QTRY_COMPARE(opened.label("selectionLabel")->text(), u"3 selected"_s);
    QVERIFY(opened.label("countsLabel")->text().endsWith(u", 3 selected"_s));
    opened.click("disableSelectedButton");
    QTRY_VERIFY(!isEnabled(u"a"_s) && !isEnabled(u"b"_s) && !isEnabled(u"c"_s));
    QTRY_VERIFY(opened.label("undoLabel")->text().startsWith(u"3 key"_s));
    opened.click("undoButton");
    QTRY_VERIFY(isEnabled(u"a"_s) && isEnabled(u"b"_s) && isEnabled(u"c"_s));
}

void TestWindowKeys::partialRefusalIsSummarised()
{
    const auto opened = openWith({u"a"_s, u"b"_s});
    // Another program deletes one of the two a moment before.
    QTest::keySequence(opened.table(), QKeySequence(QKeySequence::SelectAll));
    m_fixture->registry().apply(Action::Delete, {opened.rowNamed(u"a"_s)}, {u"other"_s, u"cli"_s}).value();
    opened.click("disableSelectedButton");
    QTRY_VERIFY(opened.find<QWidget>("refusalBanner")->isVisible());
    QVERIFY(opened.find<QWidget>("refusalBanner")
                ->findChild<QLabel *>(u"bannerText"_s)
                ->text()
                .contains(u" a: "_s));
    QVERIFY(!isEnabled(u"b"_s));
}

void TestWindowKeys::bulkOfUsedKeysAsksFirst()
{
    m_fixture->use(m_workspace, u"busy"_s);
    m_fixture->addKey(m_workspace, u"idle"_s);
    m_fixture->clock.advance(std::chrono::minutes(2));
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Acme"_s, 2));
    opened.table()->setFocus();
    QTest::keySequence(opened.table(), QKeySequence(QKeySequence::SelectAll));
    QTRY_VERIFY(opened.find<QWidget>("disableSelectedButton")->isVisible());
    opened.click("disableSelectedButton");
    QVERIFY(!opened.find<QDialog>("confirmDialog")); // Who uses them is looked up in the background.
    auto *dialog = waitFor<QDialog>(opened.window.get(), u"confirmDialog"_s);
    QVERIFY(dialog);
    QString said;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        said += label->text();
    QVERIFY2(said.contains(u"busy was last used 2 min ago by 10.0.4.17"_s), qPrintable(said));
    QVERIFY2(!said.contains(u"idle"_s), qPrintable(said));
    QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"cancelButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!opened.find<QDialog>("confirmDialog"));
    QVERIFY(isEnabled(u"busy"_s) && isEnabled(u"idle"_s));

    opened.click("disableSelectedButton");
    dialog = waitFor<QDialog>(opened.window.get(), u"confirmDialog"_s);
    QVERIFY(dialog);
    QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"confirmButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!isEnabled(u"busy"_s) && !isEnabled(u"idle"_s));
}

void TestWindowKeys::editConflictKeepsWhatWasTyped()
{
    const auto opened = openWith({u"alpha"_s});
    opened.table()->selectKey(opened.rowNamed(u"alpha"_s));
    QTest::keyClick(opened.table(), Qt::Key_F2);
    auto *label = waitFor<QLineEdit>(opened.find<QWidget>("detailsPane"), u"labelEdit"_s);
    QVERIFY(label);
    label->selectAll();
    QTest::keyClicks(label, u"mine"_s);
    KeyEdit theirs;
    theirs.version = m_fixture->stored(u"alpha"_s).version;
    theirs.note = u"theirs"_s;
    QVERIFY(m_fixture->registry().edit(m_fixture->stored(u"alpha"_s).id, theirs, {u"other"_s, u"cli"_s}));
    opened.click("saveEditButton");
    auto *newer = opened.find<QAbstractButton>("loadNewerButton");
    QTRY_VERIFY(newer->isVisible());
    QCOMPARE(label->text(), u"mine"_s);
    QVERIFY(m_fixture->stored(u"mine"_s).id.isNull());

    QTest::mouseClick(newer, Qt::LeftButton);
    QTRY_COMPARE(label->text(), u"alpha"_s);
    label->selectAll();
    QTest::keyClicks(label, u"mine"_s);
    opened.click("saveEditButton");
    QTRY_VERIFY(!m_fixture->stored(u"mine"_s).id.isNull());
    QCOMPARE(m_fixture->stored(u"mine"_s).note, u"theirs"_s);
}

void TestWindowKeys::searchAndChips()
{
    const auto opened = openWith({u"alpha"_s, u"beta"_s, u"gamma"_s});
    QTest::keySequence(opened.window.get(), QKeySequence(QKeySequence::Find));
    auto *search = opened.find<QLineEdit>("searchEdit");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"bet"_s);
    QTRY_COMPARE(opened.table()->model()->rowCount(), 1);
    QVERIFY(!opened.rowNamed(u"beta"_s).isNull());
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(opened.table()->model()->rowCount(), 3);

    opened.clickCell(opened.rowNamed(u"gamma"_s), KeyTableModel::Enabled);
    auto *chip = opened.find<Chip>("disabledChip");
    QTRY_COMPARE(chip->count(), 1);
    QTest::mouseClick(chip, Qt::LeftButton);
    QTRY_COMPARE(opened.table()->model()->rowCount(), 1);
    QTest::mouseClick(chip, Qt::LeftButton);
    QTRY_COMPARE(opened.table()->model()->rowCount(), 3);
}

void TestWindowKeys::nothingMatches()
{
    const auto opened = openWith({u"alpha"_s});
    opened.find<QLineEdit>("searchEdit")->setText(u"zzz"_s);
    QTRY_COMPARE(opened.label("emptyListTitle")->text(), u"Nothing matches"_s);
    opened.click("emptyListButton");
    QTRY_VERIFY(opened.table()->isVisible());
    QCOMPARE(opened.table()->model()->rowCount(), 1);
}

void TestWindowKeys::emptyOffersCreation()
{
    const auto opened = openWith({});
    QTRY_VERIFY(opened.label("emptyListText")->isVisible());
    QCOMPARE(opened.label("emptyListText")->text(),
        u"No API keys yet. Create one for the first application that calls your API."_s);
    opened.click("emptyListButton");
    QVERIFY(waitFor<QDialog>(opened.window.get(), u"createDialog"_s));
}

void TestWindowKeys::detailsFollowTheRow()
{
    const auto opened = openWith({u"alpha"_s, u"beta"_s});
    auto *pane = opened.find<DetailsPane>("detailsPane");
    const int before = opened.table()->width();
    opened.table()->selectKey(opened.rowNamed(u"alpha"_s));
    opened.table()->setFocus();
    QTest::keyClick(opened.table(), Qt::Key_Return);
    QTRY_VERIFY(pane->isVisible());
    QCOMPARE(pane->key(), opened.rowNamed(u"alpha"_s));
    QTRY_VERIFY(opened.table()->width() < before);
    opened.table()->selectKey(opened.rowNamed(u"beta"_s));
    QTRY_COMPARE(pane->key(), opened.rowNamed(u"beta"_s));
    QTest::keyClick(opened.table(), Qt::Key_Return);
    QTRY_VERIFY(!pane->isVisible());
}

void TestWindowKeys::escapeClosesDetails()
{
    const auto opened = openWith({u"alpha"_s});
    opened.table()->selectKey(opened.rowNamed(u"alpha"_s));
    QTest::keyClick(opened.table(), Qt::Key_Return);
    auto *pane = opened.find<DetailsPane>("detailsPane");
    QTRY_VERIFY(pane->isVisible());
    QTest::keyClick(opened.window.get(), Qt::Key_Escape);
    QTRY_VERIFY(!pane->isVisible());
    QCOMPARE(opened.window->focusWidget(), opened.table());
}

void TestWindowKeys::undoGoesByItself()
{
    const auto opened = openWith({u"alpha"_s});
    auto *offer = opened.window->findChild<UndoOffer *>();
    offer->setLifetime(50);
    opened.clickCell(opened.rowNamed(u"alpha"_s), KeyTableModel::Enabled);
    QTRY_VERIFY(!isEnabled(u"alpha"_s));
    QTRY_VERIFY(!offer->isVisible() && !offer->isOffered());
}

void TestWindowKeys::undoStaysInItsWorkspace()
{
    m_fixture->addWorkspace(u"Zeta"_s);
    const auto opened = openWith({u"first"_s});
    opened.clickCell(opened.rowNamed(u"first"_s), KeyTableModel::Enabled);
    QTRY_COMPARE(opened.label("undoLabel")->text(), u"first disabled"_s);
    auto *undo = opened.find<QAbstractButton>("undoButton");
    opened.click("undoButton");
    auto *list = opened.find<SidebarList>("workspaceList"); // Before the undoing is done.
    list->setCurrentRow(1);
    QTRY_VERIFY(isEnabled(u"first"_s));
    QTRY_VERIFY(opened.shows(u"Zeta"_s, 0));
    QTRY_COMPARE(opened.label("undoLabel")->text(), u"first enabled"_s);
    QVERIFY(!undo->isVisible());
}

QTEST_MAIN(TestWindowKeys)
#include "tst_windowkeys.moc"
