// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifier.h"
#include "domain/instant.h"

#include <QStringList>

#include <string>
#include <string_view>

namespace chatelaine {

/// Writes the members of a JSON object, one after the other, to the end of a text in UTF-8: what JsonReader
/// reads. Names stand as they are; values are escaped.
class JsonWriter {
public:
    /// `text` must outlive it. The object ends with end().
    explicit JsonWriter(std::string &text)
        : m_text(text)
    {
        m_text += '{';
    }
    void end() { m_text += '}'; }

    /// Members that were written before, without what begins an object.
    void members(std::string_view written)
    {
        part();
        m_text += written;
    }
    void json(std::string_view name, std::string_view written) { begin(name) += written; } ///< A whole value.
    void null(std::string_view name) { begin(name) += "null"; }
    void string(std::string_view name, std::string_view utf8) { quote(begin(name), utf8); }
    void string(std::string_view name, QStringView value) { quote(begin(name), value); }
    // With a name that is data, and escaped too.
    void entry(std::string_view name, std::string_view utf8);
    void entry(QStringView name, QStringView value);
    // null instead of an empty text.
    void text(std::string_view name, std::string_view utf8)
    {
        utf8.empty() ? null(name) : string(name, utf8);
    }
    void text(std::string_view name, QStringView value)
    {
        value.isEmpty() ? null(name) : string(name, value);
    }
    void boolean(std::string_view name, bool value) { begin(name) += value ? "true" : "false"; }
    void count(std::string_view name, qint64 value) { begin(name) += std::to_string(value); }
    void id(std::string_view name, const QUuid &value);
    void idOrNull(std::string_view name, const QUuid &value);
    void instant(std::string_view name, Instant value);
    void instantOrNull(std::string_view name, const OptionalInstant &value);
    void strings(std::string_view name, const QStringList &values);
    /// `each(write)` calls write(text in UTF-8) for every item of a list.
    template <typename Each>
    void list(std::string_view name, Each each)
    {
        begin(name) += '[';
        bool first = true;
        each([&](std::string_view utf8) {
            if (!std::exchange(first, false))
                m_text += ',';
            quote(m_text, utf8);
        });
        m_text += ']';
    }
    /// `write(JsonWriter &)` writes its members.
    template <typename Write>
    void object(std::string_view name, Write write)
    {
        begin(name);
        inner(write);
    }
    /// `write(JsonWriter &, item)` writes the members of each.
    template <typename Items, typename Write>
    void objects(std::string_view name, const Items &items, Write write)
    {
        begin(name) += '[';
        bool first = true;
        for (const auto &item : items) {
            if (!std::exchange(first, false))
                m_text += ',';
            inner([&](JsonWriter &writer) { write(writer, item); });
        }
        m_text += ']';
    }

    // A text alone, at the end of another.
    static void quote(std::string &text, std::string_view utf8);
    static void quote(std::string &text, QStringView value);

private:
    std::string &begin(std::string_view name);
    void part() ///< A comma, unless it is the first member.
    {
        if (!std::exchange(m_first, false))
            m_text += ',';
    }
    template <typename Write>
    void inner(Write write)
    {
        JsonWriter writer(m_text);
        write(writer);
        writer.end();
    }
    std::string &m_text;
    bool m_first = true;
};

} // namespace chatelaine
