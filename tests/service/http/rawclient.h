// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <memory>

class QSslSocket;

namespace chatelaine {

/// A client that sends bytes as they are. Waits 10 s at most for anything.
class RawClient {
public:
    struct Answer {
        int status = 0; ///< 0: none came.
        QByteArray head; ///< Status line and headers, with "\n" as line break.
        QByteArray body;
    };

    explicit RawClient(std::uint16_t port, bool tls = false);
    ~RawClient();

    bool isConnected() const; ///< And, with TLS, the handshake was done.
    void send(const QByteArray &bytes);
    /// The next answer, whose length must stand in it; without its body when that is what was asked for.
    Answer answer(bool headOnly = false);
    QByteArray until(const QByteArray &mark); ///< What comes up to and with `mark`; all when it never comes.
    QByteArray untilEnd();
    bool isAtEnd(); ///< The server closes, and there is nothing left to read.
    void leave();
    QSslSocket &socket() { return *m_socket; }

    /// One request on a connection of its own.
    static Answer ask(std::uint16_t port, const QByteArray &request);

private:
    bool readMore();

    const std::unique_ptr<QSslSocket> m_socket;
    QByteArray m_read;
};

} // namespace chatelaine
