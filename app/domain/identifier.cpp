// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identifier.h"

#include <sodium.h>

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

QUuid parseId(const QString &text)
{
    constexpr qsizetype bare = 36;
    constexpr qsizetype braced = 38;
    if (text.size() != bare && text.size() != braced)
        return {};
    // QUuid takes any text that begins like an id.
    const QUuid id = QUuid::fromString(text);
    const QString spelled = text.toLower();
    return spelled == idText(id) || spelled == id.toString() ? id : QUuid();
}

} // namespace chatelaine
