// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUuid>

namespace chatelaine {

/// What is remembered of a connection to a service. Never the session's token: that is the keychain's.
struct SavedConnection {
    QUuid id; ///< Of this connection, on this computer alone.
    QString address; ///< "https://keys.example.com"
    QString email; ///< The account there.
    QString
        pin{}; ///< SHA-256 fingerprint of the one certificate that is trusted; empty: as the system judges.

    bool operator==(const SavedConnection &) const = default;
};

} // namespace chatelaine
