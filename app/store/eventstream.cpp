// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventstream.h"

#include <algorithm>

namespace chatelaine {

std::optional<QList<StreamEvent>> EventStreamParser::feed(QByteArrayView bytes)
{
    QList<StreamEvent> events;
    while (!bytes.isEmpty()) {
        if (std::exchange(m_afterReturn, false) && bytes.front() == '\n') {
            bytes = bytes.sliced(1);
            continue;
        }
        const auto end
            = std::find_if(bytes.begin(), bytes.end(), [](char c) { return c == '\n' || c == '\r'; });
        m_line.append(bytes.first(end - bytes.begin()));
        if (m_line.size() + m_data.size() > mostBytes)
            return std::nullopt;
        if (end == bytes.end())
            break;
        m_afterReturn = *end == '\r';
        bytes = bytes.sliced(end - bytes.begin() + 1);
        takeLine(m_line, events);
        m_line.clear();
    }
    return events;
}

void EventStreamParser::takeLine(QByteArrayView line, QList<StreamEvent> &events)
{
    constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";
    if (!std::exchange(m_begun, true) && line.startsWith(byteOrderMark))
        line = line.sliced(byteOrderMark.size());
    if (line.isEmpty()) {
        endEvent(events);
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView field = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (field == "event") {
        m_name = value.toByteArray();
    } else if (field == "data") {
        if (std::exchange(m_hasData, true))
            m_data.append('\n');
        m_data.append(value);
    }
}

void EventStreamParser::endEvent(QList<StreamEvent> &events)
{
    if (m_hasData)
        events.append({m_name.isEmpty() ? QByteArray("message") : m_name, m_data});
    m_name.clear();
    m_data.clear();
    m_hasData = false;
}

} // namespace chatelaine
