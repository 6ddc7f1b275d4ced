// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/responsetext.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace chatelaine::http {

namespace {

std::string_view reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 413:
        return "Content Too Large";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    default:
        return ""; // which is a reason too
    }
}

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

/// Written once a second and thread.
const std::string &dateOf(std::time_t now)
{
    thread_local std::time_t at = -1;
    thread_local std::string date;
    if (std::exchange(at, now) != now)
        date = httpDate(now);
    return date;
}

void add(std::string &head, std::string_view name, std::string_view value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

Response sendable(Response response)
{
    const bool whole = response.headers.areWhole() && isWhole(response.contentType);
    return whole ? std::move(response) : Response{.status = 500};
}

std::string responseHead(const Response &response, const Framing &framing, std::time_t now)
{
    std::string head;
    head.reserve(512 + std::min(response.body.size(), sentWithHead));
    head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    head.append(reason(response.status)).append("\r\n");
    add(head, "Date", dateOf(now));
    head += response.headers.lines();
    if (!response.contentType.empty())
        add(head, "Content-Type", response.contentType);
    if (response.secret)
        add(head, "Cache-Control", "no-store");
    if (response.stream) {
        if (framing.http11)
            add(head, "Transfer-Encoding", "chunked");
    } else if (mayHaveBody(response.status)) {
        add(head, "Content-Length", std::to_string(response.body.size()));
    }
    if (framing.close)
        add(head, "Connection", "close");
    else if (!framing.http11)
        add(head, "Connection", "keep-alive");
    return head.append("\r\n");
}

bool hasBody(const Response &response, const Framing &framing)
{
    return !framing.headOnly && !response.body.empty() && mayHaveBody(response.status);
}

std::string httpDate(std::time_t time)
{
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm utc{};
    gmtime_r(&time, &utc);
    std::array<char, 64> text{};
    const int size = std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
        days[static_cast<std::size_t>(utc.tm_wday)], utc.tm_mday,
        months[static_cast<std::size_t>(utc.tm_mon)], utc.tm_year + 1900, utc.tm_hour, utc.tm_min,
        utc.tm_sec);
    return {text.data(), static_cast<std::size_t>(size)};
}

} // namespace chatelaine::http
