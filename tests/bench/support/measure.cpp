// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/support/measure.h"

#include <algorithm>
#include <chrono>

namespace chatelaine::bench {

Try timed(std::function<void()> work)
{
    return [work = std::move(work)] {
        const auto start = std::chrono::steady_clock::now();
        work();
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    };
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

double highest(const std::vector<double> &values)
{
    return values.empty() ? 0 : *std::ranges::max_element(values);
}

Pair alternate(int rounds, const Try &value, const Try &baseline)
{
    std::vector<double> values;
    std::vector<double> baselines;
    for (int round = 0; round < rounds; ++round) {
        baselines.push_back(baseline());
        values.push_back(value());
    }
    return {median(std::move(values)), median(std::move(baselines))};
}

} // namespace chatelaine::bench
