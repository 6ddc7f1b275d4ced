// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <new>

namespace chatelaine {

namespace largepages {

/// Memory that the system is asked to give in pages of two megabytes: where looks go all over many megabytes,
/// most of each one's time is the search for a small page. Throws std::bad_alloc.
/// Source: madvise(2), MADV_HUGEPAGE.
void *take(std::size_t bytes);
void giveBack(void *memory, std::size_t bytes);

} // namespace largepages

template <typename T>
struct LargePages {
    using value_type = T;

    LargePages() = default;
    template <typename Other>
    LargePages(const LargePages<Other> &)
    {
    }
    T *allocate(std::size_t count)
    {
        static_assert(alignof(T) <= alignof(std::max_align_t));
        return static_cast<T *>(largepages::take(count * sizeof(T)));
    }
    void deallocate(T *memory, std::size_t count) { largepages::giveBack(memory, count * sizeof(T)); }
    bool operator==(const LargePages &) const = default;
};

} // namespace chatelaine
