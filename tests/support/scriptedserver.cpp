// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scriptedserver.h"

#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace chatelaine {

ScriptedServer::ScriptedServer()
    : m_server(std::make_unique<QTcpServer>())
{
    listen();
}

ScriptedServer::ScriptedServer(const QByteArray &certificate, const QByteArray &key)
    : m_secure(true)
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration configuration;
    configuration.setLocalCertificateChain(QSslCertificate::fromData(certificate));
    configuration.setPrivateKey(QSslKey(key, QSsl::Rsa));
    server->setSslConfiguration(configuration);
    m_server = std::move(server);
    listen();
}

void ScriptedServer::listen()
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection())
            take(socket);
    });
    resume();
    m_port = m_server->serverPort();
}

void ScriptedServer::take(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_buffers.remove(socket);
        socket->deleteLater();
    });
    m_buffers.insert(socket, {});
    read(socket);
}

void ScriptedServer::read(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    for (;;) {
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        QByteArrayList lines = buffer.first(end).replace("\r\n", "\n").split('\n');
        const QByteArrayList first = lines.takeFirst().split(' ');
        Request request{first.value(0), first.value(1), {}, {}, socket};
        for (const QByteArray &line : std::as_const(lines)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length", "0").toLongLong();
        if (buffer.size() < end + 4 + length)
            return;
        request.body = buffer.sliced(end + 4, length);
        buffer.remove(0, end + 4 + length);
        requests.append(request);
        if (handler)
            handler(request);
        if (!m_buffers.contains(socket))
            return;
    }
}

QUrl ScriptedServer::url() const
{
    return QUrl((m_secure ? u"https://127.0.0.1:%1"_s : u"http://127.0.0.1:%1"_s).arg(m_port));
}

void ScriptedServer::pause()
{
    m_server->close();
    const auto sockets = m_buffers.keys();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

void ScriptedServer::resume()
{
    if (!m_server->listen(QHostAddress::LocalHost, m_port))
        qFatal("no port to listen on");
}

void ScriptedServer::answer(const Request &request, int status, const QJsonObject &body)
{
    const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Compact);
    answer(request,
        "HTTP/1.1 " + QByteArray::number(status)
            + " Said\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(json.size())
            + "\r\n\r\n" + json);
}

void ScriptedServer::answer(const Request &request, const QByteArray &bytes)
{
    request.socket->write(bytes);
    request.socket->flush();
}

void ScriptedServer::cut(const Request &request)
{
    request.socket->abort();
}

void ScriptedServer::beginStream(const Request &request)
{
    answer(request, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
}

qsizetype ScriptedServer::count(const QByteArray &verb, const QByteArray &target) const
{
    return std::count_if(requests.begin(), requests.end(), [&](const Request &request) {
        return request.verb == verb && request.target.split('?').first() == target;
    });
}

} // namespace chatelaine
