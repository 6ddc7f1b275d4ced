// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/secret.h"

#include <sodium.h>

#include <cstring>
#include <new>
#include <utility>

namespace chatelaine {

Secret::Secret(qsizetype size)
    : m_size(size)
{
    if (size == 0)
        return;
    // Guarded and locked by libsodium; also marked as not to be dumped.
    if (sodium_init() >= 0)
        m_bytes = static_cast<char *>(sodium_malloc(static_cast<std::size_t>(size)));
    if (!m_bytes)
        throw std::bad_alloc();
    std::memset(m_bytes, 0, static_cast<std::size_t>(size));
}

Secret Secret::copyOf(QByteArrayView bytes)
{
    Secret secret(bytes.size());
    if (!bytes.isEmpty())
        std::memcpy(secret.m_bytes, bytes.data(), static_cast<std::size_t>(bytes.size()));
    return secret;
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        sodium_free(m_bytes);
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    sodium_free(m_bytes); // wipes first
}

void wipe(std::span<char> bytes)
{
    sodium_memzero(bytes.data(), bytes.size());
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size())) == 0;
}

} // namespace chatelaine
