// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/calllog.h"

#include <QTest>

#include <array>

#include <unistd.h>

using namespace chatelaine;

class CallLogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Were it to wait, it would wait for ever.
    void aFullPipeHoldsNobodyUp()
    {
        std::array<int, 2> ends{};
        QCOMPARE(pipe(ends.data()), 0);
        const int own = dup(STDERR_FILENO);
        dup2(ends[1], STDERR_FILENO);
        const std::string line = std::string(99, 'x') + '\n';
        constexpr int lines = 10'000; // Far more than a pipe holds.
        for (int i = 0; i < lines; ++i)
            http::writeToStandardError(line);
        dup2(own, STDERR_FILENO);
        close(own);
        close(ends[1]);

        std::string taken;
        std::array<char, 4096> piece{};
        for (ssize_t size = 1; size > 0;) {
            size = read(ends[0], piece.data(), piece.size());
            taken.append(piece.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
        }
        close(ends[0]);
        QVERIFY(!taken.empty());
        QVERIFY(taken.size() < lines * line.size());
        QCOMPARE(taken.size() % line.size(), std::size_t(0));
        for (std::size_t at = 0; at < taken.size(); at += line.size())
            QVERIFY(taken.compare(at, line.size(), line) == 0);
    }
};

QTEST_GUILESS_MAIN(CallLogTest)
#include "tst_calllog.moc"
