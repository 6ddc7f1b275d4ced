// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/throttle.h"

#include <algorithm>

#include <arpa/inet.h>

namespace chatelaine {

using namespace Qt::StringLiterals;

int Throttle::admit(const Try &attempt)
{
    const std::lock_guard lock(m_mutex);
    const Instant now = m_clock.now();
    const int seconds
        = std::max(m_accounts.wait(attempt.account, now), m_addresses.wait(attempt.address, now));
    if (seconds > 0)
        return seconds;
    if (!attempt.account.isEmpty())
        m_accounts.count(attempt.account, now);
    if (!attempt.address.isEmpty())
        m_addresses.count(attempt.address, now);
    return 0;
}

void Throttle::succeeded(const Try &attempt)
{
    const std::lock_guard lock(m_mutex);
    m_accounts.forget(attempt.account);
    m_addresses.takeBack(attempt.address); // No more than this one: others from there may be guessing.
}

void Throttle::abandoned(const Try &attempt)
{
    const std::lock_guard lock(m_mutex);
    m_accounts.takeBack(attempt.account);
    m_addresses.takeBack(attempt.address);
}

QString Throttle::networkOf(const QString &address)
{
    in6_addr bytes;
    if (!address.contains(u':') || inet_pton(AF_INET6, address.toLatin1().constData(), &bytes) != 1)
        return address;
    if (IN6_IS_ADDR_V4MAPPED(&bytes)) {
        return u"%1.%2.%3.%4"_s.arg(bytes.s6_addr[12])
            .arg(bytes.s6_addr[13])
            .arg(bytes.s6_addr[14])
            .arg(bytes.s6_addr[15]);
    }
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bytes.s6_addr), 8).toHex());
}

} // namespace chatelaine
