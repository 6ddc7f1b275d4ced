// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/table/keyrows.h"

namespace chatelaine {

/// Keys that were chosen among many, for any thread: what takes a look at each of them belongs there.
struct KeySelection {
    KeyRows keys; ///< A snapshot.
    std::vector<quint32> rows; ///< Those of it that were chosen, from the top of the table down.
};

} // namespace chatelaine
