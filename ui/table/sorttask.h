// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/table/keyorder.h"

namespace chatelaine {

/// A copy of what a whole sort needs, for any thread.
struct SortTask {
    std::vector<qint64> numbers; ///< By row; or else
    std::vector<quint32> ranks; ///< by row, those without at the end.
    Qt::SortOrder direction = Qt::AscendingOrder;
    std::vector<quint8> left; ///< By row: 1 for those that are shown.

    struct Result {
        KeyOrder::Rows order; ///< All rows.
        KeyOrder::Rows shown; ///< Those that are shown.
    };
    Result run() const;
};

/// Where the text of each row stands among those of all. On any thread, where `rows` are a snapshot();
/// nothing once `stop` is set.
std::vector<quint32> rankTexts(const KeyRows &rows, const SortKey &key, const std::atomic_bool &stop);

} // namespace chatelaine
