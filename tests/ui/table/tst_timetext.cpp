// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"
#include "ui/table/timetext.h"

#include <QRegularExpression>
#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Without a translator, so plurals read as they stand in the source.
class TimeTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Europe/Berlin");
        QLocale::setDefault(QLocale::c());
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void relative_data();
    void relative();
    void absoluteHasTheZone();
    void expiry();
    void lastUse();

private:
    const Instant m_now = ManualClock().now(); // 22 Nov 2026, 01:00 in Berlin
};

void TimeTextTest::relative_data()
{
    QTest::addColumn<qint64>("millis");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, std::chrono::milliseconds offset, const QString &text) {
        QTest::newRow(name) << qint64(offset.count()) << text;
    };
    row("now", 0ms, u"just now"_s);
    row("seconds", -12s, u"12 s ago"_s);
    row("last second of a minute", -59'999ms, u"59 s ago"_s);
    row("minute", -1min, u"1 min ago"_s);
    row("hours", -4h, u"4 h ago"_s);
    row("yesterday's evening within a day", -20h, u"20 h ago"_s);
    row("yesterday", -24h, u"yesterday"_s);
    row("day before by the calendar", -26h, u"2 day(s) ago"_s);
    row("last counted days", -Days(89), u"89 day(s) ago"_s);
    row("months", -Days(90), u"3 month(s) ago"_s);
    row("years", -Days(800), u"2 year(s) ago"_s);
    row("in a moment", 300ms, u"in 1 s"_s);
    row("in minutes", 5min, u"in 5 min"_s);
    row("in hours", 23h, u"in 23 h"_s);
    row("tomorrow", 24h, u"tomorrow"_s);
    row("in days", Days(6), u"in 6 day(s)"_s);
    row("in months", Days(365), u"in 12 month(s)"_s);
    row("in years", Days(3650), u"in 10 year(s)"_s);
}

void TimeTextTest::relative()
{
    QFETCH(const qint64, millis);
    QTEST(relativeTime(m_now + std::chrono::milliseconds(millis), m_now), "text");
}

void TimeTextTest::absoluteHasTheZone()
{
    QCOMPARE(absoluteTime(m_now), u"22 Nov 2026, 01:00:00 CET"_s);
    QCOMPARE(shortDate(m_now - 2h), u"21 Nov 2026"_s);
}

void TimeTextTest::expiry()
{
    QCOMPARE(expiryText(std::nullopt, m_now), u"Never"_s);
    QCOMPARE(expiryText(m_now + Days(6), m_now), u"in 6 day(s)"_s);
    QCOMPARE(expiryText(m_now, m_now), u"Expired"_s);
}

void TimeTextTest::lastUse()
{
    KeyUse use;
    const Instant created = m_now - Days(300);
    use.trackingSince = created;
    QCOMPARE(lastUseText(use, created, m_now), u"Never used"_s);
    use.trackingSince = m_now - Days(20);
    QCOMPARE(lastUseText(use, created, m_now), u"No data since 2 Nov"_s);
    use.trackingSince = m_now - Days(400);
    QCOMPARE(lastUseText(use, created - Days(300), m_now), u"No data since 18 Oct 2025"_s);
    use.lastUsedAt = m_now - 2min;
    QCOMPARE(lastUseText(use, created, m_now), u"2 min ago"_s);
}

QTEST_GUILESS_MAIN(TimeTextTest)
#include "tst_timetext.moc"
