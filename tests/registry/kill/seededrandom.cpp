// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/kill/seededrandom.h"

#include <sodium.h>

#include <array>
#include <cstring>

namespace chatelaine::seededrandom {

namespace {

std::array<unsigned char, crypto_stream_chacha20_KEYBYTES> key{};
quint64 drawn = 0;

void fill(void *bytes, std::size_t size)
{
    std::array<unsigned char, crypto_stream_chacha20_NONCEBYTES> nonce{};
    static_assert(sizeof drawn == crypto_stream_chacha20_NONCEBYTES);
    std::memcpy(nonce.data(), &drawn, sizeof drawn);
    ++drawn;
    crypto_stream_chacha20(static_cast<unsigned char *>(bytes), size, nonce.data(), key.data());
}

const char *name()
{
    return "seeded";
}

quint32 number()
{
    quint32 one = 0;
    fill(&one, sizeof one);
    return one;
}

randombytes_implementation implementation{name, number, nullptr, nullptr, fill, nullptr};

} // namespace

void install()
{
    randombytes_set_implementation(&implementation);
}

void reseed(quint64 seed)
{
    std::memcpy(key.data(), &seed, sizeof seed);
    drawn = 0;
}

} // namespace chatelaine::seededrandom
