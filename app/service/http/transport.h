// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <memory>
#include <span>
#include <string_view>

namespace chatelaine::http {

using tcp = boost::asio::ip::tcp;
template <typename T>
using Awaitable = boost::asio::awaitable<T>;

/// Bytes to and from a client, plain or by TLS. On the thread of its socket's executor.
class Transport {
public:
    virtual ~Transport() = default;

    virtual Awaitable<bool> shakeHands() = 0;
    /// How many bytes were read; 0 at the end, after a fault or cancel().
    virtual Awaitable<std::size_t> read(std::span<char> room) = 0;
    /// How many bytes were written, at least one; 0 after a fault or cancel().
    virtual Awaitable<std::size_t> write(std::string_view bytes) = 0;
    /// Says goodbye; nothing can be written any more.
    virtual Awaitable<void> shutDown() = 0;
    virtual tcp::socket &socket() = 0;

    /// Whatever is under way ends without success.
    void cancel();
};

std::unique_ptr<Transport> plainTransport(tcp::socket socket);
/// `context` must outlive it.
std::unique_ptr<Transport> tlsTransport(tcp::socket socket, boost::asio::ssl::context &context);

} // namespace chatelaine::http
