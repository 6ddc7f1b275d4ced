// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chatelaine {

/// Who acts, through which program.
struct Actor {
    QString member; ///< The system account's name; through a service the e-mail address.
    QString origin; ///< "window", "cli", "api", "docs", "demo": recorded as a key's origin.
    /// Opened the database itself, which is administrator access. Otherwise the registry looks up the
    /// member's role in the workspace, in the transaction of each call, so that nobody acts with a role that
    /// was taken away.
    bool direct = true;

    /// How events name the actor: "local:USER", or the e-mail address.
    QString eventName() const;
};

} // namespace chatelaine
