// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/lasting/course.h"

#include "bench/support/figure.h"
#include "bench/support/memory.h"
#include "bench/support/rawstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <malloc.h>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

namespace {

double fileSize(const QString &file)
{
    return double(QFileInfo(file).size());
}

double descriptorsOf(qint64 process)
{
    return double(QDir(u"/proc/%1/fd"_s.arg(process)).entryList(QDir::AllEntries | QDir::System).size());
}

double heapInUse()
{
    const struct mallinfo2 info = mallinfo2();
    return double(info.uordblks) + double(info.hblkhd);
}

} // namespace

Course::Course(qint64 process, const QString &storeFile)
    : m_process(process)
    , m_storeFile(storeFile)
{
    m_time.start();
}

void Course::sample()
{
    const bool own = m_process == QCoreApplication::applicationPid();
    m_samples.push_back({double(m_time.elapsed()) / 1000, double(anonymousMemory(m_process)),
        own ? heapInUse() : 0, descriptorsOf(m_process), fileSize(m_storeFile + u"-wal"_s)});
}

/// The slope of the straight line that fits best.
double Course::growth(Quantity quantity) const
{
    const auto begin = m_samples.begin() + std::ssize(m_samples) / 2;
    const double count = double(m_samples.end() - begin);
    double times = 0;
    double values = 0;
    for (auto each = begin; each != m_samples.end(); ++each) {
        times += each->at / count;
        values += (*each).*quantity / count;
    }
    double together = 0;
    double square = 0;
    for (auto each = begin; each != m_samples.end(); ++each) {
        together += (each->at - times) * ((*each).*quantity - values);
        square += (each->at - times) * (each->at - times);
    }
    return square > 0 ? together / square : 0;
}

double Course::atHalf(Quantity quantity) const
{
    return m_samples[m_samples.size() / 2].*quantity;
}

double Course::highest(Quantity quantity) const
{
    const auto least = [quantity](const Sample &a, const Sample &b) { return a.*quantity < b.*quantity; };
    return (*std::max_element(m_samples.begin(), m_samples.end(), least)).*quantity;
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
    constexpr double mostLog = 16 * 1024 * 1024;
    printGrowth(name + "-memory-an-hour"_L1, &Sample::memory, u"bytes"_s, keys);
    if (m_samples.back().heap > 0)
        printGrowth(name + "-heap-an-hour"_L1, &Sample::heap, u"bytes"_s, keys);
    printGrowth(name + "-descriptors-an-hour"_L1, &Sample::descriptors, u"descriptors"_s, keys);
    Figure(name + "-log-highest"_L1, keys, u"bytes"_s).value(highest(&Sample::log)).atMost(mostLog).print();
    Figure(name + "-log-last"_L1, keys, u"bytes"_s).value(m_samples.back().log).atMost(mostLog).print();
    Figure(name + "-store"_L1, keys, u"bytes"_s)
        .value(fileSize(m_storeFile))
        .baseline(freshSize())
        .ratioAtMost(1.5)
        .print();
}

} // namespace chatelaine::bench
