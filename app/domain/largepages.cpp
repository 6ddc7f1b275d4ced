// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/largepages.h"

#include <cstdlib>
#include <sys/mman.h>

namespace chatelaine::largepages {

void *take(std::size_t bytes)
{
    constexpr std::size_t page = 2 * 1024 * 1024;
    const bool large = bytes >= page;
    const std::size_t whole = large ? (bytes + page - 1) / page * page : bytes;
    void *const memory = large ? std::aligned_alloc(page, whole) : std::malloc(bytes);
    if (!memory)
        throw std::bad_alloc();
    if (large) // What it answers means nothing: without large pages it is memory all the same.
        madvise(memory, whole, MADV_HUGEPAGE);
    return memory;
}

void giveBack(void *memory)
{
    std::free(memory);
}

} // namespace chatelaine::largepages
