// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/listenaddress.h"

#include <arpa/inet.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

std::optional<in_addr> v4(const QString &host)
{
    in_addr address{};
    return inet_pton(AF_INET, host.toLatin1().constData(), &address) == 1 ? std::optional(address)
                                                                          : std::nullopt;
}

std::optional<in6_addr> v6(const QString &host)
{
    in6_addr address{};
    return inet_pton(AF_INET6, host.toLatin1().constData(), &address) == 1 ? std::optional(address)
                                                                           : std::nullopt;
}

} // namespace

std::optional<ListenAddress> ListenAddress::parse(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(qMax(colon, 0));
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (bracketed)
        host = host.sliced(1, host.size() - 2);
    const QString digits = text.mid(colon + 1);
    bool isNumber = false;
    const ushort port = digits.toUShort(&isNumber);
    if (!isNumber || !digits.front().isDigit() || !(bracketed ? v6(host).has_value() : v4(host).has_value()))
        return {};
    return ListenAddress{host, port};
}

bool ListenAddress::isLoopback() const
{
    if (const auto address = v4(host))
        return (ntohl(address->s_addr) >> 24) == 127;
    const auto address = v6(host);
    return address && IN6_IS_ADDR_LOOPBACK(&*address);
}

QString ListenAddress::text() const
{
    const auto form = host.contains(u':') ? "[%1]:%2"_L1 : "%1:%2"_L1;
    return QString(form).arg(host).arg(port);
}

} // namespace chatelaine
