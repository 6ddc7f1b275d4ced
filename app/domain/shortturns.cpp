// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/shortturns.h"

#include <chrono>
#include <optional>
#include <thread>

namespace chatelaine {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::microseconds longestTurn = 250us;
constexpr std::chrono::microseconds pause = 50us; ///< The system makes it about twice as long.

thread_local std::optional<Clock::time_point> turnBegan;

} // namespace

ShortTurns::ShortTurns()
{
    turnBegan = Clock::now();
}

ShortTurns::~ShortTurns()
{
    turnBegan.reset();
}

void ShortTurns::rest()
{
    if (!turnBegan || Clock::now() - *turnBegan < longestTurn)
        return;
    std::this_thread::sleep_for(pause);
    turnBegan = Clock::now();
}

} // namespace chatelaine
