// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/attemptcounter.h"

#include <algorithm>

namespace chatelaine {

std::chrono::milliseconds AttemptCounter::pause(int tries) const
{
    if (tries < m_limits.free)
        return {};
    const int doublings = std::min(tries - m_limits.free, 20);
    return std::min(m_limits.longest, std::chrono::seconds(1) * (1 << doublings));
}

int AttemptCounter::wait(const QString &name, Instant now) const
{
    const auto found = m_byName.constFind(name);
    if (found == m_byName.cend() || now - (*found)->last >= memory)
        return 0;
    const std::chrono::milliseconds pausing = pause((*found)->tries);
    // A clock that was set back makes nobody wait longer than the pause.
    const auto left = std::min<std::chrono::milliseconds>((*found)->last + pausing - now, pausing);
    return static_cast<int>(std::max<qint64>(0, std::chrono::ceil<std::chrono::seconds>(left).count()));
}

void AttemptCounter::count(const QString &name, Instant now)
{
    const auto found = m_byName.constFind(name);
    if (found == m_byName.cend()) {
        if (m_byName.size() == mostNames)
            forget(QString(m_entries.back().name));
        m_entries.push_front({name, 0, now});
        m_byName.insert(name, m_entries.begin());
    } else {
        m_entries.splice(m_entries.begin(), m_entries, *found);
    }
    Entry &entry = m_entries.front();
    entry.tries = now - entry.last >= memory ? 1 : entry.tries + 1;
    entry.last = now;
}

void AttemptCounter::takeBack(const QString &name)
{
    const auto found = m_byName.constFind(name);
    if (found != m_byName.cend() && --(*found)->tries <= 0)
        forget(name);
}

void AttemptCounter::forget(const QString &name)
{
    const auto found = m_byName.constFind(name);
    if (found == m_byName.cend())
        return;
    m_entries.erase(*found);
    m_byName.erase(found);
}

} // namespace chatelaine
