// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chatelaine {

/// Who acts, through which program. Opening a store directly is administrator access, so there are no roles
/// here; `member` is the system account's name.
struct Actor {
    QString member;
    QString origin; ///< "window" or "cli": recorded as a key's origin.

    /// How events name the actor: "local:USER".
    QString eventName() const;
};

} // namespace chatelaine
