// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultproxy.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

/// A client's connection and the one to the service for it.
struct FaultProxy::Pipe {
    QTcpSocket *client = nullptr;
    QTcpSocket service;
    std::optional<Fault> fault; ///< Of the request that is under way.
    qint64 passed = 0; ///< Bytes since it began.
};

FaultProxy::FaultProxy(const QUrl &service)
    : m_service(service)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection())
            take(client);
    });
}

QUrl FaultProxy::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

void FaultProxy::take(QTcpSocket *client)
{
    auto pipe = std::make_shared<Pipe>();
    pipe->client = client;
    connect(client, &QTcpSocket::readyRead, client, [this, pipe] { forward(*pipe); });
    connect(client, &QTcpSocket::disconnected, client, [pipe] {
        pipe->service.disconnectFromHost();
        pipe->client->deleteLater();
    });
    connect(&pipe->service, &QTcpSocket::readyRead, client, [this, pipe = pipe.get()] { back(*pipe); });
    connect(&pipe->service, &QTcpSocket::disconnected, client,
        [pipe = pipe.get()] { pipe->client->disconnectFromHost(); });
    connect(&pipe->service, &QTcpSocket::errorOccurred, client,
        [pipe = pipe.get()] { pipe->client->disconnectFromHost(); });
    pipe->service.connectToHost(m_service.host(), quint16(m_service.port()));
}

void FaultProxy::forward(Pipe &pipe)
{
    QByteArray bytes = pipe.client->readAll();
    if (fault && fault->times > 0 && bytes.startsWith(fault->beginning)) {
        --fault->times;
        ++happened;
        pipe.fault = fault;
        pipe.passed = 0;
    }
    if (pipe.fault && pipe.fault->what == What::CutRequest) {
        bytes = bytes.first(std::min<qsizetype>(bytes.size(), pipe.fault->bytes - pipe.passed));
        pipe.passed += bytes.size();
        pipe.service.write(bytes);
        if (pipe.passed == pipe.fault->bytes) {
            pipe.service.flush();
            pipe.service.abort();
            pipe.client->abort();
        }
        return;
    }
    pipe.service.write(bytes);
}

void FaultProxy::back(Pipe &pipe)
{
    QByteArray bytes = pipe.service.readAll();
    if (!pipe.fault) {
        pipe.client->write(bytes);
        return;
    }
    if (pipe.fault->what == What::Garble) {
        pipe.client->write("\x16\x03\x01 not what you asked for\r\n\r\n");
        pipe.client->disconnectFromHost();
        return;
    }
    bytes = bytes.first(std::min<qsizetype>(bytes.size(), pipe.fault->bytes - pipe.passed));
    pipe.passed += bytes.size();
    pipe.client->write(bytes);
    if (pipe.passed == pipe.fault->bytes && pipe.fault->what == What::CutAnswer) {
        pipe.client->flush();
        pipe.client->abort();
    }
}

} // namespace chatelaine
