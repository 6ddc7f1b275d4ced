// SPDX-License-Identifier: GPL-3.0-or-later
#include "nginxproxy.h"

#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr int mostWaiting = 20'000; // ms

/// What stands around the sample: one process, all its files in this folder, and the backend.
constexpr auto surroundings = R"(
daemon off;
master_process off;
pid nginx.pid;
error_log stderr error;
events {}
http {
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    include sample.conf;
    server {
        listen 127.0.0.1:BACKEND;
        default_type application/json;
        return 200 '{"method":"$request_method","path":"$request_uri","key_id":"$http_x_chatelaine_key_id","owner":"$http_x_chatelaine_owner","scopes":"$http_x_chatelaine_scopes","error":"$http_x_chatelaine_error","authorization":"$http_authorization","integration_key":"$http_x_integration_key","access_token":"$http_x_api_access_token","forwarded_for":"$http_x_forwarded_for","length":"$content_length"}';
    }
}
)";

/// Two that are free at the same time.
std::pair<quint16, quint16> freePorts()
{
    QTcpServer one;
    QTcpServer other;
    one.listen(QHostAddress::LocalHost);
    other.listen(QHostAddress::LocalHost);
    return {one.serverPort(), other.serverPort()};
}

bool write(const QString &name, const QByteArray &text)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QByteArray hereAt(quint16 port)
{
    return "127.0.0.1:" + QByteArray::number(port) + ';';
}

bool takesConnections(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(mostWaiting);
}

} // namespace

NginxProxy::~NginxProxy()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(mostWaiting);
}

bool NginxProxy::writeConfiguration(const QUrl &service)
{
    QFile sample(QStringLiteral(NGINX_SAMPLE));
    if (!sample.open(QIODevice::ReadOnly))
        return false;
    QByteArray text = sample.readAll();
    const QList<std::pair<QByteArray, QByteArray>> places{{"listen 80;", "listen " + hereAt(m_port)},
        {"server 127.0.0.1:7411;", "server " + hereAt(quint16(service.port()))},
        {"server 127.0.0.1:8080;", "server " + hereAt(m_backendPort)}};
    for (const auto &[written, meant] : places) {
        if (text.count(written) != 1)
            return false;
        text.replace(written, meant);
    }
    return write(m_folder.filePath(u"sample.conf"_s), text)
        && write(m_folder.filePath(u"nginx.conf"_s),
            QByteArray(surroundings).replace("BACKEND", QByteArray::number(m_backendPort)));
}

bool NginxProxy::start(const QUrl &service)
{
    const QString program = QStandardPaths::findExecutable(u"nginx"_s).isEmpty()
        ? u"/usr/sbin/nginx"_s
        : QStandardPaths::findExecutable(u"nginx"_s);
    std::tie(m_port, m_backendPort) = freePorts();
    if (!writeConfiguration(service))
        return false;
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(
        program, {u"-p"_s, m_folder.path() + u'/', u"-c"_s, u"nginx.conf"_s, u"-e"_s, u"stderr"_s});
    return m_process.waitForStarted(mostWaiting)
        && QTest::qWaitFor(
            [this] { return m_process.state() == QProcess::NotRunning || takesConnections(m_port); },
            mostWaiting)
        && m_process.state() == QProcess::Running;
}

ServiceAnswer NginxProxy::call(
    const QByteArray &method, const QString &path, const Headers &headers, const QByteArray &body)
{
    QNetworkRequest request(QUrl(u"http://127.0.0.1:"_s + QString::number(m_port) + path));
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/octet-stream"_s);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, mostWaiting))
        return {};
    return ServiceProcess::answerOf(*reply);
}

QByteArray NginxProxy::exchange(const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    socket.write(bytes);
    (void)QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, mostWaiting);
    return socket.readAll();
}

} // namespace chatelaine
