// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/connection.h"

#include "domain/secret.h"
#include "service/http/answerslot.h"
#include "service/http/calllog.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace chatelaine::http {

namespace {

namespace asio = boost::asio;

// In this file each co_await is a statement of its own: GCC 12 builds wrong frames for `if (!co_await a())
// co_return b();` in a loop, and awaits what `&&` should have skipped in a loop's condition.

constexpr std::size_t roomBesideHead = 8 * 1024;
constexpr std::size_t writtenAtOnce = 64 * 1024;
constexpr std::chrono::milliseconds betweenCancels{100};
constexpr std::string_view askForBody = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr std::string_view lastChunk = "0\r\n\r\n";

std::string peerOf(const tcp::socket &socket)
{
    boost::system::error_code gone;
    const auto address = socket.remote_endpoint(gone).address();
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
    return address.to_string();
}

Instant wallClock()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace

Connection::Connection(std::unique_ptr<Transport> transport, const std::shared_ptr<asio::io_context> &context,
    Handler &handler, const ServerOptions &options)
    : m_transport(std::move(transport))
    , m_context(context)
    , m_handler(handler)
    , m_options(options)
    , m_limits(options.limits)
    , m_peer(peerOf(m_transport->socket()))
    , m_input(m_limits.request.head + roomBesideHead)
    , m_parser(m_limits.request)
    , m_wake(*context, steady_clock::time_point::max())
    , m_timer(*context)
{
}

Awaitable<void> Connection::serve()
{
    const auto self = shared_from_this();
    expireIn(m_limits.head);
    const bool shaken = co_await m_transport->shakeHands();
    if (shaken) {
        Got got = Got::Request;
        for (bool more = true; more;) {
            got = co_await readRequest();
            more = got == Got::Request;
            if (more)
                more = co_await answerRequest();
        }
        if (got == Got::Refusal)
            co_await send(answer(*m_refusal), {.close = true});
        if (got != Got::End && !m_broken)
            co_await close();
    }
    endTimer();
}

void Connection::stop()
{
    m_stopping = true;
    if (m_idle)
        expireIn({});
    if (m_stream)
        m_stream->close();
}

void Connection::abandon()
{
    boost::system::error_code ignored;
    m_transport->socket().close(ignored);
}

Awaitable<Connection::Got> Connection::readRequest()
{
    Got got = co_await readHead();
    if (got == Got::Request && !m_parser.isComplete())
        got = co_await readBody();
    if (m_parser.refusal()) {
        m_refusal = m_parser.refusal();
        co_return Got::Refusal;
    }
    co_return got;
}

Awaitable<Connection::Got> Connection::readHead()
{
    m_idle = m_input.bytes().empty();
    if (m_idle && m_stopping)
        co_return Got::End;
    expireIn(m_idle && !m_first ? m_limits.idle : m_limits.head);
    m_headSize = m_parser.takeHead(m_input.bytes());
    while (m_headSize == 0 && !m_parser.refusal()) {
        const bool more = co_await readMore();
        if (!more)
            co_return readEnded();
        m_headSize = m_parser.takeHead(m_input.bytes());
        if (std::exchange(m_idle, false) && m_headSize == 0)
            expireIn(m_limits.head);
    }
    m_first = false;
    co_return Got::Request;
}

Awaitable<Connection::Got> Connection::readBody()
{
    expireIn(m_limits.body);
    if (m_parser.expectsContinue() && m_input.bytes().size() == m_headSize) {
        const bool asked = co_await writeAll(askForBody);
        if (!asked)
            co_return Got::End;
        expireIn(m_limits.body);
    }
    for (;;) {
        m_input.cut(m_headSize, m_parser.takeBody(m_input.bytes().substr(m_headSize)));
        if (m_parser.isComplete() || m_parser.refusal())
            co_return Got::Request;
        const bool more = co_await readMore();
        if (!more)
            co_return readEnded();
    }
}

Awaitable<bool> Connection::readMore()
{
    const std::span<char> room = m_input.room();
    if (room.empty()) // A line between two chunks without an end.
        co_return false;
    const std::size_t size = co_await m_transport->read(room);
    m_input.added(size);
    co_return size > 0 && !m_expired;
}

Connection::Got Connection::readEnded()
{
    const bool endless = m_input.room().empty();
    if (m_idle || (!m_expired && !endless))
        return Got::End;
    const QString place = m_parser.hasHead() ? u"the body"_s : u"the request line or a header"_s;
    m_refusal = m_expired ? refuse(408, place, u"it did not come in time"_s)
                          : refuse(400, place, u"a line has no end"_s);
    return Got::Refusal;
}

Awaitable<bool> Connection::answerRequest()
{
    const auto begun = steady_clock::now();
    Framing framing{.headOnly = m_parser.request({}).method == "HEAD",
        .close = !m_parser.keepsAlive(),
        .http11 = m_parser.isHttp11()};
    Response response = sendable(co_await askHandler());
    m_input.cut(0, m_headSize);
    m_parser.reset();
    if (!response.logRoute.empty() && m_options.log) {
        const auto took = std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() - begun);
        m_options.log(callLine(response, m_peer, wallClock(), took));
    }
    framing.close = framing.close || m_stopping || response.stream;
    bool sent = true;
    if (response.stream)
        co_await sendStream(std::move(response), framing);
    else
        sent = co_await send(std::move(response), framing);
    co_return sent && !framing.close;
}

Awaitable<Response> Connection::askHandler()
{
    neverExpire();
    const auto slot = std::make_shared<AnswerSlot>();
    m_handler.handle(m_parser.request(m_peer), slot->respond());
    std::optional<Response> response = slot->take(waker());
    while (!response) {
        co_await waitForWake();
        response = slot->take(waker());
    }
    co_return *std::move(response);
}

Awaitable<bool> Connection::send(Response response, Framing framing)
{
    const bool withBody = hasBody(response, framing);
    const bool together = withBody && response.body.size() <= sentWithHead;
    std::string head = responseHead(response, framing, std::time(nullptr));
    if (together)
        head += response.body;
    bool sent = co_await writeAll(head);
    if (sent && withBody && !together)
        sent = co_await writeAll(response.body);
    if (response.secret) {
        wipe(head);
        wipe(response.body);
    }
    co_return sent;
}

Awaitable<void> Connection::sendStream(Response response, Framing framing)
{
    m_stream = response.stream;
    if (m_stopping)
        m_stream->close();
    const bool begun = co_await writeAll(responseHead(response, framing, std::time(nullptr)));
    if (begun && !framing.headOnly) {
        m_watching = true;
        asio::co_spawn(m_timer.get_executor(), watchReader(m_stream), asio::detached);
        m_stream->attach(waker());
        co_await sendChunks(*m_stream, framing.http11);
        expireIn({});
        while (m_watching)
            co_await waitForWake();
    }
    m_stream->detach();
    m_stream.reset();
}

Awaitable<void> Connection::sendChunks(Stream &stream, bool http11)
{
    while (m_watching) {
        const std::string sent = stream.take();
        if (sent.empty() && stream.isFinished())
            break;
        if (sent.empty()) {
            neverExpire();
            co_await waitForWake();
            continue;
        }
        std::array<char, 24> size{};
        std::snprintf(size.data(), size.size(), "%zx\r\n", sent.size());
        const std::string chunk = http11 ? size.data() + sent + "\r\n" : sent;
        const bool written = co_await writeAll(chunk);
        if (!written)
            co_return;
    }
    if (m_watching && http11)
        co_await writeAll(lastChunk);
}

Awaitable<void> Connection::watchReader(std::shared_ptr<Stream> stream)
{
    const auto self = shared_from_this();
    std::array<char, 512> ignored{};
    for (std::size_t size = 1; size > 0 && !m_expired;)
        size = co_await m_transport->read(ignored);
    stream->detach();
    m_watching = false;
    m_wake.cancel();
}

Awaitable<bool> Connection::writeAll(std::string_view bytes)
{
    while (!bytes.empty()) {
        expireIn(m_limits.write);
        const std::size_t size = co_await m_transport->write(bytes.substr(0, writtenAtOnce));
        m_broken = size == 0 || m_expired;
        if (m_broken)
            co_return false;
        bytes.remove_prefix(size);
    }
    co_return true;
}

Awaitable<void> Connection::close()
{
    m_input.cut(0, m_input.bytes().size());
    expireIn(m_limits.linger);
    co_await m_transport->shutDown();
    // Closing with bytes unread would take back the answer that is still on its way.
    std::size_t size = 1;
    while (size > 0 && !m_expired) {
        const auto room = m_input.room();
        const auto [fault, got] = co_await m_transport->socket().async_read_some(
            asio::buffer(room.data(), room.size()), asio::as_tuple(asio::use_awaitable));
        wipe(room.first(got));
        size = fault ? 0 : got;
    }
}

void Connection::expireIn(std::chrono::milliseconds time)
{
    m_expired = false;
    m_deadline = steady_clock::now() + time;
    if (!m_armed || m_deadline < m_timer.expiry())
        armTimer();
}

void Connection::neverExpire()
{
    m_expired = false;
    m_deadline = steady_clock::time_point::max();
}

void Connection::armTimer()
{
    m_armed = true;
    m_timer.expires_at(m_deadline);
    m_timer.async_wait([self = shared_from_this()](boost::system::error_code cancelled) {
        if (cancelled)
            return;
        self->m_armed = false;
        if (steady_clock::now() >= self->m_deadline)
            self->expire();
        if (self->m_deadline != steady_clock::time_point::max())
            self->armTimer();
    });
}

/// A step whose bytes have just come cannot be cancelled any more, and with TLS another may follow it unseen:
/// hence again and again, until who waited for them has noticed.
void Connection::expire()
{
    m_expired = true;
    m_transport->cancel();
    m_deadline = steady_clock::now() + betweenCancels;
}

/// The timer's handler keeps the connection. When it is on its way already it finds nothing to wait for.
void Connection::endTimer()
{
    neverExpire();
    m_timer.cancel();
}

std::function<void()> Connection::waker()
{
    return [context = m_context, connection = weak_from_this()] {
        if (const auto running = context.lock()) {
            asio::post(*running, [connection] {
                if (const auto self = connection.lock())
                    self->m_wake.cancel();
            });
        }
    };
}

Awaitable<void> Connection::waitForWake()
{
    co_await m_wake.async_wait(asio::as_tuple(asio::use_awaitable));
}

} // namespace chatelaine::http
