// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"
#include "store/remotekeystore.h"
#include "support/scriptedserver.h"

namespace chatelaine {

/// The least that a RemoteKeyStore needs of a service, with one workspace, to which a test adds the faults
/// that it is about. Change streams stay open and are the test's to write to.
class ScriptedService {
public:
    ScriptedService();

    std::unique_ptr<RemoteKeyStore> open(ServiceTiming timing = quick());
    static ServiceTiming quick(); ///< Delays short enough to be waited for.
    ServiceAddress address() const { return {m_server.url()}; }

    ScriptedServer &server() { return m_server; }
    /// Answers instead when it says true.
    std::function<bool(const ScriptedServer::Request &)> first;

    const ScriptedServer::Request *stream() const; ///< The last one that was opened, while it is open.
    void sendChanges(const Changes &changes);
    static void sendEvent(
        const ScriptedServer::Request &stream, const QByteArray &name, const QJsonObject &data);
    ApiKey key(const QString &label) const;

    Workspace workspace;
    Instant now; ///< What the service takes for the time.
    Secret session = token::mint(QStringLiteral("ch_session"));

private:
    void handle(const ScriptedServer::Request &request);

    ScriptedServer m_server;
    std::optional<ScriptedServer::Request> m_stream;
};

} // namespace chatelaine
