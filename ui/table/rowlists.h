// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace chatelaine::rowlists {

/// Moves the elements at `rows`, which ascend, behind all others; both keep their order.
template <typename T>
void moveToEnd(std::vector<T> &list, const std::vector<int> &rows)
{
    std::vector<T> moved;
    moved.reserve(rows.size());
    auto next = rows.begin();
    std::size_t kept = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (next != rows.end() && static_cast<std::size_t>(*next) == i) {
            moved.push_back(list[i]);
            ++next;
        } else {
            list[kept++] = list[i];
        }
    }
    std::copy(moved.begin(), moved.end(), list.begin() + static_cast<std::ptrdiff_t>(kept));
}

} // namespace chatelaine::rowlists
