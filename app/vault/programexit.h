// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace chatelaine {

/// How a program without a window ends: what scripts see.
enum class Exit {
    Done = 0,
    Refused = 1,
    Usage = 2,
    Store = 4, ///< The store, or what else it needs to begin at all.
};

/// Of a program that an error ended.
Exit exitFor(const Error &error);

} // namespace chatelaine
