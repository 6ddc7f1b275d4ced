// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tokenformat.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>

namespace chatelaine {

using namespace Qt::StringLiterals;

namespace {

constexpr char alphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr quint32 base = 62;
constexpr qsizetype bodyLength = 30;
constexpr qsizetype checksumLength = 6;
constexpr qsizetype maximumPrefix = 20;

bool isBase62(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isPrefixBytes(QByteArrayView prefix)
{
    if (prefix.isEmpty() || prefix.size() > maximumPrefix || prefix.front() < 'a' || prefix.front() > 'z')
        return false;
    char before = 0;
    for (const char c : prefix) {
        const bool letterOrDigit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!letterOrDigit && (c != '_' || before == '_'))
            return false;
        before = c;
    }
    return before != '_';
}

qsizetype prefixLengthOf(QByteArrayView token)
{
    return token.size() - bodyLength - checksumLength - 1;
}

/// What a byte makes of a CRC.
constexpr auto crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 byte = 0; byte < table.size(); ++byte) {
        quint32 crc = byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) ? 0xedb88320U : 0U);
        table[byte] = crc;
    }
    return table;
}();

/// CRC-32 as in IEEE 802.3 (reflected, polynomial 0xEDB88320). Neither Qt nor libsodium has one.
quint32 crc32(QByteArrayView bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char c : bytes)
        crc = (crc >> 8) ^ crcTable[(crc ^ static_cast<unsigned char>(c)) & 0xffU];
    return ~crc;
}

/// Each character as likely as any other. One draw for all of them: each is a call of the system.
void drawBody(std::span<char> body)
{
    constexpr unsigned fair = 256 / base * base; // bytes from here on would favour the first characters
    std::array<unsigned char, 2 * bodyLength> drawn;
    std::size_t written = 0;
    while (written < body.size()) {
        randombytes_buf(drawn.data(), drawn.size());
        for (std::size_t i = 0; i < drawn.size() && written < body.size(); ++i) {
            if (drawn[i] < fair)
                body[written++] = alphabet[drawn[i] % base];
        }
    }
    sodium_memzero(drawn.data(), drawn.size());
}

} // namespace

QString TokenHint::text() const
{
    return prefix % u"_…"_s % lastFour;
}

namespace token {

bool isPrefix(const QString &prefix)
{
    return isPrefixBytes(prefix.toLatin1()) && QString::fromLatin1(prefix.toLatin1()) == prefix;
}

Secret mint(const QString &prefix)
{
    Q_ASSERT(isPrefix(prefix));
    const QByteArray head = prefix.toLatin1() + '_';
    Secret token(head.size() + bodyLength + checksumLength);
    const std::span<char> bytes = token.writable();
    std::copy(head.begin(), head.end(), bytes.begin());
    const auto body = bytes.subspan(static_cast<std::size_t>(head.size()), bodyLength);
    drawBody(body);
    const auto sum = checksum(QByteArrayView(body.data(), bodyLength));
    std::copy(sum.begin(), sum.end(), bytes.end() - checksumLength);
    return token;
}

bool hasSize(QByteArrayView token)
{
    const qsizetype prefixLength = prefixLengthOf(token);
    return prefixLength >= 1 && prefixLength <= maximumPrefix;
}

bool isToken(QByteArrayView token)
{
    const qsizetype prefixLength = prefixLengthOf(token);
    if (!hasSize(token) || token[prefixLength] != '_')
        return false;
    const QByteArrayView body = token.sliced(prefixLength + 1, bodyLength);
    return isPrefixBytes(token.first(prefixLength)) && std::all_of(body.begin(), body.end(), isBase62)
        && equalInConstantTime(token.last(checksumLength), QByteArrayView(checksum(body)));
}

std::optional<TokenHint> parse(QByteArrayView token)
{
    if (!isToken(token))
        return std::nullopt;
    return TokenHint{
        QString::fromLatin1(token.first(prefixLengthOf(token))), QString::fromLatin1(token.last(4))};
}

Digest digest(QByteArrayView token)
{
    Digest digest;
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char *>(token.data()),
        static_cast<unsigned long long>(token.size()));
    return digest;
}

std::array<char, 6> checksum(QByteArrayView body)
{
    std::array<char, 6> text;
    quint32 rest = crc32(body);
    for (auto at = text.rbegin(); at != text.rend(); ++at) {
        *at = alphabet[rest % base];
        rest /= base;
    }
    return text;
}

} // namespace token
} // namespace chatelaine
