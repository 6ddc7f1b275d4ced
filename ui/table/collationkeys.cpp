// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/collationkeys.h"

#include <algorithm>

namespace chatelaine {

CollationKeys::CollationKeys()
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void CollationKeys::forget(int first, int last)
{
    const int end = std::min(last + 1, static_cast<int>(m_keys.size()));
    for (int row = first; row < end; ++row)
        m_keys[at(row)].reset();
}

void CollationKeys::remove(int first, int last)
{
    const auto size = static_cast<int>(m_keys.size());
    if (first < size)
        m_keys.erase(m_keys.begin() + first, m_keys.begin() + std::min(last + 1, size));
}

} // namespace chatelaine
