// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identifier.h"

#include "domain/hexdigit.h"

#include <QtEndian>

#include <sodium.h>

#include <algorithm>
#include <array>

namespace chatelaine {

QUuid newId(Instant now)
{
    std::array<unsigned char, 16> bytes;
    randombytes_buf(bytes.data(), bytes.size());
    const auto millis = static_cast<quint64>(toMillis(now));
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<unsigned char>(millis >> (40 - 8 * i));
    bytes[6] = static_cast<unsigned char>(0x70 | (bytes[6] & 0x0f));
    bytes[8] = static_cast<unsigned char>(0x80 | (bytes[8] & 0x3f));
    return QUuid::fromRfc4122(QByteArrayView(bytes));
}

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

std::array<char, 36> idLetters(const QUuid &id)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::array<char, 36> letters;
    char *at = letters.data();
    const auto put = [&at](quint64 number, int nibbles) {
        while (nibbles-- > 0)
            *at++ = digits[(number >> (4 * nibbles)) & 0xf];
    };
    put(id.data1, 8);
    *at++ = '-';
    put(id.data2, 4);
    *at++ = '-';
    put(id.data3, 4);
    for (std::size_t i = 0; i < 8; ++i) {
        if (i == 0 || i == 2)
            *at++ = '-';
        put(id.data4[i], 2);
    }
    return letters;
}

std::array<char, 16> idBytes(const QUuid &id)
{
    std::array<char, 16> bytes;
    qToBigEndian(id.data1, &bytes[0]);
    qToBigEndian(id.data2, &bytes[4]);
    qToBigEndian(id.data3, &bytes[6]);
    std::copy_n(id.data4, sizeof id.data4, &bytes[8]);
    return bytes;
}

QUuid parseId(const QString &text)
{
    constexpr qsizetype longest = 38;
    if (text.size() > longest)
        return {};
    const QByteArray latin = text.toLatin1(); // What is not ASCII becomes no digit.
    return parseId(std::string_view(latin.constData(), static_cast<std::size_t>(latin.size())));
}

QUuid parseId(std::string_view text)
{
    constexpr std::size_t bare = 36;
    if (text.size() == bare + 2 && text.front() == '{' && text.back() == '}')
        text = text.substr(1, bare);
    if (text.size() != bare)
        return {};
    std::array<unsigned char, 16> bytes{};
    std::size_t nibble = 0;
    for (std::size_t at = 0; at < bare; ++at) {
        if (at == 8 || at == 13 || at == 18 || at == 23) {
            if (text[at] != '-')
                return {};
            continue;
        }
        const int digit = hexDigit(text[at]);
        if (digit < 0)
            return {};
        bytes[nibble / 2] = static_cast<unsigned char>(bytes[nibble / 2] << 4 | digit);
        ++nibble;
    }
    return QUuid::fromRfc4122(QByteArrayView(bytes));
}

} // namespace chatelaine
