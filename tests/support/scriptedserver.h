// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QPointer>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>

namespace chatelaine {

/// A server that does to each request what a test wants: the faults that no real service has on demand.
class ScriptedServer : public QObject {
    Q_OBJECT
public:
    struct Request {
        QByteArray verb;
        QByteArray target;
        QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
        QByteArray body;
        QPointer<QTcpSocket> socket{}; ///< To be written to; answer() and cut() do.
    };
    using Handler = std::function<void(const Request &)>;

    ScriptedServer(); ///< Listens on a port of this computer.
    /// The same over TLS, with a certificate and its key in PEM.
    ScriptedServer(const QByteArray &certificate, const QByteArray &key);

    Handler handler; ///< Requests without one are never answered.
    QList<Request> requests; ///< Whole ones, in the order of their arrival.

    QUrl url() const;
    void pause(); ///< Nobody listens; connections are cut.
    void resume(); ///< Listens at the same port again.

    static void answer(const Request &request, int status, const QJsonObject &body);
    static void answer(const Request &request, const QByteArray &bytes); ///< As they are.
    static void cut(const Request &request); ///< Closes without a word.
    static void beginStream(const Request &request); ///< Head of a text/event-stream.
    qsizetype count(const QByteArray &verb, const QByteArray &target) const;

private:
    void listen();
    void take(QTcpSocket *socket);
    void read(QTcpSocket *socket);

    bool m_secure = false;
    quint16 m_port = 0;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    std::unique_ptr<QTcpServer> m_server; // First to go: its sockets say so.
};

} // namespace chatelaine
