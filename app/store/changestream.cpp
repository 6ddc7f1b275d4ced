// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/changestream.h"

#include "domain/identifier.h"
#include "domain/jsonanswer.h"
#include "registry/recordcodec.h"

#include <QNetworkReply>
#include <QPointer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr int most = 1024 * 1024; ///< Of a refusal.

} // namespace

ChangeStream::ChangeStream(ServiceClient &client)
    : m_client(client)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &ChangeStream::connectNow);
    m_silence.setSingleShot(true);
    m_silence.setInterval(client.timing().heartbeat);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        disconnectNow();
        Q_EMIT lost(Error{ErrorCode::ServiceUnreachable,
            {m_client.address().host(), tr("nothing was heard of it for a while")}});
        retryLater();
    });
}

ChangeStream::~ChangeStream()
{
    disconnectNow();
}

void ChangeStream::start()
{
    m_running = true;
    m_failures = 0;
    reconnectSoon();
}

void ChangeStream::stop()
{
    m_running = false;
    disconnectNow();
}

void ChangeStream::follow(const WorkspaceId &id, const FeedCursor &from)
{
    m_workspace = id;
    m_cursor = from;
    if (m_running)
        reconnectSoon();
}

void ChangeStream::unfollow()
{
    if (!m_workspace.isNull())
        follow({}, {});
}

void ChangeStream::doubt()
{
    if (m_running && m_open)
        reconnectSoon();
}

QByteArray ChangeStream::target() const
{
    const QByteArray all = "/v1/changes";
    if (m_workspace.isNull())
        return all;
    return all + "?workspace=" + idText(m_workspace).toLatin1()
        + "&since=" + QByteArray::number(m_cursor.revision) + '.' + QByteArray::number(m_cursor.useRevision);
}

void ChangeStream::reconnectSoon()
{
    // What the old connection brings until then still counts.
    m_again.start(0);
}

void ChangeStream::connectNow()
{
    disconnectNow();
    m_parser = {};
    m_refusal.clear();
    m_reply = m_client.openStream(target());
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ChangeStream::takeBegin);
    connect(m_reply, &QNetworkReply::readyRead, this, &ChangeStream::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &ChangeStream::takeEnd);
    m_silence.start();
}

void ChangeStream::disconnectNow()
{
    m_again.stop();
    m_silence.stop();
    m_open = false;
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        ServiceClient::leave(*reply, *this);
    }
}

void ChangeStream::retryLater()
{
    const ServiceTiming &timing = m_client.timing();
    const auto full = std::min(timing.mostDelay, timing.firstDelay * (1 << std::min(m_failures, 10)));
    ++m_failures;
    // Not all the windows of a team at once.
    m_again.start(full / 2 + full * QRandomGenerator::global()->bounded(1000) / 2000);
}

void ChangeStream::takeBegin()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QString type = m_reply->header(QNetworkRequest::ContentTypeHeader).toString();
    if (m_open || status != 200 || !type.startsWith("text/event-stream"_L1))
        return;
    m_open = true;
    m_failures = 0;
    Q_EMIT opened();
}

void ChangeStream::takeBytes()
{
    const QByteArray bytes = m_reply->readAll();
    m_silence.start();
    if (!m_open) {
        if (m_refusal.size() < most)
            m_refusal.append(bytes);
        return;
    }
    const QPointer<QNetworkReply> reply(m_reply);
    const auto events = m_parser.feed(bytes);
    if (!events) {
        disconnectNow();
        retryLater();
        return;
    }
    for (const StreamEvent &event : *events) {
        if (m_reply == reply) // Who hears of an event may follow something else.
            takeEvent(event);
    }
}

void ChangeStream::takeEvent(const StreamEvent &event)
{
    if (event.name == "workspaces") {
        Q_EMIT workspacesMoved();
        return;
    }
    if (event.name != "changes")
        return;
    const auto text = JsonText::parse(event.data);
    const auto changes = text ? json::fromAnswer(*text, json::readChanges)
                              : Result<Changes>(fail(ErrorCode::RequestInvalid));
    if (!changes) {
        disconnectNow();
        Q_EMIT lost(Error{
            ErrorCode::ServiceForeign, {m_client.address().host()}, changes.error().arguments.join(u' ')});
        retryLater();
        return;
    }
    if (changes->workspace.id != m_workspace || changes->cursor == m_cursor)
        return;
    m_cursor = changes->cursor;
    Q_EMIT changed(*changes);
}

void ChangeStream::takeEnd()
{
    const bool wasOpen = m_open;
    QNetworkReply &reply = *m_reply;
    if (!wasOpen && reply.isOpen())
        m_refusal.append(reply.readAll());
    CallEnd end{fail(ErrorCode::ServiceUnreachable, {m_client.address().host(), reply.errorString()})};
    if (!wasOpen)
        end = m_client.judge(reply, {}, m_refusal);
    disconnectNow();
    if (wasOpen)
        retryLater(); // A service that starts anew is back at once.
    else
        takeRefusal(
            end.result ? Error{ErrorCode::ServiceForeign, {m_client.address().host()}} : end.result.error());
}

void ChangeStream::takeRefusal(const Error &error)
{
    switch (error.code) {
    case ErrorCode::SessionEnded:
        m_running = false;
        Q_EMIT refused(error);
        return;
    case ErrorCode::FeedExpired:
        m_workspace = {};
        reconnectSoon();
        Q_EMIT expired();
        return;
    case ErrorCode::WorkspaceUnknown:
        m_workspace = {};
        reconnectSoon();
        Q_EMIT workspacesMoved();
        return;
    default:
        Q_EMIT lost(error);
        retryLater();
    }
}

} // namespace chatelaine
