// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connectionbook.h"

#include "domain/reply.h"

#include <algorithm>

namespace chatelaine {

namespace {

template <typename Predicate>
ServiceConnection *firstOf(const QList<ServiceConnection *> &connections, Predicate predicate)
{
    const auto found = std::ranges::find_if(
        connections, [&](const ServiceConnection *each) { return predicate(each->saved()); });
    return found == connections.end() ? nullptr : *found;
}

} // namespace

ConnectionBook::ConnectionBook(
    ServiceAccess &access, AppSettings &settings, SecretVault &vault, QObject *parent)
    : QObject(parent)
    , m_access(access)
    , m_settings(settings)
    , m_vault(vault)
{
    for (const SavedConnection &saved : m_settings.connections())
        append(saved);
}

ServiceConnection *ConnectionBook::append(const SavedConnection &saved)
{
    auto *connection = new ServiceConnection(saved, m_access, m_vault, this);
    m_connections.append(connection);
    return connection;
}

ServiceConnection *ConnectionBook::find(const QUuid &id) const
{
    return firstOf(m_connections, [&](const SavedConnection &saved) { return saved.id == id; });
}

ServiceConnection *ConnectionBook::findAddress(const QString &address) const
{
    return firstOf(m_connections, [&](const SavedConnection &saved) { return saved.address == address; });
}

ServiceConnection *ConnectionBook::take(const SavedConnection &connection, Secret token)
{
    ServiceConnection *there = firstOf(m_connections, [&](const SavedConnection &saved) {
        return saved.address == connection.address && saved.email == connection.email;
    });
    if (there && there->saved().pin != connection.pin)
        drop(std::exchange(there, nullptr));
    if (!there) {
        SavedConnection fresh = connection;
        fresh.id = QUuid::createUuid();
        there = append(fresh);
        Q_EMIT added(there);
    }
    there->resume(std::move(token));
    save();
    return there;
}

void ConnectionBook::remove(ServiceConnection *connection)
{
    drop(connection);
    save();
}

/// Views of its store go at once; it goes itself when the service has heard of the end of the session.
void ConnectionBook::drop(ServiceConnection *connection)
{
    Q_EMIT removing(connection);
    m_connections.removeOne(connection);
    whenDone(
        connection->signOut(), connection, [connection](const Result<void> &) { connection->deleteLater(); });
}

void ConnectionBook::save()
{
    QList<SavedConnection> saved;
    for (const ServiceConnection *each : std::as_const(m_connections))
        saved.append(each->saved());
    m_settings.setConnections(saved);
}

} // namespace chatelaine
