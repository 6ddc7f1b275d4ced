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

bool sameName(std::string_view a, std::string_view b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lowered(x) == lowered(y); });
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

std::string Stream::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_queue, {});
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
}

} // namespace chatelaine::http
