// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace chatelaine {

/// One server-sent event.
struct StreamEvent {
    QByteArray name; ///< "message" when the stream gives none.
    QByteArray data; ///< Lines are joined by line feeds.

    bool operator==(const StreamEvent &) const = default;
};

/// Reads text/event-stream (HTML Living Standard, 9.2) as it comes, cut wherever the network cuts it.
class EventStreamParser {
public:
    static constexpr qsizetype mostBytes = 64 * 1024 * 1024; ///< Of one event.

    /// The events that `bytes` complete; nothing when one is too large: the stream is to be given up.
    std::optional<QList<StreamEvent>> feed(QByteArrayView bytes);

private:
    void takeLine(QByteArrayView line, QList<StreamEvent> &events);
    void endEvent(QList<StreamEvent> &events);

    QByteArray m_line;
    QByteArray m_name;
    QByteArray m_data;
    bool m_hasData = false;
    bool m_afterReturn = false; ///< A line feed that comes next belongs to the former line.
    bool m_begun = false; ///< The byte order mark can no longer come.
};

} // namespace chatelaine
