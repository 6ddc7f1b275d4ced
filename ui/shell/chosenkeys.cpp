// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/chosenkeys.h"

namespace chatelaine {

bool usedLately(const Lifecycle &key, Instant now)
{
    constexpr Days lately{7};
    return !key.disabled && key.lastUsedAt && now - *key.lastUsedAt < lately;
}

ChosenKeys::ChosenKeys(const ApiKey &key, Instant now)
    : ids{key.id}
{
    if (key.use.lastUsedAt)
        used.append(key);
    if (usedLately(lifecycleOf(key), now))
        lately.append(key);
}

ChosenKeys::ChosenKeys(const KeySelection &selection, Instant now, const std::atomic_bool &stop)
{
    ids.reserve(static_cast<qsizetype>(selection.rows.size()));
    for (const quint32 each : selection.rows) {
        if (stop)
            return;
        const auto row = static_cast<int>(each);
        ids.append(selection.keys.id(row));
        if (lately.size() > named)
            continue; // Then those that ever were are as many.
        const Lifecycle key = selection.keys.lifecycle(row);
        if (key.lastUsedAt && used.size() <= named)
            used.append(selection.keys.key(row));
        if (usedLately(key, now))
            lately.append(selection.keys.key(row));
    }
}

} // namespace chatelaine
