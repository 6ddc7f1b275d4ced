// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/serviceconnection.h"
#include "ui/pages/appsettings.h"

namespace chatelaine {

/// The connections to services, as the settings have them.
class ConnectionBook : public QObject {
    Q_OBJECT
public:
    /// All three outlive it.
    ConnectionBook(
        ServiceAccess &access, AppSettings &settings, SecretVault &vault, QObject *parent = nullptr);

    ServiceAccess &access() const { return m_access; }
    const QList<ServiceConnection *> &connections() const { return m_connections; }
    ServiceConnection *find(const QUuid &id) const; ///< Null when there is none.
    ServiceConnection *findAddress(const QString &address) const; ///< The first; null when there is none.

    /// Somebody signed in: to a connection that is there already (same address, account and pin), or a new
    /// one, which takes the place of one with another pin.
    ServiceConnection *take(const SavedConnection &connection, Secret token);
    void remove(ServiceConnection *connection); ///< Signs out as well.

Q_SIGNALS:
    void added(chatelaine::ServiceConnection *connection);
    void removing(chatelaine::ServiceConnection *connection); ///< It goes after this.

private:
    ServiceConnection *append(const SavedConnection &saved);
    void drop(ServiceConnection *connection);
    void save();

    ServiceAccess &m_access;
    AppSettings &m_settings;
    SecretVault &m_vault;
    QList<ServiceConnection *> m_connections;
};

} // namespace chatelaine
