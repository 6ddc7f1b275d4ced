// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/serviceprocess.h"

namespace chatelaine {

/// A real nginx with packaging/nginx/chatelaine.conf as it stands, but for its ports. Behind it stands a
/// backend that answers, as JSON, what reached it.
class NginxProxy {
public:
    ~NginxProxy();

    bool start(const QUrl &service); ///< Waits until it takes connections.

    using Headers = QList<QNetworkReply::RawHeaderPair>;
    ServiceAnswer call(const QByteArray &method, const QString &path, const Headers &headers = {},
        const QByteArray &body = {});
    /// Sends these bytes on a connection of their own; what came back until it was closed.
    QByteArray exchange(const QByteArray &bytes);

private:
    bool writeConfiguration(const QUrl &service);

    QTemporaryDir m_folder;
    QProcess m_process;
    QNetworkAccessManager m_network;
    quint16 m_port = 0;
    quint16 m_backendPort = 0;
};

} // namespace chatelaine
