// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/shortturns.h"

#include <QDeadlineTimer>
#include <QTest>

#include <chrono>
#include <sys/resource.h>
#include <thread>

using namespace std::chrono_literals;

namespace chatelaine {

class ShortTurnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsTurns();
    void endsNoneOfOtherThreads();

private:
    /// How often this thread slept.
    static long sleeps()
    {
        rusage usage{};
        getrusage(RUSAGE_THREAD, &usage);
        return usage.ru_nvcsw;
    }
    static void workFor(std::chrono::milliseconds time)
    {
        const auto begun = std::chrono::steady_clock::now();
        while (std::chrono::steady_clock::now() - begun < time)
            ShortTurns::rest();
    }
};

void ShortTurnsTest::endsTurns()
{
    const ShortTurns turns;
    const long before = sleeps();
    const QDeadlineTimer deadline(30s);
    while (sleeps() < before + 10 && !deadline.hasExpired())
        workFor(1ms);
    QVERIFY(sleeps() >= before + 10);
}

void ShortTurnsTest::endsNoneOfOtherThreads()
{
    const ShortTurns turns;
    long slept = 0;
    std::thread([&slept] {
        {
            const ShortTurns over;
        }
        const long before = sleeps();
        workFor(100ms);
        slept = sleeps() - before;
    }).join();
    QVERIFY(slept < 10); // The system may have had reasons.
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::ShortTurnsTest)
#include "tst_shortturns.moc"
