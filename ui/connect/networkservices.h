// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/serviceaccess.h"

namespace chatelaine {

/// Services over the network.
class NetworkServices final : public ServiceAccess {
    Q_OBJECT
public:
    using ServiceAccess::ServiceAccess;

    Result<QString> address(const QString &typed) const override;
    Reply<OpenedSession> signIn(const SavedConnection &connection, Secret password) override;
    Reply<OpenedSession> acceptInvitation(
        const SavedConnection &connection, Secret code, const QString &name, Secret password) override;
    Reply<void> signOut(const SavedConnection &connection, Secret token) override;
    ServiceStore store(const SavedConnection &connection) override;
};

} // namespace chatelaine
