// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/keyregistry.h"

#include <QSet>

#include <mutex>

namespace chatelaine {

class KeyIndex;
class WorkspaceIndex;

/// Keeps the indexes as the store is. Calls come from any thread that has a registry of its own; they are
/// done one after the other, so the indexes never go back.
class Feed {
public:
    Feed(KeyIndex &keys, WorkspaceIndex &workspaces);

    /// Reads everything, and drops what is not there (any more). Answers the workspaces that moved.
    Result<QSet<WorkspaceId>> load(KeyRegistry &registry);
    /// Reads what was changed since the last call. Answers the workspaces that moved, be it by stamps alone.
    Result<QSet<WorkspaceId>> catchUp(KeyRegistry &registry);

private:
    using Cursors = QHash<WorkspaceId, FeedCursor>;

    Result<QSet<WorkspaceId>> reload(KeyRegistry &registry);
    Result<QSet<WorkspaceId>> follow(KeyRegistry &registry, const Cursors &cursors);
    Result<void> readWorkspace(KeyRegistry &registry, const WorkspaceId &id);
    Result<void> readKeys(KeyRegistry &registry, const WorkspaceId &id, qint64 since);
    bool wentBack(const Cursors &cursors) const;
    QSet<WorkspaceId> dropAbsent(const Cursors &cursors);

    std::mutex m_mutex; ///< Held while the store is read: who comes second reads a newer state.
    KeyIndex &m_keys;
    WorkspaceIndex &m_workspaces;
    Cursors m_cursors; ///< How far the indexes have come.
};

} // namespace chatelaine
