// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "service/http/message.h"

#include <array>
#include <vector>

namespace chatelaine {

/// The proxies whose word about a call is taken: addresses and networks ("10.0.0.5", "10.0.0.0/8", "::1").
class TrustedProxies {
public:
    TrustedProxies() = default; ///< None.
    static Result<TrustedProxies> parse(const QStringList &texts); ///< SettingInvalid

    bool contains(std::string_view address) const;
    /// Where a call comes from: its peer, or behind trusted ones the right-most address of X-Forwarded-For
    /// that is not trusted. A view into the request.
    std::string_view source(const http::Request &request) const;

private:
    using Address = std::array<unsigned char, 16>; ///< IPv6; IPv4 is mapped into it.
    struct Network {
        Address address{};
        int bits = 128;
    };
    static std::optional<Address> addressOf(std::string_view text);
    static bool includes(const Network &network, const Address &address);

    std::vector<Network> m_networks;
};

} // namespace chatelaine
