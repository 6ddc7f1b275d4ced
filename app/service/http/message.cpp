// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/message.h"

#include <algorithm>

namespace chatelaine::http {

namespace {

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

bool isWhole(std::string_view text)
{
    int bad = 0; // Looks at all of it, which is done many at a time.
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        bad |= (byte < 0x20 && c != '\t') || byte == 0x7f ? 1 : 0;
    }
    return bad == 0;
}

bool sameName(std::string_view a, std::string_view b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lowered(x) == lowered(y); });
}

Headers::Headers(std::initializer_list<std::pair<std::string_view, std::string_view>> headers)
{
    for (const auto &[name, value] : headers)
        add(name, value);
}

void Headers::add(std::string_view name, std::string_view value)
{
    constexpr std::size_t usual = 256; // All of a check's.
    if (m_lines.empty())
        m_lines.reserve(usual);
    m_lines.append(name).append(": ").append(value).append("\r\n");
    m_whole = m_whole && isWhole(name) && isWhole(value);
}

void Headers::add(const Headers &more)
{
    m_lines += more.m_lines;
    m_whole = m_whole && more.m_whole;
}

std::vector<Header> Headers::list() const
{
    std::vector<Header> list;
    for (std::string_view rest = m_lines; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find("\r\n"));
        const std::size_t colon = line.find(':');
        list.push_back({line.substr(0, colon), line.substr(colon + 2)});
        rest.remove_prefix(line.size() + 2);
    }
    return list;
}

std::string_view Request::query() const
{
    const std::size_t mark = target.find('?');
    return mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1);
}

std::string_view Request::header(std::string_view name) const
{
    const auto found = std::find_if(
        headers.begin(), headers.end(), [name](const Header &header) { return sameName(header.name, name); });
    return found == headers.end() ? std::string_view() : found->value;
}

int Request::count(std::string_view name) const
{
    return static_cast<int>(std::count_if(headers.begin(), headers.end(),
        [name](const Header &header) { return sameName(header.name, name); }));
}

void Stream::send(std::string chunk)
{
    std::function<void()> wake;
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed || m_overrun)
            return;
        m_queue += chunk;
        if (m_queue.size() > mostQueued) {
            m_overrun = true;
            m_queue = {};
        }
        wake = m_wake;
    }
    if (wake)
        wake();
}

void Stream::close()
{
    std::function<void()> wake;
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        wake = m_wake;
    }
    if (wake)
        wake();
}

bool Stream::isClosed() const
{
    const std::lock_guard lock(m_mutex);
    return m_closed || m_overrun;
}

void Stream::attach(std::function<void()> wake)
{
    const std::lock_guard lock(m_mutex);
    m_wake = std::move(wake);
}

bool Stream::isTaken() const
{
    const std::lock_guard lock(m_mutex);
    return m_queue.empty();
}

void Stream::onTaken(std::function<void()> call)
{
    const std::lock_guard lock(m_mutex);
    m_onTaken = std::move(call);
}

std::string Stream::take()
{
    std::string taken;
    std::function<void()> onTaken;
    {
        const std::lock_guard lock(m_mutex);
        taken = std::exchange(m_queue, {});
        onTaken = m_onTaken;
    }
    if (onTaken && !taken.empty())
        onTaken();
    return taken;
}

bool Stream::isFinished() const
{
    const std::lock_guard lock(m_mutex);
    return m_overrun || (m_closed && m_queue.empty());
}

void Stream::detach()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_queue = {};
    m_wake = nullptr;
    m_onTaken = nullptr;
}

} // namespace chatelaine::http
