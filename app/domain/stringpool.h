// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/slottable.h"

#include <string>
#include <string_view>
#include <vector>

namespace chatelaine {

/// Texts that repeat, kept once each and called by number.
class StringPool {
public:
    /// The number of `text`, which is added where it is new. `guess`, a number or anything else, is tried
    /// first.
    quint32 number(std::string_view text, quint32 guess);
    std::string_view text(quint32 number) const; ///< Until the next number().
    quint32 size() const { return static_cast<quint32>(m_ends.size()); }
    void seal(); ///< Frees what only number() needs; it may be called again all the same.

private:
    static std::size_t hash(std::string_view text);

    std::string m_bytes;
    std::vector<quint32> m_ends;
    SlotTable m_numbers; ///< Empty after seal().
};

} // namespace chatelaine
