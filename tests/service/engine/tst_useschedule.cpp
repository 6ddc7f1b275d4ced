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
    void fewAreStampedAtOnce();
    void writesTheMoreSeldomTheLongerItTakes();
    void manyAreJournaledFirst();
    void journalWaitsTheLongerStampingTakes();
    void journalIsStampedWhenCallsEnd();
    void journalIsStampedBeforeItIsTooManyKeys();
    void journalIsBounded();
    void nothingIsNotWritten();
    void whatAnotherLeftIsStamped();
    void stampingThatFailsWaits();

private:
    const Time m_start{1h};
};

void UseScheduleTest::fewAreStampedAtOnce()
{
    UseSchedule schedule;
    QVERIFY(schedule.begin(m_start, true));
    QCOMPARE(schedule.next(m_start, 10), Writing::Stamp);
    schedule.stamped(m_start, m_start + 30ms, 1ms);
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
        UseSchedule schedule;
        QVERIFY(schedule.begin(m_start, true));
        schedule.journaled(m_start, m_start + took, 10, 10);
        QVERIFY(!schedule.begin(m_start + interval - 1ms, true));
        QVERIFY(schedule.begin(m_start + interval, true));
    }
}

void UseScheduleTest::manyAreJournaledFirst()
{
    UseSchedule schedule;
    schedule.stamped(m_start, m_start, 0ms);
    QCOMPARE(schedule.next(m_start, 2'000), Writing::Stamp);
    QCOMPARE(schedule.next(m_start, 2'001), Writing::JournalThenStamp);
    schedule.journaled(m_start, m_start + 1ms, 1'500, 100);
    QCOMPARE(schedule.next(m_start, 500), Writing::Stamp);
    QCOMPARE(schedule.next(m_start, 501), Writing::JournalThenStamp);
}

void UseScheduleTest::journalWaitsTheLongerStampingTakes()
{
    const QList<std::pair<std::chrono::milliseconds, std::chrono::milliseconds>> pauses{
        {2ms, 400ms}, {12ms, 2'400ms}, {50ms, 10'000ms}, {150ms, 30'000ms}, {5'000ms, 30'000ms}};
    for (const auto &[took, pause] : pauses) {
        UseSchedule schedule;
        schedule.stamped(m_start - 2 * took, m_start, took);
        QCOMPARE(schedule.next(m_start + pause - 1ms, 10), Writing::Journal);
        QCOMPARE(schedule.next(m_start + pause, 10), Writing::Stamp);
    }
}

void UseScheduleTest::journalIsStampedWhenCallsEnd()
{
    UseSchedule schedule;
    schedule.stamped(m_start - 10ms, m_start, 10ms);
    QVERIFY(schedule.begin(m_start, true));
    schedule.journaled(m_start, m_start + 1ms, 10, 10);
    QVERIFY(!schedule.begin(m_start + 1'999ms, false));
    QVERIFY(schedule.begin(m_start + 2'000ms, false));
    QCOMPARE(schedule.next(m_start + 2'000ms, 0), Writing::Stamp);
    schedule.stamped(m_start + 2'000ms, m_start + 2'010ms, 10ms);
    QVERIFY(!schedule.begin(m_start + 1h, false));
}

/// What is stamped together is told together.
void UseScheduleTest::journalIsStampedBeforeItIsTooManyKeys()
{
    UseSchedule schedule;
    schedule.stamped(m_start, m_start, 200ms);
    schedule.journaled(m_start, m_start, 9'000, 1'500); // of the same keys again and again
    QCOMPARE(schedule.next(m_start + 2s, 500), Writing::Journal);
    QCOMPARE(schedule.next(m_start + 2s, 501), Writing::StampThenJournal);
    QCOMPARE(schedule.next(m_start + 1'999ms, 501), Writing::Journal); // Unless that takes too much.
    QCOMPARE(schedule.next(m_start + 2s, 6'500), Writing::Journal);
    QCOMPARE(schedule.next(m_start + 2s, 6'501), Writing::StampThenJournal);
    schedule.journaled(m_start, m_start, 9'000, 8'001); // It is too late for that.
    QCOMPARE(schedule.next(m_start + 2s, 10), Writing::Journal);
}

void UseScheduleTest::journalIsBounded()
{
    UseSchedule schedule;
    schedule.stamped(m_start - 5s, m_start, 5s);
    schedule.journaled(m_start, m_start + 1ms, 399'999, 399'999);
    QCOMPARE(schedule.next(m_start + 1ms, 10), Writing::Journal);
    schedule.journaled(m_start, m_start + 1ms, 1, 1);
    QCOMPARE(schedule.next(m_start + 1ms, 10), Writing::JournalThenStamp);
}

void UseScheduleTest::nothingIsNotWritten()
{
    UseSchedule schedule;
    schedule.stamped(m_start, m_start, 1ms);
    QVERIFY(!schedule.begin(m_start + 1h, false));
    QCOMPARE(schedule.next(m_start + 1h, 0), Writing::Nothing);
    QCOMPARE(schedule.last(0), Writing::Nothing);
    QCOMPARE(schedule.last(1), Writing::JournalThenStamp);
    schedule.journaled(m_start, m_start, 1, 1);
    QCOMPARE(schedule.last(0), Writing::JournalThenStamp);
}

void UseScheduleTest::whatAnotherLeftIsStamped()
{
    const UseSchedule schedule;
    QCOMPARE(schedule.next(m_start, 0), Writing::Stamp);
    QCOMPARE(schedule.last(0), Writing::JournalThenStamp);
}

void UseScheduleTest::stampingThatFailsWaits()
{
    UseSchedule schedule;
    schedule.stamped(m_start - 1h, m_start - 1h, 1ms);
    schedule.journaled(m_start, m_start, 399'999, 399'999);
    schedule.stampingFailed(m_start);
    QVERIFY(!schedule.begin(m_start + 9'999ms, false));
    QCOMPARE(schedule.next(m_start + 9'999ms, 10), Writing::Journal);
    schedule.journaled(m_start, m_start, 1, 1); // A journal that cannot be emptied has an end.
    QCOMPARE(schedule.next(m_start + 9'999ms, 10), Writing::Nothing);
    QVERIFY(schedule.begin(m_start + 10s, false));
    QCOMPARE(schedule.next(m_start + 10s, 10), Writing::JournalThenStamp);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::UseScheduleTest)
#include "tst_useschedule.moc"
