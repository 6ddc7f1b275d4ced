// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace chatelaine::seededrandom {

/// Has libsodium draw everything in this process (ids, tokens, nonces) from a seed, so that two processes
/// write the same bytes. Before its first use alone.
void install();
void reseed(quint64 seed);

} // namespace chatelaine::seededrandom
