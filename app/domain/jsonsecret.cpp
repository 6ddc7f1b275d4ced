// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonsecret.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

namespace chatelaine::json {

namespace {

/// Reads the tokens of a JSON text one after the other. What it lets pass that is no JSON, the parser that
/// comes after it refuses; where a text begins and ends the two agree.
class Tokens {
public:
    explicit Tokens(std::span<char> text)
        : m_text(text)
    {
    }

    bool take(char token); ///< Whether it stands here; then it is behind.
    /// The inside of the text that begins here, or nothing when none does or it does not end.
    std::optional<std::span<char>> takeText();
    bool skipValue(); ///< Whatever value begins here.
    bool atEnd();

private:
    void skipBlanks();
    bool skipNested();
    bool skipWord();

    std::span<char> m_text;
    std::size_t m_at = 0;
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void Tokens::skipBlanks()
{
    while (m_at < m_text.size() && isBlank(m_text[m_at]))
        ++m_at;
}

bool Tokens::take(char token)
{
    skipBlanks();
    if (m_at == m_text.size() || m_text[m_at] != token)
        return false;
    ++m_at;
    return true;
}

bool Tokens::atEnd()
{
    skipBlanks();
    return m_at == m_text.size();
}

std::optional<std::span<char>> Tokens::takeText()
{
    if (!take('"'))
        return std::nullopt;
    const std::size_t begin = m_at;
    for (; m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] == '"')
            return m_text.subspan(begin, m_at++ - begin);
        if (m_text[m_at] == '\\')
            ++m_at;
    }
    m_at = m_text.size();
    return std::nullopt;
}

bool Tokens::skipWord()
{
    const auto ends = [](char c) { return isBlank(c) || std::strchr(",:[]{}\"", c); };
    const std::size_t begin = m_at;
    while (m_at < m_text.size() && !ends(m_text[m_at]))
        ++m_at;
    return m_at > begin;
}

bool Tokens::skipNested()
{
    int depth = 0;
    do {
        if (take('{') || take('['))
            ++depth;
        else if (take('}') || take(']'))
            --depth;
        else if (!take(',') && !take(':') && !takeText() && !skipWord())
            return false;
    } while (depth > 0);
    return true;
}

bool Tokens::skipValue()
{
    skipBlanks();
    if (m_at == m_text.size())
        return false;
    const char first = m_text[m_at];
    if (first == '"')
        return takeText().has_value();
    return first == '{' || first == '[' ? skipNested() : skipWord();
}

/// Four hexadecimal digits at `at`, or -1.
int hexAt(std::span<const char> text, std::size_t at)
{
    int value = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        const char c = i < text.size() ? text[i] : '\0';
        const int digit = c >= '0' && c <= '9' ? c - '0'
            : c >= 'a' && c <= 'f'             ? c - 'a' + 10
            : c >= 'A' && c <= 'F'             ? c - 'A' + 10
                                               : -1;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

/// Turns the inside of a JSON text into what it says, byte by byte.
class Decoder {
public:
    Decoder(std::span<const char> text, std::span<char> out)
        : m_text(text)
        , m_out(out)
    {
    }

    /// How many bytes were written to `out`, which must be as long as the text; nothing when it is no text.
    std::optional<std::size_t> decode();

private:
    bool escape();
    bool codePoint();
    void put(char c) { m_out[m_size++] = c; }
    void putUtf8(char32_t point);

    std::span<const char> m_text;
    std::span<char> m_out;
    std::size_t m_at = 0;
    std::size_t m_size = 0;
};

std::optional<std::size_t> Decoder::decode()
{
    while (m_at < m_text.size()) {
        const char c = m_text[m_at++];
        if (static_cast<unsigned char>(c) < 0x20)
            return std::nullopt;
        if (c != '\\')
            put(c);
        else if (!escape())
            return std::nullopt;
    }
    return m_size;
}

bool Decoder::escape()
{
    static constexpr std::array<std::pair<char, char>, 8> plain{{{'"', '"'}, {'\\', '\\'}, {'/', '/'},
        {'b', '\b'}, {'f', '\f'}, {'n', '\n'}, {'r', '\r'}, {'t', '\t'}}};
    const char c = m_at < m_text.size() ? m_text[m_at++] : '\0';
    if (c == 'u')
        return codePoint();
    const auto *const at
        = std::find_if(plain.begin(), plain.end(), [c](const auto &each) { return each.first == c; });
    if (at == plain.end())
        return false;
    put(at->second);
    return true;
}

bool Decoder::codePoint()
{
    const int unit = hexAt(m_text, m_at);
    if (unit < 0 || (unit >= 0xdc00 && unit <= 0xdfff))
        return false;
    m_at += 4;
    if (unit < 0xd800 || unit > 0xdbff) {
        putUtf8(static_cast<char32_t>(unit));
        return true;
    }
    const bool another = m_at + 1 < m_text.size() && m_text[m_at] == '\\' && m_text[m_at + 1] == 'u';
    const int low = another ? hexAt(m_text, m_at + 2) : -1;
    if (low < 0xdc00 || low > 0xdfff)
        return false;
    m_at += 6;
    putUtf8(static_cast<char32_t>(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00)));
    return true;
}

/// Never more bytes than its escape has.
void Decoder::putUtf8(char32_t point)
{
    if (point < 0x80) {
        put(static_cast<char>(point));
        return;
    }
    const int following = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    constexpr std::array<unsigned, 4> leads{0, 0xc0, 0xe0, 0xf0};
    put(static_cast<char>(leads[static_cast<std::size_t>(following)] | (point >> (6 * following))));
    for (int i = following - 1; i >= 0; --i)
        put(static_cast<char>(0x80U | ((point >> (6 * i)) & 0x3fU)));
}

std::optional<Secret> decoded(std::span<const char> text)
{
    Secret whole(static_cast<qsizetype>(text.size()));
    const auto size = Decoder(text, whole.writable()).decode();
    if (!size)
        return std::nullopt;
    return Secret::copyOf(whole.view().first(static_cast<qsizetype>(*size)));
}

bool says(std::span<const char> text, QByteArrayView word)
{
    // Names are no secrets, and there may be very many: no locked memory for them.
    std::string plain(text.size(), '\0');
    const auto size = Decoder(text, plain).decode();
    return size && QByteArrayView(plain.data(), static_cast<qsizetype>(*size)) == word;
}

void appendEscaped(const Secret &secret, std::span<char> out, std::size_t &at)
{
    static constexpr char digits[] = "0123456789abcdef";
    for (const char c : secret.view()) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            for (const char escape : {'\\', 'u', '0', '0', digits[byte >> 4], digits[byte & 0xf]})
                out[at++] = escape;
        } else {
            if (c == '"' || c == '\\')
                out[at++] = '\\';
            out[at++] = c;
        }
    }
}

void append(QByteArrayView bytes, std::span<char> out, std::size_t &at)
{
    std::copy(bytes.begin(), bytes.end(), out.begin() + static_cast<std::ptrdiff_t>(at));
    at += static_cast<std::size_t>(bytes.size());
}

} // namespace

std::optional<Secret> takeSecret(std::span<char> text, QByteArrayView member)
{
    Tokens tokens(text);
    std::optional<Secret> secret;
    int found = 0;
    if (!tokens.take('{'))
        return std::nullopt;
    do {
        const auto name = tokens.takeText();
        if (!name || !tokens.take(':'))
            return std::nullopt;
        if (!says(*name, member)) {
            if (!tokens.skipValue())
                return std::nullopt;
            continue;
        }
        ++found;
        const auto value = tokens.takeText();
        if (!value)
            return std::nullopt;
        secret = decoded(*value);
        std::fill(value->begin(), value->end(), ' ');
    } while (tokens.take(','));
    if (found != 1 || !tokens.take('}') || !tokens.atEnd())
        return std::nullopt;
    return secret;
}

Secret withSecrets(
    const QJsonObject &object, std::initializer_list<std::pair<QByteArrayView, const Secret *>> secrets)
{
    const QByteArray rest = QJsonDocument(object).toJson(QJsonDocument::Compact);
    qsizetype most = rest.size() + 1;
    for (const auto &[name, secret] : secrets)
        most += name.size() + 6 * secret->size() + qsizetype(std::strlen(R"("":"",)"));
    Secret text(most);
    const std::span<char> out = text.writable();
    std::size_t at = 0;
    append("{", out, at);
    for (const auto &[name, secret] : secrets) {
        append("\"", out, at);
        append(name, out, at);
        append("\":\"", out, at);
        appendEscaped(*secret, out, at);
        append("\",", out, at);
    }
    if (object.isEmpty())
        --at; // No member comes after the last comma.
    append(QByteArrayView(rest).sliced(1), out, at);
    return Secret::copyOf(text.view().first(static_cast<qsizetype>(at)));
}

} // namespace chatelaine::json
