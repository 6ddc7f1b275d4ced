// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/keyedhash.h"

#include <sodium.h>

#include <array>

namespace chatelaine {

quint64 keyedHash(const void *bytes, std::size_t size)
{
    static const auto key = [] {
        std::array<unsigned char, crypto_shorthash_KEYBYTES> drawn;
        randombytes_buf(drawn.data(), drawn.size());
        return drawn;
    }();
    static_assert(crypto_shorthash_BYTES == sizeof(quint64));
    quint64 hash = 0;
    crypto_shorthash(reinterpret_cast<unsigned char *>(&hash), static_cast<const unsigned char *>(bytes),
        size, key.data());
    return hash;
}

quint64 keyedHash(const QUuid &id)
{
    static_assert(sizeof id == 16);
    return keyedHash(&id, sizeof id);
}

} // namespace chatelaine
