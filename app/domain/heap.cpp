// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/heap.h"

#include <cstdlib> // says whose C library it is
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace chatelaine {

void giveBackLargeMemory([[maybe_unused]] int bytes)
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, bytes);
#endif
}

} // namespace chatelaine
