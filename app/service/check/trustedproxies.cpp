// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/check/trustedproxies.h"

#include "service/check/listvalues.h"

#include <arpa/inet.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr int mappedBits = 96; ///< IPv4 stands behind ::ffff:0:0/96.

/// "10.0.0.1:8080" and "[::1]:8080" without brackets and port.
std::string_view withoutPort(std::string_view text)
{
    if (text.starts_with('['))
        return text.substr(1, std::min(text.find(']'), text.size()) - 1);
    const bool oneColon = std::count(text.begin(), text.end(), ':') == 1;
    return oneColon ? text.substr(0, text.find(':')) : text;
}

} // namespace

std::optional<TrustedProxies::Address> TrustedProxies::addressOf(std::string_view text)
{
    std::array<char, INET6_ADDRSTRLEN> terminated{};
    if (text.size() >= terminated.size())
        return std::nullopt;
    std::copy(text.begin(), text.end(), terminated.begin());
    Address address{};
    if (inet_pton(AF_INET6, terminated.data(), address.data()) == 1)
        return address;
    address[10] = address[11] = 0xff;
    if (inet_pton(AF_INET, terminated.data(), address.data() + mappedBits / 8) == 1)
        return address;
    return std::nullopt;
}

Result<TrustedProxies> TrustedProxies::parse(const QStringList &texts)
{
    TrustedProxies proxies;
    for (const QString &text : texts) {
        const QStringList parts = text.split(u'/');
        const auto address = addressOf(parts.first().toStdString());
        const bool isShort = !parts.first().contains(u':');
        bool isNumber = true;
        const int most = isShort ? 32 : 128;
        const int bits = parts.size() > 1 ? parts.at(1).toInt(&isNumber) : most;
        if (!address || parts.size() > 2 || !isNumber || bits < 0 || bits > most)
            return fail(ErrorCode::SettingInvalid, {u"--trusted-proxy"_s, text});
        proxies.m_networks.push_back({*address, isShort ? bits + mappedBits : bits});
    }
    return proxies;
}

bool TrustedProxies::includes(const Network &network, const Address &address)
{
    const auto whole = static_cast<std::size_t>(network.bits / 8);
    const int rest = network.bits % 8;
    if (!std::equal(address.begin(), address.begin() + whole, network.address.begin()))
        return false;
    return rest == 0 || ((address[whole] ^ network.address[whole]) >> (8 - rest)) == 0;
}

bool TrustedProxies::contains(std::string_view text) const
{
    if (m_networks.empty())
        return false;
    const auto address = addressOf(text);
    return address && std::any_of(m_networks.begin(), m_networks.end(), [&](const Network &network) {
        return includes(network, *address);
    });
}

std::string_view TrustedProxies::source(const http::Request &request) const
{
    std::string_view source = request.peer;
    if (!contains(source))
        return source;
    const auto hops = listValues(request, "X-Forwarded-For");
    for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
        const std::string_view address = withoutPort(*hop);
        if (!addressOf(address))
            break; // Whoever wrote it knows no more than the last one.
        source = address;
        if (!contains(address))
            break;
    }
    return source;
}

} // namespace chatelaine
