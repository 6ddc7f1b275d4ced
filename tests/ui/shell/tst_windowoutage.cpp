// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowfixture.h"

#include "ui/reveal/maskedkeypanel.h"
#include "ui/table/detailspane.h"
#include "ui/table/keytablemodel.h"
#include "ui/table/keytableview.h"
#include "ui/table/timetext.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// The store's file goes while the window is open, and comes back, as it was or another one.
class TestWindowOutage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_fixture = std::make_unique<WindowFixture>();
    }
    void cleanup() { m_fixture.reset(); }

    void listSaysSoAndRecovers();
    void retryFindsNothingAndMakesNothing();
    void anotherFileTakesItsPlace();
    void maskedKeyToo();

private:
    /// The database with what SQLite keeps beside it.
    static void moveStore(const QString &from, const QString &to)
    {
        for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s}) {
            if (QFile::exists(from + ending))
                QVERIFY(QFile::rename(from + ending, to + ending));
        }
    }
    QString file() const { return m_fixture->address().file; }
    QString aside() const { return m_fixture->folder() + u"/aside.sqlite"_s; }
    void takeAway()
    {
        m_fixture->closeRegistry();
        moveStore(file(), aside());
    }
    static QString textOf(const QWidget *banner)
    {
        return banner->findChild<QLabel *>(u"bannerText"_s)->text();
    }
    /// How far the darkest pixel of a row's cell is from white.
    static int inkOf(const WindowFixture::Opened &opened, const KeyId &id, int column)
    {
        const QImage image
            = opened.table()->viewport()->grab(opened.cell(id, column).adjusted(0, 2, 0, -4)).toImage();
        int darkest = 255;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                darkest = qMin(darkest, qGray(image.pixel(x, y)));
        }
        return 255 - darkest;
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestWindowOutage::listSaysSoAndRecovers()
{
    const Workspace acme = m_fixture->addWorkspace(u"Acme"_s);
    m_fixture->addKey(acme, u"alpha"_s);
    m_fixture->addKey(acme, u"beta"_s);
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Acme"_s, 2));
    const QString heard = absoluteTime(m_fixture->clock.now());
    const KeyId alpha = opened.rowNamed(u"alpha"_s);
    opened.table()->selectKey(alpha);
    QTest::keyClick(opened.table(), Qt::Key_Return);
    QTest::keySequence(opened.table(), QKeySequence(QKeySequence::SelectAll));
    QTRY_VERIFY(opened.find<QWidget>("disableSelectedButton")->isVisible());
    const int inkBefore = inkOf(opened, alpha, KeyTableModel::Name);
    m_fixture->clock.advance(std::chrono::hours(3));
    takeAway();

    auto *banner = opened.find<QWidget>("outageBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(textOf(banner).contains(heard), qPrintable(textOf(banner)));
    QVERIFY(banner->findChild<QAbstractButton *>(u"bannerActionButton"_s)->isVisible());
    QVERIFY(inkOf(opened, alpha, KeyTableModel::Name) < inkBefore * 2 / 3);
    for (const char *name :
        {"createKeyButton", "disableSelectedButton", "deleteSelectedButton", "deleteDetailsButton"}) {
        const auto *button = opened.find<QAbstractButton>(name);
        QVERIFY2(!button->isEnabled(), name);
        QVERIFY2(button->toolTip().contains(file()), name);
    }
    QVERIFY(opened.find<QAbstractButton>("exportButton")->isEnabled());
    QTest::keyClick(opened.table(), Qt::Key_Menu);
    auto *menu = waitFor<QMenu>(opened.window.get(), u"rowMenu"_s);
    QVERIFY(menu);
    const auto *disable = menu->findChild<QAction *>(u"disable"_s);
    QVERIFY(disable && !disable->isEnabled() && disable->toolTip().contains(file()));
    menu->close();

    moveStore(aside(), file());
    QTRY_VERIFY(!banner->isVisible());
    QTRY_VERIFY(opened.find<QAbstractButton>("createKeyButton")->isEnabled());
    QVERIFY(opened.find<QAbstractButton>("disableSelectedButton")->isEnabled());
    QVERIFY(opened.find<QAbstractButton>("deleteDetailsButton")->isEnabled());
    QTRY_COMPARE(inkOf(opened, alpha, KeyTableModel::Name), inkBefore);
    opened.clickCell(alpha, KeyTableModel::Enabled);
    QTRY_VERIFY(m_fixture->stored(u"alpha"_s).disabled);
}

void TestWindowOutage::retryFindsNothingAndMakesNothing()
{
    m_fixture->addKey(m_fixture->addWorkspace(u"Acme"_s), u"alpha"_s);
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Acme"_s, 1));
    takeAway();
    auto *banner = opened.find<QWidget>("outageBanner");
    QTRY_VERIFY(banner->isVisible());
    auto *retry = banner->findChild<QAbstractButton *>(u"bannerActionButton"_s);
    QTest::mouseClick(retry, Qt::LeftButton);
    QCoreApplication::processEvents();
    QVERIFY(!QFile::exists(file()));
    QVERIFY(banner->isVisible());
    moveStore(aside(), file());
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_VERIFY(!banner->isVisible());
    QTRY_VERIFY(opened.shows(u"Acme"_s, 1));
}

void TestWindowOutage::anotherFileTakesItsPlace()
{
    const Workspace acme = m_fixture->addWorkspace(u"Acme"_s);
    m_fixture->addKey(acme, u"kept"_s);
    m_fixture->closeRegistry();
    QVERIFY(QFile::copy(file(), aside())); // A backup, from before the second key.
    QFile::setPermissions(aside(), QFile::ReadOwner | QFile::WriteOwner);
    m_fixture->addKey(acme, u"later"_s);
    m_fixture->closeRegistry();
    const auto opened = m_fixture->open();
    QTRY_VERIFY(opened.shows(u"Acme"_s, 2));
    const QString old = m_fixture->folder() + u"/old.sqlite"_s;
    moveStore(file(), old);
    moveStore(aside(), file());
    QTRY_VERIFY(opened.shows(u"Acme"_s, 1));
    QVERIFY(!opened.rowNamed(u"kept"_s).isNull());
    QTRY_VERIFY(!opened.find<QWidget>("outageBanner")->isVisible());
    m_fixture->addKey(acme, u"fresh"_s);
    QTRY_VERIFY(!opened.rowNamed(u"fresh"_s).isNull());
}

void TestWindowOutage::maskedKeyToo()
{
    m_fixture->addWorkspace(u"Personal"_s, u"stacker"_s);
    const auto opened = m_fixture->open();
    auto *panel = waitFor<MaskedKeyPanel>(opened.window.get(), u"maskedKeyPanel"_s);
    QVERIFY(panel);
    takeAway();
    auto *banner = opened.find<QWidget>("outageBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(textOf(banner).contains(absoluteTime(m_fixture->clock.now())));
    for (const QString &name : {u"showSecretButton"_s, u"copySecretButton"_s, u"refreshKeyButton"_s}) {
        const auto *button = panel->findChild<QAbstractButton *>(name);
        QVERIFY2(!button->isEnabled(), qPrintable(name));
        QVERIFY2(button->toolTip().contains(file()), qPrintable(name));
    }
    moveStore(aside(), file());
    QTRY_VERIFY(!banner->isVisible());
    auto *eye = panel->findChild<QAbstractButton *>(u"showSecretButton"_s);
    QTRY_VERIFY(eye->isEnabled());
    QTest::mouseClick(eye, Qt::LeftButton);
    QTRY_VERIFY(!panel->isMasked());
}

QTEST_MAIN(TestWindowOutage)
#include "tst_windowoutage.moc"
