// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/changefollower.h"

#include "registry/accounts.h"
#include "registry/keyregistry.h"
#include "registry/recordcodec.h"
#include "service/api/answers.h"
#include "service/engine/engine.h"

#include <QJsonDocument>

#include <algorithm>

namespace chatelaine {

using namespace Qt::StringLiterals;

namespace {

std::string eventText(std::string_view name, std::string_view data, const QString &id = {})
{
    std::string text;
    text.reserve(data.size() + 128);
    if (!id.isEmpty())
        text.append("id: ").append(id.toStdString()).append("\n");
    return text.append("event: ").append(name).append("\ndata: ").append(data).append("\n\n");
}

} // namespace

QString cursorText(const FeedCursor &cursor)
{
    return u"%1.%2"_s.arg(cursor.revision).arg(cursor.useRevision);
}

std::optional<FeedCursor> cursorFromText(const QString &text)
{
    const QStringList parts = text.split(u'.');
    bool good = parts.size() == 2;
    FeedCursor cursor;
    for (qint64 *number : {&cursor.revision, &cursor.useRevision}) {
        bool whole = false;
        *number = parts.value(number == &cursor.revision ? 0 : 1).toLongLong(&whole);
        good = good && whole && *number >= 0;
    }
    return good ? std::optional(cursor) : std::nullopt;
}

Result<Changes> readChanges(KeyRegistry &registry, const WorkspaceId &workspace, const FeedCursor &cursor,
    const Actor &actor, const ChangeBounds &bounds)
{
    auto changes = registry.changesSince(workspace, cursor, actor, bounds.usedKeys);
    if (!changes)
        return changes;
    const bool ahead
        = cursor.revision > changes->cursor.revision || cursor.useRevision > changes->cursor.useRevision;
    if (ahead || changes->keys.size() > bounds.keys)
        return fail(ErrorCode::FeedExpired);
    return changes;
}

ChangeFollower::ChangeFollower(Engine &engine, Reader reader, ChangeBounds bounds)
    : m_engine(engine)
    , m_bounds(bounds)
    , m_reader(std::move(reader))
{
}

void ChangeFollower::begin()
{
    m_subscription = m_engine.subscribe([weak = weak_from_this()](const QSet<WorkspaceId> &) {
        if (const auto self = weak.lock())
            self->look();
    });
    m_stream->onTaken([weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->lookIfAsked();
    });
    look();
}

void ChangeFollower::end()
{
    m_stream->close();
    m_subscription.reset();
}

void ChangeFollower::beat()
{
    m_stream->send(":\n\n");
    look();
}

void ChangeFollower::look()
{
    {
        const std::lock_guard lock(m_mutex);
        m_again = m_reading || !m_stream->isTaken();
        if (m_again || isOver())
            return;
        m_reading = true;
    }
    m_engine.read<News>([self = shared_from_this()](KeyRegistry &registry) { return self->read(registry); },
        [self = shared_from_this()](const Result<News> &news) { self->take(news); });
}

void ChangeFollower::lookIfAsked()
{
    bool again = false;
    {
        const std::lock_guard lock(m_mutex);
        again = m_again && !m_reading;
    }
    if (again)
        look();
}

Result<ChangeFollower::News> ChangeFollower::read(KeyRegistry &registry) const
{
    const auto sessions = registry.accounts().sessions(m_reader.actor.member);
    if (!sessions)
        return tl::unexpected(sessions.error());
    const bool stands = std::any_of(sessions->begin(), sessions->end(),
        [this](const Session &session) { return session.id == m_reader.session; });
    if (!stands)
        return fail(ErrorCode::SessionEnded);
    News news;
    if (!m_reader.workspace.isNull()) {
        auto changes = readChanges(registry, m_reader.workspace, m_reader.cursor, m_reader.actor, m_bounds);
        if (!changes)
            return tl::unexpected(changes.error());
        news.changes = *std::move(changes);
    }
    return registry.workspaces(m_reader.actor).map([&](QList<Workspace> workspaces) {
        for (Workspace &workspace : workspaces)
            workspace.revision = 0;
        news.workspaces = std::move(workspaces);
        return news;
    });
}

void ChangeFollower::take(const Result<News> &news)
{
    if (news)
        tell(*news);
    else if (answers::httpStatus(news.error().code) < 500) // A store that is away may come back.
        m_stream->close();
    bool again = false;
    {
        const std::lock_guard lock(m_mutex);
        m_reading = false;
        again = std::exchange(m_again, false) || (news && news->changes && news->changes->more);
    }
    if (again)
        look();
}

void ChangeFollower::tell(const News &news)
{
    if (news.changes && news.changes->cursor != m_reader.cursor) {
        m_reader.cursor = news.changes->cursor;
        m_stream->send(eventText("changes", json::changesText(*news.changes, m_engine.clock().now()),
            cursorText(m_reader.cursor)));
    }
    if (m_workspaces != news.workspaces) // At first it is not known which list the reader has.
        m_stream->send(eventText("workspaces", "{}"));
    m_workspaces = news.workspaces;
}

} // namespace chatelaine
