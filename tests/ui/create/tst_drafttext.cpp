// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/policies.h"
#include "support/widgets.h"
#include "ui/create/drafttext.h"

#include <QRegularExpression>

using namespace chatelaine;
using namespace Qt::StringLiterals;

/// Without a translator, so plurals read as they stand in the source.
class DraftTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { beginUiTest(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void countsTheGrants_data();
    void countsTheGrants();
    void saysWhatTheKeyWillBe();
    void namesTheLastDay();
    void saysNoSeconds();
};

void DraftTextTest::countsTheGrants_data()
{
    QTest::addColumn<QString>("grants");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << QString() << u"no scope is on"_s;
    QTest::newRow("off") << u"data:off"_s << u"no scope is on"_s;
    QTest::newRow("read") << u"a:read b:read"_s << u"2 scope(s) read"_s;
    QTest::newRow("execute") << u"a:execute b:read"_s << u"1 scope(s) execute, 1 read"_s;
    QTest::newRow("all") << u"a:read b:execute c:write d:write"_s << u"2 scope(s) write, 1 execute, 1 read"_s;
}

void DraftTextTest::countsTheGrants()
{
    QFETCH(QString, grants);
    QFETCH(QString, text);
    QCOMPARE(grantsSummary(parseGrants(grants)), text);
}

void DraftTextTest::saysWhatTheKeyWillBe()
{
    const KeyPolicy internal = builtInPolicy(u"stack-internal"_s);
    ApiKey facts;
    facts.team = u"Ops"_s;
    facts.access = Access::Write;
    QCOMPARE(draftSummary(facts, ExpiresNever(), internal, workspaceOf(internal)),
        u"for the team Ops; reads and writes; never expires"_s);
    const KeyPolicy stitch = builtInPolicy(u"stitch"_s);
    QCOMPARE(draftSummary({}, ExpiresByDefault(), stitch, workspaceOf(stitch)), QString());
}

void DraftTextTest::namesTheLastDay()
{
    const Instant end = *endOfLocalDay(u"2026-12-22"_s);
    QCOMPARE(lastDayText(end, ExpiresAt{end}), u"22 Dec 2026"_s);
    QCOMPARE(lastDayText(end, ExpiresInDays{30}), u"23 Dec 2026"_s);
    QCOMPARE(longTimeText(end), u"Wednesday, 23 December 2026 at 00:00"_s);
}

void DraftTextTest::saysNoSeconds()
{
    const Instant end = *endOfLocalDay(u"2026-12-22"_s);
    const QLocale before;
    for (const QLocale &locale : {QLocale::c(), QLocale(QLocale::German), QLocale(QLocale::Finnish),
             QLocale(QLocale::English, QLocale::UnitedStates), QLocale(QLocale::Japanese)}) {
        QLocale::setDefault(locale);
        const QString text = longTimeText(end).section(u" at "_s, -1);
        QVERIFY2(text.contains(u"00"_s), qPrintable(text));
        QCOMPARE(text.count(QRegularExpression(u"[:.][0-9]"_s)), 1);
    }
    QLocale::setDefault(before);
}

QTEST_MAIN(DraftTextTest)
#include "tst_drafttext.moc"
