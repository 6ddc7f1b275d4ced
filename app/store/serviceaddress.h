// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QUrl>

namespace chatelaine {

/// Where a service is: "https://keys.example.com", or "http://127.0.0.1:7411" on this computer.
struct ServiceAddress {
    QUrl url; ///< Scheme, host and perhaps a port.

    QString text() const;
    QString host() const { return url.host(); } ///< For people and errors.
    /// Whether `text` begins like the address of a service and not of a file.
    static bool looksLike(const QString &text);
    /// ServiceAddressInvalid; ServiceInsecure for http:// beyond this computer, since passwords and sessions
    /// would be read on the way.
    static Result<ServiceAddress> parse(const QString &text);

    bool operator==(const ServiceAddress &) const = default;
};

/// A SHA-256 of a certificate, for a service whose certificate nobody vouches for. Null: the system's
/// certificate authorities decide.
struct Fingerprint {
    QByteArray sha256;

    bool isNull() const { return sha256.isEmpty(); }
    QString text() const; ///< "AB:CD:…", as openssl prints it.
    /// With or without colons, in any case; nothing for anything else.
    static std::optional<Fingerprint> parse(const QString &text);

    bool operator==(const Fingerprint &) const = default;
};

} // namespace chatelaine
