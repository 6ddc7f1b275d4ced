// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifier.h"
#include "support/serviceprocess.h"

#include <QObject>

namespace chatelaine::bench {

/// A window's connections to a service: asks where the workspace stands and follows it from there. Goes with
/// them, without a word. Ends the program when it is not told what it should be.
class Follower : public QObject {
    Q_OBJECT
public:
    Follower(const ServiceProcess &service, const WorkspaceId &workspace, const QByteArray &token);

    bool hasHeard() const { return m_heard; } ///< Of changes.

private:
    QNetworkReply *ask(const QString &path, const QByteArray &accepted);
    void follow(const ServiceAnswer &page);
    void listen();

    const ServiceProcess &m_service;
    const WorkspaceId m_workspace;
    const QByteArray m_token;
    QNetworkAccessManager m_network;
    QNetworkReply *m_stream = nullptr;
    QByteArray m_text; ///< What came until the first changes.
    bool m_heard = false;
};

} // namespace chatelaine::bench
