// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace chatelaine {

/// For a process that holds secrets: no memory image of it is left on disk, and no other process of the same
/// account looks into it.
void keepMemoryPrivate();

} // namespace chatelaine
