// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/largepages.h"

#include <cstdlib>
#include <sys/mman.h>

namespace chatelaine::largepages {

namespace {

constexpr std::size_t page = 2 * 1024 * 1024;

std::size_t whole(std::size_t bytes)
{
    return (bytes + page - 1) / page * page;
}

} // namespace

void *take(std::size_t bytes)
{
    const bool large = bytes >= page;
    void *const memory = large ? std::aligned_alloc(page, whole(bytes)) : std::malloc(bytes);
    if (!memory)
        throw std::bad_alloc();
    if (large) // What it answers means nothing: without large pages it is memory all the same.
        madvise(memory, whole(bytes), MADV_HUGEPAGE);
    return memory;
}

void giveBack(void *memory, std::size_t bytes)
{
    if (bytes >= page) // Who gets it next may need little of it.
        madvise(memory, whole(bytes), MADV_NOHUGEPAGE);
    std::free(memory);
}

} // namespace chatelaine::largepages
