// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/changeroutes.h"

#include "registry/recordcodec.h"
#include "service/api/answers.h"
#include "service/api/changefollowers.h"
#include "service/api/visit.h"
#include "service/engine/engine.h"

namespace chatelaine::routes {

using namespace Qt::StringLiterals;

namespace {

struct ChangeTexts {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::ChangeTexts)
};

/// What is followed, and from where.
struct Following {
    WorkspaceId workspace; ///< Null: the list alone.
    FeedCursor cursor;
};

Result<Following> following(const Incoming &incoming)
{
    const QString id = incoming.query.value(u"workspace"_s);
    if (id.isEmpty())
        return Following{};
    // What a reconnecting reader sends by itself is newer than its address.
    const std::string_view last = incoming.request.header("Last-Event-ID");
    const auto cursor = cursorFromText(last.empty()
            ? incoming.query.value(u"since"_s)
            : QString::fromLatin1(last.data(), static_cast<qsizetype>(last.size())));
    if (!cursor)
        return fail(ErrorCode::RequestInvalid,
            {u"since"_s, ChangeTexts::tr("it must be a revision and a use revision, such as 12.3")});
    return Following{parseId(id), *cursor};
}

http::Response streamed(
    Engine &engine, ChangeFollowers &streams, const Following &following, const Visitor &visitor)
{
    const auto stream = std::make_shared<ChangeFollower>(engine,
        ChangeFollower::Reader{visitor.actor, visitor.session.id, following.workspace, following.cursor});
    streams.add(stream);
    stream->begin();
    http::Response response;
    response.contentType = "text/event-stream";
    response.headers.add("Cache-Control", "no-store");
    response.headers.add("X-Accel-Buffering", "no"); // nginx passes events on as they come.
    response.stream = stream->stream();
    return response;
}

} // namespace

void changes(const Services &services, const Incoming &incoming, http::Respond respond)
{
    const bool events = incoming.request.header("Accept").find("text/event-stream") != std::string_view::npos;
    auto work = following(incoming).map([&](const Following &following) -> Work {
        return [following, events, services](
                   KeyRegistry &registry, const Visitor &visitor) -> Result<http::Response> {
            if (following.workspace.isNull() && events)
                return streamed(services.engine, services.changes, following, visitor);
            return readChanges(registry, following.workspace, following.cursor, visitor.actor)
                .map([&](const Changes &changes) {
                    return events ? streamed(services.engine, services.changes, following, visitor)
                                  : answers::json(json::changesText(changes, visitor.now));
                });
        };
    });
    readFor(services.engine, incoming, std::move(work), std::move(respond));
}

} // namespace chatelaine::routes
