// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/secret.h"

#include <QString>

#include <array>
#include <optional>

namespace chatelaine {

/// SHA-256 of a whole token; all that a store keeps of it besides the hint.
using Digest = std::array<unsigned char, 32>;

/// What may be shown of a token: "ch_live_…9fQ2".
struct TokenHint {
    QString prefix; ///< "ch_live"
    QString lastFour; ///< "9fQ2"

    QString text() const;
    bool operator==(const TokenHint &) const = default;
};

/// <prefix>_<30 base62><6 base62 of the CRC32 of those 30>. The checksum tells typos from keys that are gone
/// and lets scanners match offline; it proves nothing.
namespace token {

/// Lower-case letters, digits and single inner underscores, 1 to 20 characters, beginning with a letter.
bool isPrefix(const QString &prefix);

/// A fresh token from libsodium's random generator. `prefix` must satisfy isPrefix().
Secret mint(const QString &prefix);

/// Whether one can be so long or so short: the least of isToken().
bool hasSize(QByteArrayView token);

/// Whether form and checksum are right. Keeps nothing of the bytes.
bool isToken(QByteArrayView token);

/// The hint of a token whose form and checksum are right; nothing for any other bytes.
std::optional<TokenHint> parse(QByteArrayView token);

Digest digest(QByteArrayView token);

/// Six base62 characters of the CRC32 (IEEE 802.3) of `body`, zero-padded.
std::array<char, 6> checksum(QByteArrayView body);

} // namespace token
} // namespace chatelaine
