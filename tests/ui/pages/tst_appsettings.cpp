// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/appsettings.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

class AppSettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void beginsWithTheSystemsLook();
    void keepsEverything();
    void tellsOfChangesOnce();
    void forgetsAWorkspace();
    void unknownWordsAreTheDefault();
    void theFileIsNamedAfterTheProgram();

private:
    const WorkspaceId m_one = QUuid::createUuid();
    const WorkspaceId m_other = QUuid::createUuid();
};

void AppSettingsTest::beginsWithTheSystemsLook()
{
    const QTemporaryDir folder;
    const AppSettings settings(folder.filePath(u"s.ini"_s));
    QCOMPARE(settings.appearance(), Appearance::System);
    QVERIFY(!settings.compactRows() && !settings.detailsShown());
    QVERIFY(settings.lastWorkspace().isNull());
    QVERIFY(settings.windowGeometry().isEmpty() && settings.tableLayout(m_one).isEmpty());
    QVERIFY(settings.lastPage().isEmpty());
}

void AppSettingsTest::keepsEverything()
{
    const QTemporaryDir folder;
    const QByteArray bytes("\0\x01\xff geometry", 12);
    {
        AppSettings settings(folder.filePath(u"s.ini"_s));
        settings.setAppearance(Appearance::HighContrast);
        settings.setCompactRows(true);
        settings.setWindowGeometry(bytes);
        settings.setSplitterState(bytes);
        settings.setDetailsShown(true);
        settings.setLastWorkspace(m_one);
        settings.setTableLayout(m_one, bytes);
        settings.setLastPage(u"activity"_s);
    }
    const AppSettings settings(folder.filePath(u"s.ini"_s));
    QCOMPARE(settings.appearance(), Appearance::HighContrast);
    QVERIFY(settings.compactRows() && settings.detailsShown());
    QCOMPARE(settings.windowGeometry(), bytes);
    QCOMPARE(settings.splitterState(), bytes);
    QCOMPARE(settings.lastWorkspace(), m_one);
    QCOMPARE(settings.tableLayout(m_one), bytes);
    QVERIFY(settings.tableLayout(m_other).isEmpty());
    QCOMPARE(settings.lastPage(), u"activity"_s);
}

void AppSettingsTest::tellsOfChangesOnce()
{
    const QTemporaryDir folder;
    AppSettings settings(folder.filePath(u"s.ini"_s));
    QSignalSpy appearance(&settings, &AppSettings::appearanceChanged);
    QSignalSpy compact(&settings, &AppSettings::compactRowsChanged);
    settings.setAppearance(Appearance::Dark);
    settings.setAppearance(Appearance::Dark);
    settings.setCompactRows(true);
    settings.setCompactRows(true);
    QCOMPARE(appearance.count(), 1);
    QCOMPARE(compact.count(), 1);
}

void AppSettingsTest::forgetsAWorkspace()
{
    const QTemporaryDir folder;
    AppSettings settings(folder.filePath(u"s.ini"_s));
    for (const WorkspaceId &id : {m_one, m_other})
        settings.setTableLayout(id, "layout");
    settings.setLastWorkspace(m_other);
    settings.forgetWorkspace(m_one);
    QVERIFY(settings.tableLayout(m_one).isEmpty());
    QVERIFY(!settings.tableLayout(m_other).isEmpty());
    QCOMPARE(settings.lastWorkspace(), m_other);
    settings.forgetWorkspace(m_other);
    QVERIFY(settings.lastWorkspace().isNull());
}

void AppSettingsTest::unknownWordsAreTheDefault()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"s.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[General]\nappearance=sepia\nlast_workspace=nonsense\n");
    file.close();
    const AppSettings settings(file.fileName());
    QCOMPARE(settings.appearance(), Appearance::System);
    QVERIFY(settings.lastWorkspace().isNull());
}

void AppSettingsTest::theFileIsNamedAfterTheProgram()
{
    QVERIFY(AppSettings::standardFile().endsWith("/org.chatelaine.Chatelaine.ini"_L1));
}

QTEST_GUILESS_MAIN(AppSettingsTest)
#include "tst_appsettings.moc"
