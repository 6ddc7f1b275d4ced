// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/requestparser.h"

#include "domain/secret.h"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

using namespace Qt::StringLiterals;

namespace chatelaine::http {

namespace {

namespace beast = boost::beast;
using ErrorCodeOf = boost::system::error_code;

constexpr std::string_view headEnd = "\r\n\r\n";

std::string_view view(beast::string_view text)
{
    return {text.data(), text.size()};
}

/// The library's parser, keeping what it says. Its views of headers point into the bytes that it was given,
/// since folded headers, which it would join elsewhere, never reach it.
class Parser final : public beast::http::basic_parser<true> {
public:
    Parser(RequestParser::Limits limits, std::vector<Header> &headers, std::vector<char> &body)
        : m_mostBody(limits.body)
        , m_headers(headers)
        , m_body(body)
    {
        header_limit(static_cast<std::uint32_t>(limits.head));
        body_limit(limits.body);
        eager(true);
    }

    Head head() const { return {m_method, m_target, m_version, m_headers}; }
    std::optional<Refusal> refusal;

private:
    void on_request_impl(beast::http::verb, beast::string_view method, beast::string_view target, int version,
        ErrorCodeOf &) override
    {
        m_method = view(method);
        m_target = view(target);
        m_version = version;
    }
    void on_response_impl(int, beast::string_view, int, ErrorCodeOf &) override { }
    void on_field_impl(
        beast::http::field, beast::string_view name, beast::string_view value, ErrorCodeOf &ec) override
    {
        // After the head these are trailers: nobody who decided by the head has seen them.
        if (is_header_done())
            ec = beast::http::error::bad_field;
        else
            m_headers.push_back({view(name), view(value)});
    }
    void on_header_impl(ErrorCodeOf &ec) override
    {
        refusal = checkHead(head(), m_mostBody);
        if (refusal)
            ec = beast::http::error::bad_value;
    }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, ErrorCodeOf &) override { }
    std::size_t on_body_impl(beast::string_view bytes, ErrorCodeOf &) override { return keep(bytes); }
    void on_chunk_header_impl(std::uint64_t, beast::string_view, ErrorCodeOf &) override { }
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view bytes, ErrorCodeOf &) override
    {
        return keep(bytes);
    }
    void on_finish_impl(ErrorCodeOf &) override { }

    std::size_t keep(beast::string_view bytes)
    {
        if (m_body.size() + bytes.size() > m_body.capacity()) {
            std::vector<char> larger;
            larger.reserve(std::max(2 * m_body.capacity(), m_body.size() + bytes.size()));
            larger.assign(m_body.begin(), m_body.end());
            wipe(m_body); // Growing by itself it would leave a copy behind.
            m_body.swap(larger);
        }
        m_body.insert(m_body.end(), bytes.begin(), bytes.end());
        return bytes.size();
    }

    const std::size_t m_mostBody;
    std::vector<Header> &m_headers;
    std::vector<char> &m_body;
    std::string_view m_method;
    std::string_view m_target;
    int m_version = 0;
};

bool hasFoldedHeader(std::string_view head)
{
    return head.find("\r\n ") != std::string_view::npos || head.find("\r\n\t") != std::string_view::npos;
}

bool isLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

} // namespace

class RequestParser::Private {
public:
    explicit Private(Limits allowed)
        : limits(allowed)
    {
    }

    void refuseTooLarge(int status, std::size_t most)
    {
        refusal = Refusal{status, {ErrorCode::RequestTooLarge, {QString::number(most)}}};
    }

    void refuseFor(const ErrorCodeOf &fault)
    {
        if (parser->refusal)
            refusal = parser->refusal;
        else if (fault == beast::http::error::body_limit)
            refuseTooLarge(413, limits.body);
        else if (parser->is_header_done())
            refusal = refuse(400, u"the body"_s, u"its chunks are malformed"_s);
        else
            refusal = refuse(400, u"the request line or a header"_s, u"it is malformed"_s);
    }

    const Limits limits;
    std::vector<Header> headers;
    std::vector<char> body;
    std::optional<Parser> parser;
    std::optional<Refusal> refusal;
    std::size_t scanned = 0; ///< Of the head's bytes, without its end.
};

RequestParser::RequestParser(Limits limits)
    : d(std::make_unique<Private>(limits))
{
    reset();
}

RequestParser::~RequestParser()
{
    wipe(d->body);
}

void RequestParser::reset()
{
    constexpr std::size_t kept = 4096;
    wipe(d->body);
    d->body.clear();
    if (d->body.capacity() > kept)
        d->body = {};
    d->headers.clear();
    d->refusal.reset();
    d->scanned = 0;
    d->parser.emplace(d->limits, d->headers, d->body);
}

std::size_t RequestParser::takeHead(std::string_view bytes)
{
    if (d->refusal || hasHead() || bytes.empty())
        return 0;
    if (!isLetter(bytes.front())) { // such as TLS where none is spoken: its end would never come
        d->refusal = refuse(400, u"the request line"_s, u"this is not HTTP"_s);
        return 0;
    }
    const std::size_t end = bytes.find(headEnd, d->scanned);
    const std::size_t size = end == std::string_view::npos ? bytes.size() : end + headEnd.size();
    if (size > d->limits.head || (end == std::string_view::npos && size == d->limits.head)) {
        d->refuseTooLarge(431, d->limits.head);
        return 0;
    }
    if (end == std::string_view::npos) {
        d->scanned = size < headEnd.size() ? 0 : size - headEnd.size() + 1;
        return 0;
    }
    if (hasFoldedHeader(bytes.substr(0, end))) {
        d->refusal = refuse(400, u"a header"_s, u"it is folded"_s);
        return 0;
    }
    ErrorCodeOf fault;
    d->parser->put(boost::asio::const_buffer(bytes.data(), size), fault);
    if (fault || !hasHead())
        d->refuseFor(fault);
    return d->refusal ? 0 : size;
}

std::size_t RequestParser::takeBody(std::string_view bytes)
{
    if (d->refusal || isComplete() || bytes.empty())
        return 0;
    ErrorCodeOf fault;
    const std::size_t taken = d->parser->put(boost::asio::const_buffer(bytes.data(), bytes.size()), fault);
    if (fault && fault != beast::http::error::need_more)
        d->refuseFor(fault);
    return taken;
}

bool RequestParser::hasHead() const
{
    return d->parser->is_header_done();
}

bool RequestParser::isComplete() const
{
    return d->parser->is_done() && !d->refusal;
}

const std::optional<Refusal> &RequestParser::refusal() const
{
    return d->refusal;
}

bool RequestParser::keepsAlive() const
{
    return d->parser->keep_alive();
}

bool RequestParser::expectsContinue() const
{
    return isHttp11() && !d->parser->is_done() && request({}).count("Expect") > 0;
}

bool RequestParser::isHttp11() const
{
    return d->parser->head().version == 11;
}

Request RequestParser::request(std::string_view peer) const
{
    const Head head = d->parser->head();
    return {head.method, head.target, head.headers, {d->body.data(), d->body.size()}, peer};
}

} // namespace chatelaine::http
