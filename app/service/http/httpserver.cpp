// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/httpserver.h"

#include "service/http/connection.h"
#include "service/http/tlscontext.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <condition_variable>
#include <thread>
#include <unordered_set>

namespace chatelaine::http {

namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr auto answered = asio::as_tuple(asio::use_awaitable);
/// How long to leave a system alone that has no descriptors left.
constexpr std::chrono::milliseconds acceptPause{100};

/// A thread and the connections that live on it.
struct Worker {
    std::unordered_set<Connection *> connections; ///< This thread's own, like `stopping`.
    bool stopping = false;
    // Whose end is the end of what still runs there.
    std::shared_ptr<asio::io_context> context = std::make_shared<asio::io_context>(1);
    asio::executor_work_guard<asio::io_context::executor_type> guard{context->get_executor()};
    std::thread thread;
};

} // namespace

class HttpServer::Private {
public:
    Private(ServerOptions wanted, Handler &served)
        : options(std::move(wanted))
        , handler(served)
    {
    }

    Result<void> listen();
    Awaitable<void> acceptAll();
    void welcome(tcp::socket socket, Worker &worker);
    Awaitable<void> serve(Worker &worker, std::shared_ptr<Connection> connection);
    void left();
    void stopWorker(Worker &worker);
    void waitForLast();

    const ServerOptions options;
    Handler &handler;
    std::unique_ptr<asio::ssl::context> tls;
    std::mutex mutex;
    std::condition_variable emptied;
    int open = 0; ///< Connections; under the mutex.
    std::vector<std::unique_ptr<Worker>> workers; ///< The first one's thread accepts.
    std::optional<tcp::acceptor> acceptor;
    std::uint16_t port = 0;
    bool stopped = false;
};

HttpServer::HttpServer(ServerOptions options, Handler &handler)
    : d(std::make_unique<Private>(std::move(options), handler))
{
}

HttpServer::~HttpServer()
{
    stop();
}

Result<void> HttpServer::start()
{
    if (!d->options.tlsCertificate.isEmpty()) {
        auto context = makeTlsContext(d->options.tlsCertificate, d->options.tlsKey);
        if (!context)
            return tl::unexpected(context.error());
        d->tls = *std::move(context);
    }
    for (int i = 0; i < d->options.threads; ++i)
        d->workers.push_back(std::make_unique<Worker>());
    if (auto listening = d->listen(); !listening) {
        d->acceptor.reset();
        d->workers.clear();
        return listening;
    }
    asio::co_spawn(*d->workers.front()->context, d->acceptAll(), asio::detached);
    for (const auto &worker : d->workers)
        worker->thread = std::thread([context = worker->context.get()] { context->run(); });
    return {};
}

std::uint16_t HttpServer::port() const
{
    return d->port;
}

void HttpServer::stop()
{
    if (d->workers.empty() || std::exchange(d->stopped, true))
        return;
    asio::post(*d->workers.front()->context, [this] {
        error_code ignored;
        d->acceptor->close(ignored);
    });
    for (const auto &worker : d->workers)
        asio::post(*worker->context, [this, w = worker.get()] { d->stopWorker(*w); });
    d->waitForLast();
    for (const auto &worker : d->workers)
        worker->context->stop();
    for (const auto &worker : d->workers) {
        worker->thread.join();
        for (Connection *connection : worker->connections)
            connection->abandon();
    }
}

Result<void> HttpServer::Private::listen()
{
    error_code fault;
    const auto address = asio::ip::make_address(options.address, fault);
    const tcp::endpoint endpoint(address, options.port);
    acceptor.emplace(*workers.front()->context);
    if (!fault)
        acceptor->open(endpoint.protocol(), fault);
    if (!fault)
        acceptor->set_option(tcp::acceptor::reuse_address(true), fault);
    if (!fault)
        acceptor->bind(endpoint, fault);
    if (!fault)
        acceptor->listen(asio::socket_base::max_listen_connections, fault);
    if (fault) {
        const std::string text = options.address + ":" + std::to_string(options.port);
        return fail(
            ErrorCode::ListenFailed, {QString::fromStdString(text), QString::fromStdString(fault.message())});
    }
    port = acceptor->local_endpoint(fault).port();
    return {};
}

Awaitable<void> HttpServer::Private::acceptAll()
{
    asio::steady_timer pause(*workers.front()->context);
    for (std::size_t next = 0; acceptor->is_open(); next = (next + 1) % workers.size()) {
        Worker &worker = *workers[next];
        auto [fault, socket] = co_await acceptor->async_accept(*worker.context, answered);
        if (!fault) {
            welcome(std::move(socket), worker);
        } else if (acceptor->is_open()) {
            pause.expires_after(acceptPause);
            co_await pause.async_wait(answered);
        }
    }
}

void HttpServer::Private::welcome(tcp::socket socket, Worker &worker)
{
    {
        const std::lock_guard lock(mutex);
        if (open >= options.limits.connections)
            return; // which closes it
        ++open;
    }
    error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    auto transport = tls ? tlsTransport(std::move(socket), *tls) : plainTransport(std::move(socket));
    auto connection = std::make_shared<Connection>(std::move(transport), worker.context, handler, options);
    asio::co_spawn(*worker.context, serve(worker, std::move(connection)), asio::detached);
}

Awaitable<void> HttpServer::Private::serve(Worker &worker, std::shared_ptr<Connection> connection)
{
    Connection *const self = connection.get();
    const std::shared_ptr<void> leaving(nullptr, [this, &worker, self](void *) {
        worker.connections.erase(self);
        left();
    });
    worker.connections.insert(self);
    if (!worker.stopping)
        co_await connection->serve();
}

void HttpServer::Private::left()
{
    const std::lock_guard lock(mutex);
    if (--open == 0)
        emptied.notify_all();
}

void HttpServer::Private::stopWorker(Worker &worker)
{
    worker.stopping = true;
    for (Connection *connection : worker.connections)
        connection->stop();
}

void HttpServer::Private::waitForLast()
{
    std::unique_lock lock(mutex);
    emptied.wait_for(lock, options.limits.stop, [this] { return open == 0; });
}

} // namespace chatelaine::http
