// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/rawclient.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr int patience = 10'000;

} // namespace

RawClient::RawClient(std::uint16_t port, bool tls)
    : m_socket(std::make_unique<QSslSocket>())
{
    m_socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    if (tls)
        m_socket->connectToHostEncrypted(u"127.0.0.1"_s, port);
    else
        m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    tls ? m_socket->waitForEncrypted(patience) : m_socket->waitForConnected(patience);
}

RawClient::~RawClient() = default;

bool RawClient::isConnected() const
{
    return m_socket->state() == QAbstractSocket::ConnectedState
        && (m_socket->mode() == QSslSocket::UnencryptedMode || m_socket->isEncrypted());
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket->write(bytes);
    while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(patience)) { }
}

RawClient::Answer RawClient::answer(bool headOnly)
{
    Answer answer;
    answer.head = until("\r\n\r\n").replace("\r\n", "\n");
    static const QRegularExpression status(u"\\AHTTP/1\\.1 (\\d{3}) "_s);
    static const QRegularExpression length(u"\nContent-Length: (\\d+)\n"_s);
    const QString head = QString::fromLatin1(answer.head);
    answer.status = status.match(head).captured(1).toInt();
    const qsizetype size = headOnly ? 0 : length.match(head).captured(1).toLongLong();
    while (m_read.size() < size && readMore()) { }
    answer.body = m_read.left(size);
    m_read.remove(0, size);
    return answer;
}

QByteArray RawClient::until(const QByteArray &mark)
{
    while (!m_read.contains(mark) && readMore()) { }
    const qsizetype at = m_read.indexOf(mark);
    const QByteArray found = at < 0 ? m_read : m_read.left(at + mark.size());
    m_read.remove(0, found.size());
    return found;
}

QByteArray RawClient::untilEnd()
{
    while (readMore()) { }
    return std::exchange(m_read, {});
}

bool RawClient::isAtEnd()
{
    const bool more = readMore();
    return !more && m_read.isEmpty() && m_socket->state() == QAbstractSocket::UnconnectedState;
}

void RawClient::leave()
{
    m_socket->abort();
}

RawClient::Answer RawClient::ask(std::uint16_t port, const QByteArray &request)
{
    RawClient client(port);
    client.send(request);
    return client.answer();
}

bool RawClient::readMore()
{
    if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(patience))
        return false;
    m_read += m_socket->readAll();
    return true;
}

} // namespace chatelaine
