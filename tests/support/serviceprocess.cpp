// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/serviceprocess.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr int mostWaiting = 20'000; // ms

QStringList firstOptions(const QString &storeFile)
{
    return {u"--store"_s, u"sqlite:"_s + storeFile};
}

} // namespace

QString ServiceAnswer::errorCode() const
{
    return body[u"error"_s].toObject()[u"code"_s].toString();
}

QByteArray ServiceAnswer::header(const QByteArray &name) const
{
    for (const auto &[each, value] : headers) {
        if (each.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

ServiceProcess::ServiceProcess(const QString &policy, const QStringList &options)
    : m_policy(policy)
    , m_options(options)
{
    m_network.setTransferTimeout(mostWaiting);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

ServiceProcess::~ServiceProcess()
{
    kill();
}

QString ServiceProcess::storeFile() const
{
    return m_storeFile;
}

bool ServiceProcess::init()
{
    QProcess process;
    process.start(QStringLiteral(CHATELAINED),
        QStringList{u"init"_s} + firstOptions(storeFile())
            + QStringList{u"--workspace"_s, m_policy, u"--policy"_s, m_policy, u"--owner"_s, owner});
    process.write(password.data(), password.size());
    process.closeWriteChannel();
    if (!process.waitForFinished(mostWaiting) || process.exitCode() != 0) {
        qWarning("chatelained init: %s", process.readAllStandardError().constData());
        return false;
    }
    return true;
}

bool ServiceProcess::start()
{
    m_network.clearConnectionCache(); // They lead to who is gone.
    const QString address = u"127.0.0.1:"_s + QString::number(m_port);
    m_process.start(QStringLiteral(CHATELAINED),
        firstOptions(storeFile()) + QStringList{u"--listen"_s, address} + m_options);
    QByteArray said;
    while (!said.contains('\n')) {
        if (!m_process.waitForReadyRead(mostWaiting)) {
            qWarning("chatelained: %s", m_process.readAllStandardError().constData());
            return false;
        }
        said += m_process.readAllStandardOutput();
    }
    m_port = quint16(QUrl(QString::fromUtf8(said.trimmed().split(' ').last())).port(0));
    return m_port != 0;
}

int ServiceProcess::stop()
{
    m_process.terminate();
    const bool ended = m_process.waitForFinished(mostWaiting);
    return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void ServiceProcess::kill()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished(mostWaiting);
}

bool ServiceProcess::isRunning() const
{
    return m_process.state() != QProcess::NotRunning;
}

QUrl ServiceProcess::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:"_s + QString::number(m_port) + path);
}

QByteArray ServiceProcess::errorText()
{
    return m_process.readAllStandardError();
}

QByteArray ServiceProcess::signIn(const QString &email, const QByteArray &word)
{
    return call("POST", u"/v1/session"_s, {}, {{u"email"_s, email}, {u"password"_s, QString::fromUtf8(word)}})
        .text(u"token"_s)
        .toLatin1();
}

QNetworkReply *ServiceProcess::send(const QByteArray &method, const QString &path, const QByteArray &token,
    const QJsonObject &body, const QList<QNetworkReply::RawHeaderPair> &headers)
{
    QNetworkRequest request(url(path));
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    if (body.isEmpty())
        return m_network.sendCustomRequest(request, method);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return m_network.sendCustomRequest(request, method, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

ServiceAnswer ServiceProcess::answerOf(QNetworkReply &reply)
{
    if (!reply.isOpen())
        return {};
    return {reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
        QJsonDocument::fromJson(reply.readAll()).object(), reply.rawHeaderPairs()};
}

ServiceAnswer ServiceProcess::call(const QByteArray &method, const QString &path, const QByteArray &token,
    const QJsonObject &body, const QList<QNetworkReply::RawHeaderPair> &headers)
{
    const std::unique_ptr<QNetworkReply> reply(send(method, path, token, body, headers));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, mostWaiting))
        return {};
    return answerOf(*reply);
}

} // namespace chatelaine
