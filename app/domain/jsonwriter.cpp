// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonwriter.h"

#include <algorithm>

namespace chatelaine {

namespace {

bool needsEscape(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

void escape(std::string &text, char c)
{
    static constexpr char digits[] = "0123456789abcdef";
    text += '\\';
    if (c == '"' || c == '\\')
        text += c;
    else if (c == '\n')
        text += 'n';
    else
        text.append({'u', '0', '0', digits[c >> 4], digits[c & 0xf]});
}

/// Looks at all of it, which is done many at a time.
bool isPlain(QStringView text)
{
    int special = 0;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        special |= (unit < 0x20 ? 1 : 0) | (unit >= 0x80 ? 1 : 0) | (unit == u'"' ? 1 : 0)
            | (unit == u'\\' ? 1 : 0);
    }
    return special == 0;
}

} // namespace

std::string &JsonWriter::begin(std::string_view name)
{
    part();
    return m_text.append(1, '"').append(name).append("\":");
}

void JsonWriter::entry(QStringView name, QStringView value)
{
    part();
    quote(m_text, name);
    m_text += ':';
    quote(m_text, value);
}

void JsonWriter::quote(std::string &text, std::string_view utf8)
{
    text += '"';
    for (;;) {
        const auto *const special = std::find_if(utf8.begin(), utf8.end(), needsEscape);
        text.append(utf8.begin(), special);
        if (special == utf8.end())
            break;
        escape(text, *special);
        utf8 = {special + 1, utf8.end()};
    }
    text += '"';
}

void JsonWriter::quote(std::string &text, QStringView value)
{
    if (!isPlain(value)) {
        const QByteArray utf8 = value.toUtf8();
        quote(text, std::string_view(utf8.data(), static_cast<std::size_t>(utf8.size())));
        return;
    }
    const std::size_t size = text.size();
    text.resize(size + static_cast<std::size_t>(value.size()) + 2, '"');
    std::transform(value.begin(), value.end(), text.begin() + static_cast<std::ptrdiff_t>(size) + 1,
        [](QChar c) { return static_cast<char>(c.unicode()); });
}

void JsonWriter::entry(std::string_view name, std::string_view utf8)
{
    part();
    quote(m_text, name);
    m_text += ':';
    quote(m_text, utf8);
}

void JsonWriter::id(std::string_view name, const QUuid &value)
{
    const auto letters = idLetters(value);
    begin(name).append(1, '"').append(letters.data(), letters.size()).append(1, '"');
}

void JsonWriter::idOrNull(std::string_view name, const QUuid &value)
{
    if (value.isNull())
        null(name);
    else
        id(name, value);
}

void JsonWriter::instant(std::string_view name, Instant value)
{
    begin(name) += '"';
    appendRfc3339(m_text, value);
    m_text += '"';
}

void JsonWriter::instantOrNull(std::string_view name, const OptionalInstant &value)
{
    if (value)
        instant(name, *value);
    else
        null(name);
}

void JsonWriter::strings(std::string_view name, const QStringList &values)
{
    begin(name) += '[';
    bool first = true;
    for (const QString &value : values) {
        if (!std::exchange(first, false))
            m_text += ',';
        quote(m_text, value);
    }
    m_text += ']';
}

} // namespace chatelaine
