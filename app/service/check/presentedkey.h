// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keypolicy.h"
#include "registry/policycatalog.h"
#include "service/http/message.h"

#include <QByteArrayView>

#include <array>

namespace chatelaine {

/// The headers in which a call may carry a key, whatever its workspace: Authorization and those that policies
/// name.
class KeyHeaders {
public:
    explicit KeyHeaders(const PolicyCatalog &catalog);

    /// The one header of the request that carries a credential; null when there is none, or more than one.
    const http::Header *only(const http::Request &request) const;

private:
    std::vector<std::string> m_names;
};

/// The key in a header, read the way an AuthMethod says. It is looked at where it stands in the request; what
/// must be decoded is wiped when this goes.
class PresentedKey {
public:
    /// `header` is what KeyHeaders::only() answered, and not null.
    PresentedKey(const http::Header &header, const AuthMethod &method);
    ~PresentedKey();
    Q_DISABLE_COPY_MOVE(PresentedKey)

    bool isOfMethod() const
    {
        return m_ofMethod;
    } ///< The credential comes in this method's header and scheme.
    QByteArrayView token() const { return m_token; } ///< Perhaps none.

private:
    void decodeUser(std::string_view credentials);

    bool m_ofMethod = false;
    QByteArrayView m_token;
    std::array<char, 96> m_decoded{}; ///< Longer than any token and a colon.
};

} // namespace chatelaine
