// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// HTTP as the rest of the service sees it, without sockets and without Boost.
namespace chatelaine::http {

/// Names compare without regard to case.
bool sameName(std::string_view a, std::string_view b);
/// Whether a header that is `text` ends where it ends: it has no control characters.
bool isWhole(std::string_view text);

struct Header {
    std::string_view name;
    std::string_view value;
};

/// A request that passed the gate. The views point into the connection's buffer, which is wiped before it is
/// used again; they are good until the answer has been given.
struct Request {
    std::string_view method; ///< "GET"
    std::string_view target; ///< Origin form as it was sent: path and query, percent-encoded.
    std::span<const Header> headers;
    std::string_view body; ///< 256 KiB at most.
    std::string_view peer; ///< The numeric address of who connected.

    std::string_view path() const { return target.substr(0, target.find('?')); }
    std::string_view query() const; ///< Without the '?'; empty when there is none.
    std::string_view header(
        std::string_view name) const; ///< The first of that name; empty when there is none.
    int count(std::string_view name) const; ///< How many headers of that name there are.
};

/// An answer without an end. Any thread. What is sent after the reader went is dropped; a reader that lets
/// more than mostQueued bytes pile up is disconnected.
class Stream {
public:
    static constexpr std::size_t mostQueued = 16 * 1024 * 1024;

    void send(std::string chunk);
    void close(); ///< Ends the answer, after what was sent.
    bool isClosed() const; ///< By either side.
    bool isTaken() const; ///< All that was sent.
    void onTaken(std::function<void()> call); ///< To be called, on any thread, each time that all was taken.

    // For the connection.
    void attach(std::function<void()> wake); ///< Called, on any thread, when there is something to take.
    std::string take(); ///< What was sent since.
    bool isFinished() const; ///< close() was called and everything was taken, or too much piled up.
    void detach(); ///< The reader went.

private:
    mutable std::mutex m_mutex;
    std::function<void()> m_wake;
    std::function<void()> m_onTaken;
    std::string m_queue;
    bool m_closed = false;
    bool m_overrun = false;
};

/// The headers of an answer as they are sent.
class Headers {
public:
    Headers() = default;
    Headers(std::initializer_list<std::pair<std::string_view, std::string_view>> headers);

    void add(std::string_view name, std::string_view value);
    void add(const Headers &more);
    std::string_view lines() const { return m_lines; } ///< "Name: value", each ended by a line break.
    bool areWhole() const { return m_whole; } ///< None has a character that could end it before its end.
    std::vector<Header> list() const; ///< As long as these stay as they are.

    bool operator==(const Headers &) const = default;

private:
    std::string m_lines;
    bool m_whole = true;
};

struct Response {
    int status = 200;
    Headers headers{}; ///< Besides content type, length and date.
    std::string_view contentType{}; ///< A literal; empty: there is no body.
    std::string body{};
    bool secret = false; ///< The body is wiped once it is sent, and answered with Cache-Control: no-store.
    std::shared_ptr<Stream> stream{}; ///< Instead of a body; connection ends with it.
    // For the log: what a management call was about. Never a secret.
    std::string logRoute{}; ///< "POST /v1/workspaces/{workspace}/keys"; empty: not a management call.
    std::string logMember{};
    std::string logCode{}; ///< The error's code word.
};

/// To be called exactly once, on any thread.
using Respond = std::function<void(Response)>;

class Handler {
public:
    Handler() = default;
    Handler(const Handler &) = delete;
    Handler &operator=(const Handler &) = delete;
    virtual ~Handler() = default;

    /// Called on any of the server's threads, concurrently. `request` stays until `respond` was called;
    /// answering before returning costs least.
    virtual void handle(const Request &request, Respond respond) = 0;
};

} // namespace chatelaine::http
