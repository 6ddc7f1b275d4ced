// SPDX-License-Identifier: GPL-3.0-or-later
// Reading rows, what changed since, and what happened.
#include "registry/keyregistry.h"

#include "registry/database.h"
#include "registry/eventlog.h"
#include "registry/keytable.h"
#include "registry/workspacetable.h"

namespace chatelaine {

namespace {

constexpr int mostEvents = 1'000;
constexpr int mostPortions = 50; ///< Whoever is further behind has all keys read sooner.

} // namespace

Result<KeyPage> KeyRegistry::page(const WorkspaceId &id, const KeyPageRequest &request, const Actor &actor)
{
    return m_database->read([&]() -> Result<KeyPage> {
        const auto here = sight(id, actor);
        if (!here)
            return tl::unexpected(here.error());
        const FeedCursor cursor = WorkspaceTable(*m_database, m_catalog).cursor(id);
        const int limit = qBound(1, request.limit, KeyPageRequest::mostRows);
        auto [keys, more] = KeyTable(*m_database).after(id, request.after, limit, here->owner);
        const KeyId next = more ? keys.id(keys.size() - 1) : KeyId();
        return KeyPage{std::move(keys), next, cursor.revision, cursor.useRevision};
    });
}

Result<Changes> KeyRegistry::changesSince(
    const WorkspaceId &id, const FeedCursor &cursor, const Actor &actor, std::optional<int> most)
{
    return m_database->read([&]() -> Result<Changes> {
        const auto here = sight(id, actor);
        if (!here)
            return tl::unexpected(here.error());
        KeyTable keys(*m_database);
        const FeedCursor newest = WorkspaceTable(*m_database, m_catalog).cursor(id);
        FeedCursor told = newest;
        const auto useRevisionAfter = [&](int others) {
            return keys.useRevisionAfter(id, cursor.useRevision, newest.useRevision, others);
        };
        if (most && useRevisionAfter(mostPortions * *most))
            return fail(ErrorCode::FeedExpired);
        if (const auto beyond
            = most ? useRevisionAfter(*most) : std::nullopt) // What was stamped at once stays together.
            told.useRevision = qMax(useRevisionAfter(0).value_or(newest.useRevision), *beyond - 1);
        return Changes{keys.changedSince(id, cursor, told.useRevision, here->owner),
            keys.purgedSince(id, cursor.revision, here->owner), here->workspace, told, told != newest};
    });
}

Result<QHash<WorkspaceId, FeedCursor>> KeyRegistry::feedCursors()
{
    return m_database->read([&]() -> Result<QHash<WorkspaceId, FeedCursor>> {
        return WorkspaceTable(*m_database, m_catalog).cursors();
    });
}

Result<QList<Event>> KeyRegistry::events(const WorkspaceId &id, qint64 before, int limit, const Actor &actor)
{
    return m_database->read([&]() -> Result<QList<Event>> {
        EventLog::Reader reader;
        if (!actor.direct) { // who opened the store also reads of workspaces that are gone
            const auto here = sight(id, actor);
            if (!here)
                return tl::unexpected(here.error());
            reader.owner = here->owner;
            reader.invitations = permitted(WorkspaceAction::ManageMembers, here->workspace.role).has_value();
        }
        return EventLog(*m_database).newestFirst(id, before, qBound(1, limit, mostEvents), reader);
    });
}

Result<int> KeyRegistry::purge()
{
    return m_database->write([&]() -> Result<int> {
        const Instant deletedUntil = m_clock.now() - Days(restoreDays);
        KeyTable keys(*m_database);
        int purged = 0;
        const QList<WorkspaceId> workspaces = keys.withTombstonesUntil(deletedUntil);
        for (const WorkspaceId &id : workspaces) {
            const qint64 revision = WorkspaceTable(*m_database, m_catalog).nextRevision(id);
            purged += keys.purge(id, deletedUntil, revision);
        }
        return purged;
    });
}

} // namespace chatelaine
