// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

namespace chatelaine::bench {

/// One try at something: how many milliseconds it took.
using Try = std::function<double()>;

Try timed(std::function<void()> work);

double median(std::vector<double> values);
double highest(const std::vector<double> &values);

struct Pair {
    double value = 0;
    double baseline = 0;
};

/// The medians of both, tried by turns so that what else the machine does weighs on both alike.
Pair alternate(int rounds, const Try &value, const Try &baseline);

} // namespace chatelaine::bench
