// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace chatelaine {

/// Makes freed memory go back to the system where it was taken so many `bytes` at once, or more: else the C
/// library keeps more and more of what was large once. For main().
/// Source: mallopt(3), M_MMAP_THRESHOLD grows by itself unless it is set.
void giveBackLargeMemory(int bytes);

} // namespace chatelaine
