// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace chatelaine {

/// 0 to 15; -1 where `c` is no hexadecimal digit.
constexpr int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace chatelaine
