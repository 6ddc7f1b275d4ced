// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/lasting/follower.h"

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

Follower::Follower(const ServiceProcess &service, const WorkspaceId &workspace, const QByteArray &token)
    : m_service(service)
    , m_workspace(workspace)
    , m_token(token)
{
    QNetworkReply *const reply
        = ask(u"/v1/workspaces/"_s + idText(workspace) + u"/keys?limit=1"_s, "application/json");
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        follow(ServiceProcess::answerOf(*reply));
    });
}

QNetworkReply *Follower::ask(const QString &path, const QByteArray &accepted)
{
    QNetworkRequest request(m_service.url(path));
    request.setRawHeader("Authorization", "Bearer " + m_token);
    request.setRawHeader("Accept", accepted);
    return m_network.get(request);
}

void Follower::follow(const ServiceAnswer &page)
{
    if (page.status != 200)
        qFatal("a page was answered with %d", page.status);
    const QString since
        = u"%1.%2"_s.arg(page.body[u"revision"_s].toInteger()).arg(page.body[u"use_revision"_s].toInteger());
    m_stream
        = ask(u"/v1/changes?workspace="_s + idText(m_workspace) + u"&since="_s + since, "text/event-stream");
    connect(m_stream, &QIODevice::readyRead, this, &Follower::listen);
    connect(m_stream, &QNetworkReply::finished, this, [this] {
        qFatal("the changes ended: %d %s",
            m_stream->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            qPrintable(m_stream->errorString()));
    });
}

void Follower::listen()
{
    const QByteArray type = m_stream->header(QNetworkRequest::ContentTypeHeader).toByteArray();
    if (type != "text/event-stream")
        qFatal("the changes came as %s", type.constData());
    const QByteArray bytes = m_stream->readAll();
    if (m_heard)
        return;
    m_text += bytes;
    m_heard = m_text.contains("event: changes\n");
    if (m_heard)
        m_text.clear();
}

} // namespace chatelaine::bench
