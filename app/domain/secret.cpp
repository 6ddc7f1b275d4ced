// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/secret.h"

#include "domain/lockedmemory.h"

#include <sodium.h>

#include <cstring>
#include <utility>

namespace chatelaine {

Secret::Secret(qsizetype size)
    : m_size(size)
{
    if (size > 0)
        m_bytes = lockedmemory::take(static_cast<std::size_t>(size));
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
        lockedmemory::giveBack(m_bytes, static_cast<std::size_t>(m_size));
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    lockedmemory::giveBack(m_bytes, static_cast<std::size_t>(m_size));
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
