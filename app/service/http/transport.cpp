// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/transport.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace chatelaine::http {

namespace {

namespace asio = boost::asio;

/// Bytes; a longer answer goes in pieces, between which others have their turn.
constexpr std::size_t mostAtOnce = 16 * 1024;
constexpr auto answered = asio::as_tuple(asio::use_awaitable);

template <typename Stream>
Awaitable<std::size_t> readSome(Stream &stream, std::span<char> room)
{
    const auto [fault, size]
        = co_await stream.async_read_some(asio::buffer(room.data(), room.size()), answered);
    co_return fault ? 0 : size;
}

template <typename Stream>
Awaitable<std::size_t> writeSome(Stream &stream, std::string_view bytes)
{
    const auto [fault, size] = co_await stream.async_write_some(asio::buffer(bytes), answered);
    co_return fault ? 0 : size;
}

class PlainTransport final : public Transport {
public:
    explicit PlainTransport(tcp::socket socket)
        : m_socket(std::move(socket))
    {
        boost::system::error_code fault;
        m_socket.non_blocking(true, fault);
        if (fault) // Then nothing else can be done with it either.
            m_socket.close(fault);
    }

    Awaitable<bool> shakeHands() override { co_return true; }
    Awaitable<std::size_t> read(std::span<char> room) override { return readSome(m_socket, room); }
    /// What is short at once, where there is room: what an answer was made of is then free for the next one,
    /// while it is in the processor's cache.
    Awaitable<std::size_t> write(std::string_view bytes) override
    {
        boost::system::error_code fault = asio::error::would_block;
        std::size_t size = 0;
        if (bytes.size() <= mostAtOnce)
            size = m_socket.write_some(asio::buffer(bytes), fault);
        if (fault == asio::error::would_block)
            co_return co_await writeSome(m_socket, bytes);
        co_return fault ? 0 : size;
    }
    Awaitable<void> shutDown() override
    {
        boost::system::error_code ignored;
        m_socket.shutdown(tcp::socket::shutdown_send, ignored);
        co_return;
    }
    tcp::socket &socket() override { return m_socket; }

private:
    tcp::socket m_socket;
};

class TlsTransport final : public Transport {
public:
    TlsTransport(tcp::socket socket, asio::ssl::context &context)
        : m_stream(std::move(socket), context)
    {
    }

    Awaitable<bool> shakeHands() override
    {
        const auto [fault] = co_await m_stream.async_handshake(asio::ssl::stream_base::server, answered);
        co_return !fault;
    }
    Awaitable<std::size_t> read(std::span<char> room) override { return readSome(m_stream, room); }
    Awaitable<std::size_t> write(std::string_view bytes) override { return writeSome(m_stream, bytes); }
    Awaitable<void> shutDown() override
    {
        co_await m_stream.async_shutdown(answered);
        boost::system::error_code ignored;
        m_stream.next_layer().shutdown(tcp::socket::shutdown_send, ignored);
    }
    tcp::socket &socket() override { return m_stream.next_layer(); }

private:
    asio::ssl::stream<tcp::socket> m_stream;
};

} // namespace

void Transport::cancel()
{
    boost::system::error_code ignored;
    socket().cancel(ignored);
}

std::unique_ptr<Transport> plainTransport(tcp::socket socket)
{
    return std::make_unique<PlainTransport>(std::move(socket));
}

std::unique_ptr<Transport> tlsTransport(tcp::socket socket, asio::ssl::context &context)
{
    return std::make_unique<TlsTransport>(std::move(socket), context);
}

} // namespace chatelaine::http
