// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/lasting/course.h"

#include "bench/support/figure.h"
#include "bench/support/memory.h"
#include "bench/support/rawstore.h"

#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

namespace {

constexpr std::ptrdiff_t together = 20; ///< Samples, one a second, of which the least counts.

double fileSize(const QString &file)
{
    return double(QFileInfo(file).size());
}

double descriptorsOf(qint64 process)
{
    return double(QDir(u"/proc/%1/fd"_s.arg(process)).entryList(QDir::AllEntries | QDir::System).size());
}

} // namespace

Course::Course(qint64 process, const QString &storeFile)
    : m_process(process)
    , m_storeFile(storeFile)
{
}

void Course::run(double minutes, const std::function<void()> &tick)
{
    QEventLoop loop;
    QTimer timer;
    const int wanted = int(minutes * 60 * ticksASecond);
    int ticks = 0;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        tick();
        if (++ticks % ticksASecond == 0)
            sample(double(ticks) / ticksASecond);
        if (ticks >= wanted)
            loop.quit();
    });
    timer.start(std::chrono::milliseconds(1000) / ticksASecond);
    loop.exec();
}

void Course::sample(double seconds)
{
    m_samples.push_back({seconds, double(anonymousMemory(m_process)), descriptorsOf(m_process),
        fileSize(m_storeFile + u"-wal"_s)});
}

/// The slope of the straight line through what was held in the second half when least was held: neither peaks
/// nor the time between two tidyings count, and of the allocator's steps only those that go on.
double Course::growth(Quantity quantity) const
{
    const auto first = std::ssize(m_samples) / 2;
    const auto points = (std::ssize(m_samples) - first) / together;
    if (points < 2)
        return 0;
    const double middle = double(points - 1) / 2;
    double sum = 0;
    double squares = 0;
    for (std::ptrdiff_t i = 0; i < points; ++i) {
        sum += (double(i) - middle) * least(first + i * together, quantity);
        squares += (double(i) - middle) * (double(i) - middle);
    }
    return sum / squares / double(together);
}

double Course::least(std::ptrdiff_t first, Quantity quantity) const
{
    const auto begin = m_samples.begin() + first;
    const auto end = begin + std::min(together, std::ssize(m_samples) - first);
    return (*std::min_element(begin, end, lessIn(quantity))).*quantity;
}

double Course::atHalf(Quantity quantity) const
{
    return least(std::ssize(m_samples) / 2, quantity);
}

double Course::highest(Quantity quantity) const
{
    return (*std::max_element(m_samples.begin(), m_samples.end(), lessIn(quantity))).*quantity;
}

double Course::freshSize() const
{
    const QString copy = m_storeFile + u".fresh"_s;
    RawStore(m_storeFile).run(QByteArray("VACUUM INTO '" + copy.toUtf8() + '\'').constData());
    const double size = fileSize(copy);
    QFile::remove(copy);
    return size;
}

void Course::printGrowth(const QString &figure, Quantity quantity, const QString &unit, qint64 keys) const
{
    constexpr double hour = 600; // seconds of the run that stand for one
    Figure(figure, keys, unit)
        .value(growth(quantity) * hour)
        .baseline(atHalf(quantity))
        .ratioAtMost(0.02)
        .print();
}

void Course::print(const QString &name, qint64 keys) const
{
    constexpr double mebibyte = 1024 * 1024;
    printGrowth(name + "-memory-an-hour"_L1, &Sample::memory, u"bytes"_s, keys);
    printGrowth(name + "-descriptors-an-hour"_L1, &Sample::descriptors, u"descriptors"_s, keys);
    Figure(name + "-log-highest"_L1, keys, u"bytes"_s)
        .value(highest(&Sample::log))
        .atMost(64 * mebibyte)
        .print();
    Figure(name + "-log-last"_L1, keys, u"bytes"_s).value(m_samples.back().log).atMost(8 * mebibyte).print();
    Figure(name + "-store"_L1, keys, u"bytes"_s)
        .value(fileSize(m_storeFile))
        .baseline(freshSize())
        .ratioAtMost(1.5)
        .print();
}

} // namespace chatelaine::bench
