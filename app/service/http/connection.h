// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/inputbuffer.h"
#include "service/http/responsetext.h"
#include "service/http/serveroptions.h"
#include "service/http/transport.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

namespace chatelaine::http {

/// A client's connection: its requests, one after the other. All of it happens on the one thread that runs
/// `context`; nobody else holds on to it there.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    /// Handler and options must outlive it.
    Connection(std::unique_ptr<Transport> transport, const std::shared_ptr<boost::asio::io_context> &context,
        Handler &handler, const ServerOptions &options);

    /// Returns when the connection is over.
    Awaitable<void> serve();
    /// Ends it as soon as the request that has begun is answered.
    void stop();
    /// Closes it, once nothing runs on its thread any more.
    void abandon();

private:
    enum class Got { Request, Refusal, End };

    Awaitable<Got> readRequest();
    Awaitable<Got> readHead();
    Awaitable<Got> readBody();
    Awaitable<bool> readMore();
    Got readEnded(); ///< Why, when readMore() was false.
    Awaitable<bool> answerRequest(); ///< Whether another request may follow.
    Awaitable<Response> askHandler();
    Awaitable<bool> send(Response response, Framing framing);
    Awaitable<void> sendStream(Response response, Framing framing);
    Awaitable<void> sendChunks(Stream &stream, bool http11);
    Awaitable<void> watchReader(std::shared_ptr<Stream> stream);
    Awaitable<bool> writeAll(std::string_view bytes);
    Awaitable<void> close();

    void expireIn(std::chrono::milliseconds time);
    void neverExpire();
    void armTimer();
    void expire(); ///< Ends what is under way.
    void endTimer();
    std::function<void()> waker(); ///< For any thread: ends waitForWake(), unless the connection went.
    Awaitable<void> waitForWake();

    const std::unique_ptr<Transport> m_transport;
    const std::weak_ptr<boost::asio::io_context> m_context;
    Handler &m_handler;
    const ServerOptions &m_options;
    const Limits &m_limits;
    const std::string m_peer;
    InputBuffer m_input;
    RequestParser m_parser;
    std::optional<Refusal> m_refusal;
    std::size_t m_headSize = 0;
    bool m_first = true; ///< No request was read yet.
    bool m_idle = true; ///< Nothing of the next request has come.
    bool m_stopping = false;
    bool m_broken = false; ///< Nothing can be written any more.
    std::shared_ptr<Stream> m_stream;
    bool m_watching = false;

    boost::asio::steady_timer m_wake;
    boost::asio::steady_timer m_timer; ///< Runs until the deadline, or an earlier one that was moved since.
    std::chrono::steady_clock::time_point m_deadline;
    bool m_armed = false;
    bool m_expired = false;
};

} // namespace chatelaine::http
