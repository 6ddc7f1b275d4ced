// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace chatelaine::bench {

/// Bytes that a process has in memory and that no file backs: its heap, stacks, and data it has written.
/// Linux; 0 where that cannot be known.
qint64 anonymousMemory();
qint64 anonymousMemory(qint64 process);

/// Bytes that this process has allocated and not freed.
qint64 heapInUse();

} // namespace chatelaine::bench
