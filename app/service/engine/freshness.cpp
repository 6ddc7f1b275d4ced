// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/freshness.h"

#include <algorithm>

namespace chatelaine {

namespace {

/// Without news for this long, the store is away although nobody said so.
constexpr std::chrono::seconds patience{2};

} // namespace

Freshness::Freshness(const Clock &clock, std::chrono::seconds maxStale)
    : m_clock(clock)
    , m_maxStale(maxStale)
{
}

void Freshness::confirm()
{
    m_heardAt = std::chrono::steady_clock::now();
    m_lostAt = never;
}

void Freshness::lose()
{
    qint64 none = never;
    m_lostAt.compare_exchange_strong(none, toMillis(m_clock.now()));
}

bool Freshness::isGood() const
{
    if (const qint64 lostAt = m_lostAt; lostAt != never)
        return m_clock.now() - instantFromMillis(lostAt) < m_maxStale;
    return std::chrono::steady_clock::now() - m_heardAt.load() < std::max(patience, m_maxStale);
}

} // namespace chatelaine
