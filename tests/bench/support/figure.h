// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace chatelaine::bench {

/// One line of the table of figures: a value, what it is measured against in the same run, and what it must
/// reach.
class Figure {
public:
    Figure(const QString &id, qint64 keys, const QString &unit); ///< "ms", "bytes", "1/s"

    Figure &value(double value);
    Figure &baseline(double value);
    /// The value is to be so many times the baseline at most, or at least.
    Figure &ratioAtMost(double limit);
    Figure &ratioAtLeast(double limit);
    Figure &atMost(double limit); ///< The value itself.
    Figure &must(bool kept, const QString &what); ///< Besides figures: "selection kept".

    /// One JSON object in one line on standard output: figure, keys, value, baseline, unit, ratio, limit,
    /// reached. What there is none of is null.
    void print() const;

private:
    std::optional<double> ratio() const;
    bool reached() const;
    QString limit() const;

    QString m_id;
    qint64 m_keys;
    QString m_unit;
    double m_value = 0;
    std::optional<double> m_baseline;
    std::optional<double> m_ratioAtMost;
    std::optional<double> m_ratioAtLeast;
    std::optional<double> m_atMost;
    QString m_promise;
    bool m_promiseKept = true;
};

} // namespace chatelaine::bench
