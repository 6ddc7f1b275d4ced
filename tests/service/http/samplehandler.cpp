// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/samplehandler.h"

namespace chatelaine {

namespace {

http::Response text(std::string body)
{
    return {.contentType = "text/plain", .body = std::move(body)};
}

std::string echoed(const http::Request &request)
{
    std::string text;
    for (const std::string_view part : {request.method, request.target, request.body, request.peer})
        text.append(part).append("|");
    return text;
}

} // namespace

void SampleHandler::handle(const http::Request &request, http::Respond respond)
{
    ++requests;
    const std::string_view path = request.path();
    if (path == "/held")
        m_held.acquire();
    const std::lock_guard lock(m_mutex);
    if (path == "/later") {
        m_waiting.push_back(std::move(respond));
    } else if (path == "/forgotten") {
        respond = nullptr;
    } else if (path == "/stream") {
        m_stream = std::make_shared<http::Stream>();
        m_stream->send("first\n");
        respond({.contentType = "text/event-stream", .stream = m_stream});
    } else if (path == "/large") {
        respond(text(std::string(3'000'000, 'x')));
    } else if (path == "/split") {
        respond({.headers = {{"X-Owner", "a\r\nX-Forged: yes"}}, .contentType = "text/plain", .body = "x"});
    } else if (path == "/nothing") {
        respond({.status = 204});
    } else if (path == "/call") {
        respond({.status = 409,
            .contentType = "text/plain",
            .body = "the secret",
            .secret = true,
            .logRoute = "POST /call/{id}",
            .logMember = "anna\n\"x\"@example.org",
            .logCode = "conflict"});
    } else {
        respond(text(echoed(request)));
    }
}

bool SampleHandler::answerWaiting()
{
    std::vector<http::Respond> waiting;
    {
        const std::lock_guard lock(m_mutex);
        waiting.swap(m_waiting);
    }
    for (const http::Respond &respond : waiting)
        respond(text("late"));
    return !waiting.empty();
}

std::shared_ptr<http::Stream> SampleHandler::stream() const
{
    const std::lock_guard lock(m_mutex);
    return m_stream;
}

} // namespace chatelaine
