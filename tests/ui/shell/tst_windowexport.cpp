// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowfixture.h"

#include "ui/shell/exportdialog.h"
#include "ui/shell/keyexport.h"
#include "ui/table/keytablemodel.h"
#include "ui/table/keytableview.h"
#include "ui/widgets/loadingbar.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSemaphore>
#include <QThreadPool>

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// What the window shows, written to a file.
class TestWindowExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_fixture = std::make_unique<WindowFixture>();
        m_workspace = m_fixture->addWorkspace(u"Acme"_s);
        for (const QString &label : {u"alpha"_s, u"beta"_s, u"alpine"_s, u"=1+1"_s})
            m_fixture->addKey(m_workspace, label);
    }
    void cleanup() { m_fixture.reset(); }

    void writesWhatIsShownAsCsv();
    void writesWhatIsShownAsJson();
    void writesTheSelection();
    void saysWhatCannotBeWritten();
    void windowLivesWhileItWrites();
    void cancelledLeavesNoFile();
    void finishesWithoutTheWindow();

private:
    WindowFixture::Opened open()
    {
        WindowFixture::Opened opened = m_fixture->open();
        (void)QTest::qWaitFor([&] { return opened.shows(u"Acme"_s, 4); });
        return opened;
    }
    /// The dialog that the button's menu leads to.
    static ExportDialog *ask(const WindowFixture::Opened &opened, int entry)
    {
        auto *menu = opened.find<QPushButton>("exportButton")->menu();
        menu->popup(opened.window->mapToGlobal(QPoint(400, 100)));
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().at(entry)).center());
        return waitFor<ExportDialog>(opened.window.get(), u"exportDialog"_s);
    }
    static void save(ExportDialog *dialog, const QString &file)
    {
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        QVERIFY(name);
        name->setText(file);
        QTest::mouseClick(
            dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    }
    QString path(const QString &name) const { return m_fixture->folder() + u'/' + name; }
    static QByteArray contents(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    static QStringList shownNames(const WindowFixture::Opened &opened)
    {
        QStringList names;
        const QAbstractItemModel *model = opened.table()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            names.append(model->index(row, KeyTableModel::Name).data().toString());
        return names;
    }

    std::unique_ptr<WindowFixture> m_fixture;
    Workspace m_workspace;
};

namespace {

/// Holds the threads that write until it is released: an export that takes long.
class BusyPool {
public:
    BusyPool()
        : m_threads(KeyExport::threads().maxThreadCount())
    {
        KeyExport::threads().setMaxThreadCount(1);
        KeyExport::threads().start([this] { m_gate.acquire(); });
    }
    ~BusyPool()
    {
        release();
        KeyExport::threads().waitForDone();
        KeyExport::threads().setMaxThreadCount(m_threads);
    }
    void release() { m_gate.release(); }

private:
    int m_threads;
    QSemaphore m_gate;
};

} // namespace

void TestWindowExport::writesWhatIsShownAsCsv()
{
    const auto opened = open();
    const QString file = path(u"keys.csv"_s);
    save(ask(opened, 0), file);
    QTRY_COMPARE(opened.label("undoLabel")->text(), u"4 keys written to keys.csv"_s);
    const QList<QByteArray> lines = contents(file).split('\n');
    QCOMPARE(lines.size(), 6); // With the head, and nothing after the last line's end.
    const QStringList shown = shownNames(opened);
    for (int row = 0; row < shown.size(); ++row) {
        const QString cell = shown.at(row) == u"=1+1"_s ? u"'=1+1"_s : shown.at(row);
        QVERIFY2(
            lines.at(row + 1).startsWith(QByteArray(cell.toUtf8() + ',')), lines.at(row + 1).constData());
    }
}

void TestWindowExport::writesWhatIsShownAsJson()
{
    const auto opened = open();
    QTest::keyClicks(opened.find<QLineEdit>("searchEdit"), u"alp"_s);
    const auto *header = opened.table()->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
        QPoint(header->sectionViewportPosition(KeyTableModel::Name) + 20, header->height() / 2));
    QTRY_COMPARE(opened.table()->model()->rowCount(), 2);
    const QString file = path(u"keys.json"_s);
    save(ask(opened, 1), path(u"keys"_s)); // The ending comes by itself.
    QTRY_COMPARE(opened.label("undoLabel")->text(), u"2 keys written to keys.json"_s);
    QStringList written;
    const QJsonArray rows = QJsonDocument::fromJson(contents(file)).array();
    for (const QJsonValue &row : rows) {
        written.append(row[u"label"_s].toString());
        QCOMPARE(row[u"id"_s].toString(), idText(m_fixture->stored(written.last()).id));
    }
    QCOMPARE(written, shownNames(opened));
}

void TestWindowExport::writesTheSelection()
{
    const auto opened = open();
    opened.clickCell(opened.rowNamed(u"beta"_s), KeyTableModel::Name);
    QTest::mouseClick(opened.table()->viewport(), Qt::LeftButton, Qt::ControlModifier,
        opened.cell(opened.rowNamed(u"alpha"_s), KeyTableModel::Name).center());
    opened.click("exportSelectedButton");
    const QString file = path(u"two.csv"_s);
    save(waitFor<ExportDialog>(opened.window.get(), u"exportDialog"_s), file);
    QTRY_COMPARE(opened.label("undoLabel")->text(), u"2 keys written to two.csv"_s);
    QCOMPARE(contents(file).count('\n'), 3);
    QVERIFY(!contents(file).contains("alpine"));
}

void TestWindowExport::saysWhatCannotBeWritten()
{
    const auto opened = open();
    ExportDialog *dialog = ask(opened, 0);
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(u"/proc/none/keys.csv"_s); // The dialog itself lets nobody go there.
    dialog->reject();
    auto *banner = opened.find<QWidget>("refusalBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->findChild<QLabel *>(u"bannerText"_s)->text().contains(u"/proc/none/keys.csv"_s));
    QVERIFY(opened.find<QPushButton>("exportButton")->isEnabled());
}

void TestWindowExport::windowLivesWhileItWrites()
{
    const auto opened = open();
    BusyPool pool;
    const QString file = path(u"keys.csv"_s);
    save(ask(opened, 0), file);
    auto *bar = opened.find<QWidget>("keyListPage")->findChild<LoadingBar *>();
    QTRY_VERIFY(bar->isRunning());
    QVERIFY(!opened.find<QPushButton>("exportButton")->isEnabled());
    auto *banner = opened.find<QWidget>("exportBanner");
    QVERIFY(!banner->isVisible());
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->findChild<QLabel *>(u"bannerText"_s)->text(), u"Writing 4 keys to keys.csv…"_s);
    opened.clickCell(opened.rowNamed(u"beta"_s), KeyTableModel::Enabled);
    QTRY_VERIFY(m_fixture->stored(u"beta"_s).disabled);
    QVERIFY(!QFile::exists(file));
    pool.release();
    QTRY_VERIFY(QFile::exists(file));
    QTRY_VERIFY(!banner->isVisible() && !bar->isRunning());
    QVERIFY(opened.find<QPushButton>("exportButton")->isEnabled());
}

void TestWindowExport::cancelledLeavesNoFile()
{
    const auto opened = open();
    BusyPool pool;
    const QString file = path(u"keys.csv"_s);
    save(ask(opened, 0), file);
    auto *banner = opened.find<QWidget>("exportBanner");
    QTRY_VERIFY(banner->isVisible());
    QTest::mouseClick(banner->findChild<QPushButton *>(u"bannerActionButton"_s), Qt::LeftButton);
    pool.release();
    QTRY_COMPARE(opened.label("undoLabel")->text(), u"Export cancelled; keys.csv was not written"_s);
    QVERIFY(!QFile::exists(file));
    QVERIFY(!banner->isVisible());
    save(ask(opened, 0), file);
    QTRY_VERIFY(QFile::exists(file));
}

void TestWindowExport::finishesWithoutTheWindow()
{
    const QString file = path(u"keys.csv"_s);
    BusyPool pool;
    {
        const auto opened = open();
        save(ask(opened, 0), file);
        QTRY_VERIFY(opened.find<QWidget>("keyListPage")->findChild<LoadingBar *>()->isRunning());
        QVERIFY(opened.window->close());
    }
    pool.release();
    KeyExport::threads().waitForDone();
    QCOMPARE(contents(file).count('\n'), 5);
}

QTEST_MAIN(TestWindowExport)
#include "tst_windowexport.moc"
