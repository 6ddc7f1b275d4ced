// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <memory>
#include <optional>

namespace chatelaine {

/// Stands between a client and a service of this computer and passes on what each says, until a fault is set:
/// that of a network at the worst moment.
class FaultProxy : public QObject {
    Q_OBJECT
public:
    enum class What {
        CutRequest, ///< The connection breaks before the service has more than `bytes` of the request.
        CutAnswer, ///< The service has the request; of its answer `bytes` come, then the connection breaks.
        Stall, ///< The same, but it stays open and nothing more comes.
        Garble ///< Instead of the answer something else comes.
    };
    struct Fault {
        What what = What::CutAnswer;
        QByteArray beginning; ///< Of the requests it is for: "POST /v1/keys".
        qint64 bytes = 0;
        int times = 1; ///< How many requests it happens to.
    };

    explicit FaultProxy(const QUrl &service);

    QUrl url() const;
    std::optional<Fault> fault;
    int happened = 0; ///< How many requests met the fault.

private:
    struct Pipe;
    void take(QTcpSocket *client);
    void forward(Pipe &pipe);
    void back(Pipe &pipe);

    QTcpServer m_server;
    QUrl m_service;
};

} // namespace chatelaine
