// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace chatelaine {

/// Which store: "sqlite:FILE".
struct StoreAddress {
    QString file; ///< Absolute path.

    QString text() const; ///< "sqlite:/home/…"
    /// Refuses with StoreAddressInvalid. A relative FILE is taken from the working directory.
    static Result<StoreAddress> parse(const QString &text);
    /// The window's own file, shared with the command line: keys.sqlite in the user's data folder.
    static StoreAddress standard();

    bool operator==(const StoreAddress &) const = default;
};

} // namespace chatelaine
