// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/check/percent.h"

#include "domain/hexdigit.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace chatelaine::percent {

namespace {

constexpr auto standing = [] {
    std::array<bool, 128> table{};
    for (const char c :
        std::string_view("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-._~@: "))
        table[static_cast<std::size_t>(c)] = true;
    return table;
}();

bool standsAsItIs(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < standing.size() && standing[byte];
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

} // namespace

std::optional<QString> decoded(std::string_view text)
{
    QByteArray bytes(static_cast<qsizetype>(text.size()), Qt::Uninitialized);
    char *end = bytes.data();
    bool plain = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char c = text[at];
        if (c == '%') {
            const int high = at + 2 < text.size() ? hexDigit(text[at + 1]) : -1;
            const int low = high >= 0 ? hexDigit(text[at + 2]) : -1;
            if (low < 0)
                return std::nullopt;
            c = static_cast<char>(high * 16 + low);
            at += 2;
        }
        plain = plain && standsAsItIs(c);
        *end++ = c;
    }
    const QByteArrayView whole(bytes.constData(), end);
    if (plain)
        return QString::fromLatin1(whole);
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString result = decode(whole);
    if (decode.hasError() || std::any_of(result.begin(), result.end(), isControl))
        return std::nullopt;
    return result;
}

std::string encoded(const QString &text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string result;
    const QByteArray bytes = text.toUtf8();
    for (const char c : bytes) {
        if (standsAsItIs(c)) {
            result += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        result += {'%', digits[byte >> 4], digits[byte & 0xf]};
    }
    return result;
}

} // namespace chatelaine::percent
