// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace chatelaine::bench {

/// What a process and the files of its store hold as time goes by. The work of ten minutes stands for an
/// hour.
class Course {
public:
    Course(qint64 process, const QString &storeFile);

    static constexpr int ticksASecond = 10;
    /// Calls `tick` so often, or as often as it can, and samples after each second's worth of work.
    void run(double minutes, const std::function<void()> &tick);
    /// The figures, each called `name` and what it is: growth of memory and open files an hour, the
    /// highest and the last size of the write-ahead log, the store beside a fresh copy of its rows. Makes
    /// that copy: nobody else may have the store open any more.
    void print(const QString &name, qint64 keys) const;

private:
    struct Sample {
        double at = 0; ///< Seconds of work.
        double memory = 0;
        double descriptors = 0;
        double log = 0;
    };
    using Quantity = double Sample::*;

    void sample(double seconds);
    static auto lessIn(Quantity quantity)
    {
        return [quantity](const Sample &a, const Sample &b) { return a.*quantity < b.*quantity; };
    }
    void printGrowth(const QString &figure, Quantity quantity, const QString &unit, qint64 keys) const;
    double growth(Quantity quantity) const; ///< A second.
    double least(std::ptrdiff_t first, Quantity quantity) const; ///< Of the samples from there on.
    double atHalf(Quantity quantity) const;
    double highest(Quantity quantity) const;
    double freshSize() const;

    qint64 m_process;
    QString m_storeFile;
    std::vector<Sample> m_samples;
};

} // namespace chatelaine::bench
