// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace chatelaine {

/// Where a service listens: "127.0.0.1:7411", "[::1]:7411".
struct ListenAddress {
    QString host; ///< A numeric address, without brackets.
    std::uint16_t port = 0; ///< 0: any that is free.

    /// Nothing unless the text is a numeric address and a port.
    static std::optional<ListenAddress> parse(const QString &text);
    bool isLoopback() const; ///< Reached from this computer alone.
    QString text() const;
};

} // namespace chatelaine
