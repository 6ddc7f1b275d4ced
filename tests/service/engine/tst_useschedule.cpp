// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/useschedule.h"

#include <QTest>

using namespace std::chrono_literals;

namespace chatelaine {

using Time = UseSchedule::Time;
using Writing = UseSchedule::Writing;

class UseScheduleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stampsAtOnce();
    void writesTheMoreSeldomTheLongerItTakes();
    void journalsWhileItStamps();
    void journalWaitsTheLongerStampingTakes();
    void journalIsStampedWhenCallsEnd();
    void journalIsBounded();
    void nothingIsNotWritten();
    void whatAnotherLeftIsStamped();
    void stampingThatFailsWaits();

private:
    /// One that has stamped all there was.
    static void stampAll(UseSchedule &schedule, Time begun, Time ended, std::chrono::milliseconds cost)
    {
        schedule.stampingBegan(begun, ended);
        schedule.stamped(ended, cost);
    }

    const Time m_start{1h};
};

void UseScheduleTest::stampsAtOnce()
{
    UseSchedule schedule;
    QVERIFY(schedule.begin(m_start, true));
    QCOMPARE(schedule.next(m_start, 10), Writing::Stamp);
    stampAll(schedule, m_start, m_start + 1ms, 1ms);
    QVERIFY(!schedule.begin(m_start + 399ms, true));
    QVERIFY(!schedule.begin(m_start + 400ms, false));
    QVERIFY(schedule.begin(m_start + 400ms, true));
    QCOMPARE(schedule.next(m_start + 400ms, 10), Writing::Stamp);
}

/// While it takes less than that, nothing waits for more than a second.
void UseScheduleTest::writesTheMoreSeldomTheLongerItTakes()
{
    const QList<std::pair<std::chrono::milliseconds, std::chrono::milliseconds>> intervals{
        {1ms, 400ms}, {4ms, 640ms}, {30ms, 770ms}, {300ms, 500ms}, {2000ms, 400ms}};
    for (const auto &[took, interval] : intervals) {
        for (const bool stamp : {true, false}) {
            UseSchedule schedule;
            QVERIFY(schedule.begin(m_start, true));
            if (stamp)
                schedule.stampingBegan(m_start, m_start + took);
            else
                schedule.journaled(m_start, m_start + took, 10);
            QVERIFY(!schedule.begin(m_start + interval - 1ms, true));
            QVERIFY(schedule.begin(m_start + interval, true));
        }
    }
}

void UseScheduleTest::journalsWhileItStamps()
{
    UseSchedule schedule;
    QVERIFY(schedule.begin(m_start, true));
    schedule.stampingBegan(m_start, m_start + 1ms);
    QVERIFY(schedule.begin(m_start + 1h, true));
    QCOMPARE(schedule.next(m_start + 1h, 10), Writing::Journal);
    schedule.journaled(m_start + 1h, m_start + 1h, 10);
    QVERIFY(!schedule.begin(m_start + 2h, false));
    QCOMPARE(schedule.next(m_start + 2h, 0), Writing::Nothing);
    schedule.stamped(m_start + 2h, 1ms);
    QVERIFY(schedule.begin(m_start + 2h + 200ms, false));
    QCOMPARE(schedule.next(m_start + 2h + 200ms, 0), Writing::Stamp);
}

void UseScheduleTest::journalWaitsTheLongerStampingTakes()
{
    const QList<std::pair<std::chrono::milliseconds, std::chrono::milliseconds>> pauses{
        {2ms, 400ms}, {12ms, 2'400ms}, {50ms, 10'000ms}, {150ms, 30'000ms}, {5'000ms, 30'000ms}};
    for (const auto &[took, pause] : pauses) {
        UseSchedule schedule;
        stampAll(schedule, m_start - 2 * took, m_start, took);
        QCOMPARE(schedule.next(m_start + pause - 1ms, 10), Writing::Journal);
        QCOMPARE(schedule.next(m_start + pause, 10), Writing::Stamp);
    }
}

void UseScheduleTest::journalIsStampedWhenCallsEnd()
{
    UseSchedule schedule;
    stampAll(schedule, m_start - 10ms, m_start, 10ms);
    QVERIFY(schedule.begin(m_start, true));
    schedule.journaled(m_start, m_start + 1ms, 10);
    QVERIFY(!schedule.begin(m_start + 1'999ms, false));
    QVERIFY(schedule.begin(m_start + 2'000ms, false));
    QCOMPARE(schedule.next(m_start + 2'000ms, 0), Writing::Stamp);
    stampAll(schedule, m_start + 2'000ms, m_start + 2'010ms, 10ms);
    QVERIFY(!schedule.begin(m_start + 1h, false));
}

void UseScheduleTest::journalIsBounded()
{
    UseSchedule schedule;
    stampAll(schedule, m_start - 5s, m_start, 5s);
    schedule.journaled(m_start, m_start + 1ms, 399'999);
    QCOMPARE(schedule.next(m_start + 1ms, 10), Writing::Journal);
    schedule.journaled(m_start, m_start + 1ms, 1);
    QCOMPARE(schedule.next(m_start + 1ms, 10), Writing::Stamp);
    schedule.stampingBegan(m_start + 1ms, m_start + 2ms);
    schedule.journaled(m_start, m_start + 1ms, 400'000); // Stamping goes on meanwhile.
    QCOMPARE(schedule.next(m_start + 1h, 10), Writing::Nothing);
}

void UseScheduleTest::nothingIsNotWritten()
{
    UseSchedule schedule;
    stampAll(schedule, m_start, m_start, 1ms);
    QVERIFY(!schedule.begin(m_start + 1h, false));
    QCOMPARE(schedule.next(m_start + 1h, 0), Writing::Nothing);
}

void UseScheduleTest::whatAnotherLeftIsStamped()
{
    UseSchedule schedule;
    QVERIFY(schedule.begin(m_start, false));
    QCOMPARE(schedule.next(m_start, 0), Writing::Stamp);
}

void UseScheduleTest::stampingThatFailsWaits()
{
    UseSchedule schedule;
    stampAll(schedule, m_start - 1h, m_start - 1h, 1ms);
    schedule.journaled(m_start, m_start, 399'999);
    schedule.stampingFailed(m_start);
    QVERIFY(!schedule.begin(m_start + 9'999ms, false));
    QCOMPARE(schedule.next(m_start + 9'999ms, 10), Writing::Journal);
    schedule.journaled(m_start, m_start, 1); // A journal that cannot be emptied has an end.
    QCOMPARE(schedule.next(m_start + 9'999ms, 10), Writing::Nothing);
    QVERIFY(schedule.begin(m_start + 10s, false));
    QCOMPARE(schedule.next(m_start + 10s, 10), Writing::Stamp);
    schedule.stampingBegan(m_start + 10s, m_start + 10s);
    schedule.stampingFailed(m_start + 10s); // Some of them; the journal has the others.
    QVERIFY(schedule.begin(m_start + 20s, false));
    QCOMPARE(schedule.next(m_start + 20s, 0), Writing::Stamp);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::UseScheduleTest)
#include "tst_useschedule.moc"
