// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowfixture.h"

#include "ui/shell/sidebarlist.h"
#include "ui/shell/workspacepages.h"
#include "ui/table/keytablemodel.h"
#include "ui/table/keytableview.h"
#include "ui/widgets/card.h"

#include <QAbstractButton>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// Workspaces, pages, and what two windows on one file see of each other.
class TestWindowWorkspaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_fixture = std::make_unique<WindowFixture>();
    }
    void cleanup() { m_fixture.reset(); }

    void firstStartWelcomes();
    void addWorkspace();
    void renameWorkspace();
    void removeWorkspace();
    void formGoesWithItsWorkspace();
    void questionGoesWithItsWorkspace();
    void unknownPolicyIsSaid();
    void switchWorkspaceAndPage();
    void shortcutsLeadToPages();
    void twoWindowsSeeEachOther();
    void storeThatFailsToOpen();

private:
    QDialog *dialog(const WindowFixture::Opened &opened, const QString &name)
    {
        return waitFor<QDialog>(opened.window.get(), name);
    }
    static void press(const QWidget *parent, const QString &name)
    {
        auto *button = parent->findChild<QAbstractButton *>(name);
        QVERIFY(button);
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestWindowWorkspaces::firstStartWelcomes()
{
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.find<QWidget>("welcomePage"));
    QVERIFY(opened.find<QWidget>("welcomePage")->isVisible());
    QVERIFY(!opened.find<SidebarList>("pageList")->isVisible());
    opened.click("welcomeAddButton");
    QVERIFY(dialog(opened, u"workspaceDialog"_s));
}

void TestWindowWorkspaces::addWorkspace()
{
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.find<QWidget>("welcomePage"));
    opened.click("addWorkspaceButton");
    auto *add = dialog(opened, u"workspaceDialog"_s);
    QVERIFY(add);
    QTest::mouseClick(add->findChild<Card *>(u"policyCard_stitch"_s), Qt::LeftButton);
    add->findChild<QLineEdit *>(u"workspaceNameEdit"_s)->setText(u"Stitch account"_s);
    press(add, u"confirmButton"_s);
    QTRY_VERIFY(opened.shows(u"Stitch account"_s, 0));
    QTRY_VERIFY(opened.find<QWidget>("keysPage")->isVisible());
    QCOMPARE(opened.label("keysTitle")->text(), u"API access keys"_s);
    QCOMPARE(m_fixture->registry().workspaces(m_fixture->actor()).value().constFirst().policyId, u"stitch"_s);
    QCOMPARE(opened.find<SidebarList>("pageList")->count(), 4);
}

void TestWindowWorkspaces::renameWorkspace()
{
    m_fixture->addWorkspace(u"Acme"_s);
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Acme"_s, 0));
    QTest::keyClick(opened.find<SidebarList>("workspaceList"), Qt::Key_F2);
    auto *rename = dialog(opened, u"renameWorkspaceDialog"_s);
    QVERIFY(rename);
    rename->findChild<QLineEdit *>(u"workspaceNameEdit"_s)->setText(u"Umbrella"_s);
    press(rename, u"confirmButton"_s);
    QTRY_VERIFY(opened.shows(u"Umbrella"_s, 0));
    QTRY_COMPARE(opened.label("keysPath")->text(), u"Umbrella › Settings"_s);
    QCOMPARE(m_fixture->registry().workspaces(m_fixture->actor()).value().constFirst().name, u"Umbrella"_s);
}

void TestWindowWorkspaces::removeWorkspace()
{
    m_fixture->addWorkspace(u"Acme"_s);
    m_fixture->addKey(m_fixture->addWorkspace(u"Zeta"_s), u"last"_s);
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Acme"_s, 0));
    QTest::keyClick(opened.find<SidebarList>("workspaceList"), Qt::Key_Delete);
    auto *remove = dialog(opened, u"removeWorkspaceDialog"_s);
    QVERIFY(remove);
    QTest::keyClicks(remove->findChild<QLineEdit *>(u"workspaceNameEdit"_s), u"Acme"_s);
    press(remove, u"confirmButton"_s);
    QTRY_VERIFY(opened.shows(u"Zeta"_s, 1));
    QCOMPARE(m_fixture->registry().workspaces(m_fixture->actor()).value().size(), 1);
}

void TestWindowWorkspaces::formGoesWithItsWorkspace()
{
    const Workspace acme = m_fixture->addWorkspace(u"Acme"_s);
    m_fixture->addWorkspace(u"Zeta"_s);
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Acme"_s, 0));
    QTest::keySequence(opened.window.get(), QKeySequence::New);
    const QPointer<QDialog> form = dialog(opened, u"createDialog"_s);
    QVERIFY(form);
    QVERIFY(m_fixture->registry().removeWorkspace(acme.id, {u"tester"_s, u"cli"_s}));
    QTRY_VERIFY(opened.shows(u"Zeta"_s, 0));
    QTRY_VERIFY(!form || !form->isVisible());
}

void TestWindowWorkspaces::questionGoesWithItsWorkspace()
{
    const Workspace acme = m_fixture->addWorkspace(u"Acme"_s);
    m_fixture->use(acme, u"in use"_s);
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Acme"_s, 1));
    opened.table()->selectKey(opened.rowNamed(u"in use"_s));
    QTest::keyClick(opened.table(), Qt::Key_Delete);
    const QPointer<QDialog> question = dialog(opened, u"confirmDialog"_s);
    QVERIFY(question);
    QVERIFY(m_fixture->registry().removeWorkspace(acme.id, {u"tester"_s, u"cli"_s}));
    QTRY_VERIFY(opened.find<QWidget>("welcomePage"));
    QTRY_VERIFY(!question || !question->isVisible());
}

void TestWindowWorkspaces::unknownPolicyIsSaid()
{
    m_fixture->addWorkspace(u"Acme"_s);
    m_fixture->addWorkspace(u"Zeta"_s);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other program"_s);
        database.setDatabaseName(m_fixture->address().file);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"UPDATE workspace SET policy = 'gone' WHERE name = 'Zeta'"_s));
    }
    QSqlDatabase::removeDatabase(u"other program"_s);
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Acme"_s, 0));
    auto *list = opened.find<SidebarList>("workspaceList");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    QTRY_VERIFY(opened.find<QWidget>("storeProblem") && opened.find<QWidget>("storeProblem")->isVisible());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
    QTRY_VERIFY(opened.find<QWidget>("keysPage")->isVisible());
    QTRY_VERIFY(opened.shows(u"Acme"_s, 0));
}

void TestWindowWorkspaces::switchWorkspaceAndPage()
{
    m_fixture->addKey(m_fixture->addWorkspace(u"Acme"_s), u"one"_s);
    m_fixture->addKey(m_fixture->addWorkspace(u"Knowledge"_s, u"stitch"_s), u"two"_s);
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Acme"_s, 1));
    auto *list = opened.find<SidebarList>("workspaceList");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    QTRY_VERIFY(opened.shows(u"Knowledge"_s, 1));
    QVERIFY(!opened.rowNamed(u"two"_s).isNull());
    QCOMPARE(opened.find<SidebarList>("pageList")->item(2)->text(), u"Plan"_s);
    auto *pages = opened.find<SidebarList>("pageList");
    QTest::mouseClick(pages->viewport(), Qt::LeftButton, {}, pages->visualItemRect(pages->item(2)).center());
    QTRY_VERIFY(opened.find<QWidget>("planPage"));
    QVERIFY(opened.find<QWidget>("planPage")->isVisible());
}

void TestWindowWorkspaces::shortcutsLeadToPages()
{
    m_fixture->addWorkspace(u"Acme"_s);
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Acme"_s, 0));
    QTest::keySequence(opened.window.get(), QKeySequence(Qt::CTRL | Qt::Key_2));
    QTRY_VERIFY(opened.find<QWidget>("activityPage"));
    QVERIFY(opened.find<QWidget>("activityPage")->isVisible());
    QTest::keySequence(opened.window.get(), QKeySequence(Qt::CTRL | Qt::Key_1));
    QTRY_VERIFY(opened.find<QWidget>("keysPage")->isVisible());
    QTest::keySequence(opened.window.get(), QKeySequence(Qt::CTRL | Qt::Key_K));
    auto *identify = dialog(opened, u"identifyDialog"_s);
    QVERIFY(identify);
    identify->reject();
    opened.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(opened.window.get()));
    QTest::keySequence(opened.window.get(), QKeySequence(Qt::Key_F1));
    QVERIFY(dialog(opened, u"shortcutsDialog"_s));
}

void TestWindowWorkspaces::twoWindowsSeeEachOther()
{
    const Workspace acme = m_fixture->addWorkspace(u"Acme"_s);
    for (int i = 0; i < 40; ++i)
        m_fixture->addKey(acme, u"key-%1"_s.arg(i, 2, 10, QChar(u'0')));
    const auto one = m_fixture->open();
    const auto two = m_fixture->open();
    QTRY_VERIFY(one.shows(u"Acme"_s, 40));
    QTRY_VERIFY(two.shows(u"Acme"_s, 40));
    two.table()->selectKey(two.rowNamed(u"key-20"_s));
    two.table()->verticalScrollBar()->setValue(two.table()->verticalScrollBar()->maximum() / 2);
    const int scroll = two.table()->verticalScrollBar()->value();

    const KeyId id = one.rowNamed(u"key-05"_s);
    one.table()->selectKey(id);
    one.clickCell(id, KeyTableModel::Enabled);
    const auto isOff = [&two, id] {
        const QModelIndexList found
            = two.table()->model()->match(two.table()->model()->index(0, 0), KeyTableModel::IdRole, id);
        return !found.isEmpty() && !found.constFirst().data(KeyTableModel::OnRole).toBool();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOff(), 1000);
    QCOMPARE(two.table()->selectedCount(), 1);
    QCOMPARE(two.table()->currentKey(), two.rowNamed(u"key-20"_s));
    QCOMPARE(two.table()->verticalScrollBar()->value(), scroll);
}

void TestWindowWorkspaces::storeThatFailsToOpen()
{
    m_fixture->addWorkspace(u"Acme"_s);
    m_fixture->closeRegistry();
    QFile file(m_fixture->address().file + u"-sound"_s);
    QVERIFY(QFile::rename(m_fixture->address().file, file.fileName()));
    QFile broken(m_fixture->address().file);
    QVERIFY(broken.open(QFile::WriteOnly));
    broken.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    broken.write(QByteArray(4096, 'x'));
    broken.close();
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.find<QWidget>("storeProblem"));
    QVERIFY(opened.find<QWidget>("storeProblem")->isVisible());
    QVERIFY(opened.label("storeProblemText")->text().contains(m_fixture->address().file));
    QVERIFY(opened.label("storeLabel")->text().contains(u"not available"_s));

    QVERIFY(broken.remove());
    QVERIFY(QFile::rename(file.fileName(), m_fixture->address().file));
    opened.click("storeProblemButton");
    QTRY_VERIFY(opened.shows(u"Acme"_s, 0));
    QTRY_VERIFY(opened.find<QWidget>("keysPage")->isVisible());
}

QTEST_MAIN(TestWindowWorkspaces)
#include "tst_windowworkspaces.moc"
