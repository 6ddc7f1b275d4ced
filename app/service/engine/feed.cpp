// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/feed.h"

#include "service/engine/keyindex.h"
#include "service/engine/workspaceindex.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr int pageSize = 5'000;

const Actor &reader()
{
    static const Actor actor{u"chatelained"_s, u"api"_s};
    return actor;
}

/// Removed between two questions: the next round finds it gone.
bool isGone(const Error &error)
{
    return error.code == ErrorCode::WorkspaceUnknown;
}

} // namespace

Feed::Feed(KeyIndex &keys, WorkspaceIndex &workspaces)
    : m_keys(keys)
    , m_workspaces(workspaces)
{
}

Result<QSet<WorkspaceId>> Feed::load(KeyRegistry &registry)
{
    const std::lock_guard lock(m_mutex);
    return reload(registry);
}

Result<QSet<WorkspaceId>> Feed::catchUp(KeyRegistry &registry)
{
    const std::lock_guard lock(m_mutex);
    const auto cursors = registry.feedCursors();
    if (!cursors)
        return tl::unexpected(cursors.error());
    return wentBack(*cursors) ? reload(registry) : follow(registry, *cursors);
}

Result<QSet<WorkspaceId>> Feed::reload(KeyRegistry &registry)
{
    const auto cursors = registry.feedCursors(); // First: what changes meanwhile is read again.
    if (!cursors)
        return tl::unexpected(cursors.error());
    for (auto at = cursors->begin(); at != cursors->end(); ++at) {
        if (const auto read = readWorkspace(registry, at.key()); !read)
            return tl::unexpected(read.error());
    }
    m_keys.beginReload();
    KeyPlace after;
    do {
        const auto page = registry.indexPage(after, pageSize);
        if (!page)
            return tl::unexpected(page.error());
        for (const IndexedKey &key : page->keys)
            m_keys.put(key);
        after = page->next;
    } while (!after.isNull());
    m_keys.endReload();
    QSet<WorkspaceId> moved = dropAbsent(*cursors);
    m_cursors = *cursors;
    for (auto at = m_cursors.begin(); at != m_cursors.end(); ++at)
        moved.insert(at.key());
    return moved;
}

Result<QSet<WorkspaceId>> Feed::follow(KeyRegistry &registry, const Cursors &cursors)
{
    QSet<WorkspaceId> moved;
    for (auto at = cursors.begin(); at != cursors.end(); ++at) {
        const auto known = m_cursors.constFind(at.key());
        if (known != m_cursors.constEnd() && *known == *at)
            continue;
        const qint64 since = known == m_cursors.constEnd() ? 0 : known->revision;
        if (since != at->revision) {
            const auto read = readWorkspace(registry, at.key()).and_then([&] {
                return readKeys(registry, at.key(), since);
            });
            if (!read && isGone(read.error()))
                continue;
            if (!read)
                return tl::unexpected(read.error());
        }
        m_cursors.insert(at.key(), *at);
        moved.insert(at.key());
    }
    return moved.unite(dropAbsent(cursors));
}

Result<void> Feed::readWorkspace(KeyRegistry &registry, const WorkspaceId &id)
{
    const auto workspace = registry.workspace(id, reader());
    if (!workspace)
        return isGone(workspace.error()) ? Result<void>() : tl::unexpected(workspace.error());
    m_workspaces.put(*workspace);
    return {};
}

Result<void> Feed::readKeys(KeyRegistry &registry, const WorkspaceId &id, qint64 since)
{
    const auto changed = registry.indexChanges(id, since);
    if (!changed)
        return tl::unexpected(changed.error());
    const auto purged = registry.purgedSince(id, since);
    if (!purged)
        return tl::unexpected(purged.error());
    for (const IndexedKey &key : *changed)
        m_keys.put(key);
    for (const KeyId &key : *purged)
        m_keys.remove(key);
    return {};
}

/// An older copy was put in the store's place: what changed since cannot be asked then.
bool Feed::wentBack(const Cursors &cursors) const
{
    return std::any_of(m_cursors.keyBegin(), m_cursors.keyEnd(), [&](const WorkspaceId &id) {
        const auto now = cursors.constFind(id);
        return now != cursors.constEnd() && now->revision < m_cursors.value(id).revision;
    });
}

QSet<WorkspaceId> Feed::dropAbsent(const Cursors &cursors)
{
    QSet<WorkspaceId> gone;
    const QList<WorkspaceId> known = m_cursors.keys();
    for (const WorkspaceId &id : known) {
        if (cursors.contains(id))
            continue;
        m_workspaces.remove(id);
        m_keys.removeAll(id);
        m_cursors.remove(id);
        gone.insert(id);
    }
    return gone;
}

} // namespace chatelaine
