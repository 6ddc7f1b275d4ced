// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace chatelaine {

/// Memory for secrets: locked, left out of core dumps, between pages that may not be touched. Getting it from
/// the system takes longer than all else that is done to make a key, so a few blocks are kept for the next
/// secret. Any thread.
namespace lockedmemory {

/// `size` zero bytes, not 0, that end where the page after them begins: whoever writes beyond is stopped.
/// Throws std::bad_alloc.
char *take(std::size_t size);

/// Wipes what take() gave. Null is nothing.
void giveBack(char *bytes, std::size_t size);

} // namespace lockedmemory
} // namespace chatelaine
