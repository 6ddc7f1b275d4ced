// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lockedmemory.h"

#include <sodium.h>

#include <array>
#include <mutex>
#include <new>
#include <utility>

namespace chatelaine::lockedmemory {

namespace {

constexpr std::size_t blockSize = 4080; ///< A page of 4096 bytes, less what libsodium keeps in it to check.

/// Blocks that hold nothing.
class Blocks {
public:
    char *take()
    {
        const std::lock_guard lock(m_mutex);
        return m_count > 0 ? m_blocks[--m_count] : nullptr;
    }
    bool keep(char *block)
    {
        const std::lock_guard lock(m_mutex);
        if (m_count == m_blocks.size())
            return false;
        m_blocks[m_count++] = block;
        return true;
    }

private:
    std::mutex m_mutex;
    std::array<char *, 16> m_blocks{};
    std::size_t m_count = 0;
};

constinit Blocks blocks; // never destroyed: secrets may be gone later than anything

char *allocated(std::size_t size)
{
    char *bytes = sodium_init() >= 0 ? static_cast<char *>(sodium_malloc(size)) : nullptr;
    if (!bytes)
        throw std::bad_alloc();
    sodium_memzero(bytes, size);
    return bytes;
}

} // namespace

char *take(std::size_t size)
{
    if (size > blockSize)
        return allocated(size);
    char *block = blocks.take();
    return (block ? block : allocated(blockSize)) + (blockSize - size);
}

void giveBack(char *bytes, std::size_t size)
{
    if (!bytes || size > blockSize) {
        sodium_free(bytes); // wipes first
        return;
    }
    sodium_memzero(bytes, size);
    char *block = bytes - (blockSize - size);
    if (!blocks.keep(block))
        sodium_free(block);
}

} // namespace chatelaine::lockedmemory
