// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"
#include "store/eventstream.h"
#include "store/serviceclient.h"

#include <QTimer>

class QNetworkReply;

namespace chatelaine {

/// Listens to a service's change feed, for one workspace or for the list of them alone. A connection that
/// breaks is made again after a growing delay, from where the last change left off.
class ChangeStream : public QObject {
    Q_OBJECT
public:
    explicit ChangeStream(ServiceClient &client);
    ~ChangeStream() override;

    void start(); ///< Connects, or connects anew.
    void stop();
    void follow(const WorkspaceId &id, const FeedCursor &from);
    void unfollow();
    void doubt(); ///< Something suggests that the connection is gone: makes a new one if it does not answer.

Q_SIGNALS:
    void opened(); ///< The service listens to us, for the first time or again.
    void lost(
        const chatelaine::Error &error); ///< An attempt to connect failed, or nothing came for too long.
    void refused(const chatelaine::Error &error); ///< SessionEnded: it stopped for good.
    void expired(); ///< The feed does not reach back to the cursor; nothing is followed any more.
    void changed(const chatelaine::Changes &changes);
    void workspacesMoved();

private:
    QByteArray target() const;
    void connectNow();
    void disconnectNow();
    void reconnectSoon(); ///< Calls within one turn of the event loop make one connection.
    void retryLater();
    void takeBegin();
    void takeBytes();
    void takeEnd();
    void takeEvent(const StreamEvent &event);
    void takeRefusal(const Error &error);

    ServiceClient &m_client;
    QNetworkReply *m_reply = nullptr;
    EventStreamParser m_parser;
    QByteArray m_refusal; ///< The body of an answer that is no stream.
    WorkspaceId m_workspace; ///< Null: the list of workspaces alone.
    FeedCursor m_cursor;
    bool m_running = false;
    bool m_open = false;
    int m_failures = 0; ///< In a row.
    QTimer m_again;
    QTimer m_silence;
};

} // namespace chatelaine
