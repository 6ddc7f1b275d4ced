// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"
#include "service/http/message.h"

#include <memory>
#include <mutex>

namespace chatelaine {

class Engine;
class KeyRegistry;

/// "12.3": how a cursor stands in a request and in an event's id.
QString cursorText(const FeedCursor &cursor);
std::optional<FeedCursor> cursorFromText(const QString &text);

/// How much is told at once.
struct ChangeBounds {
    int usedKeys = 2'000; ///< The others follow.
    qsizetype keys = 10'000; ///< Of more, whoever asks reads the pages anew (FeedExpired).
};

/// KeyRegistry::changesSince() within these; FeedExpired also for a cursor of another store's future.
Result<Changes> readChanges(KeyRegistry &registry, const WorkspaceId &workspace, const FeedCursor &cursor,
    const Actor &actor, const ChangeBounds &bounds = {});

/// One reader of GET /v1/changes, as server-sent events: "changes" of its workspace, "workspaces" when the
/// list of those that it sees changed. Ends when the session ends or the workspace is not to be seen any
/// more. Any thread.
class ChangeFollower : public std::enable_shared_from_this<ChangeFollower> {
public:
    struct Reader {
        Actor actor;
        QUuid session;
        WorkspaceId workspace; ///< Null: the list alone.
        FeedCursor cursor;
    };
    ChangeFollower(Engine &engine, Reader reader, ChangeBounds bounds = {});

    const std::shared_ptr<http::Stream> &stream() const { return m_stream; }
    void begin(); ///< Follows the engine from here on.
    /// Tells what is new: one call to the registry, however often it was asked for meanwhile, and none before
    /// the last news are on their way.
    void look();
    void beat(); ///< Shows that the connection stands, and looks.
    bool isOver() const { return m_stream->isClosed(); }
    void end(); ///< Not on a thread of the engine.

private:
    struct News {
        std::optional<Changes> changes;
        QList<Workspace> workspaces;
    };
    void lookIfAsked();
    Result<News> read(KeyRegistry &registry) const;
    void take(const Result<News> &news);
    void tell(const News &news);

    Engine &m_engine;
    const ChangeBounds m_bounds;
    Reader m_reader; ///< The engine's reading thread, once it has begun.
    std::optional<QList<Workspace>> m_workspaces; ///< As last told, without revisions; that thread too.
    const std::shared_ptr<http::Stream> m_stream = std::make_shared<http::Stream>();
    std::shared_ptr<void> m_subscription;

    std::mutex m_mutex; ///< Guards the two below.
    bool m_reading = false;
    bool m_again = false;
};

} // namespace chatelaine
