// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workspace.h"
#include "registry/policycatalog.h"

#include <memory>
#include <shared_mutex>

namespace chatelaine {

/// A workspace with the rules that hold in it.
struct IndexedWorkspace {
    Workspace workspace;
    const KeyPolicy *policy = nullptr; ///< Null: this program does not know it.
    const Plan *plan = nullptr; ///< Null where the policy has none, or not this one.
};

/// Every workspace of a store, in memory. Any thread.
class WorkspaceIndex {
public:
    using Item = std::shared_ptr<const IndexedWorkspace>;

    explicit WorkspaceIndex(const PolicyCatalog &catalog);

    Item find(const WorkspaceId &id) const; ///< Null when there is none.
    Item find(const QString &nameOrId) const;
    Item only() const; ///< Null unless there is exactly one.

    void put(const Workspace &workspace);
    void remove(const WorkspaceId &id);

private:
    void forget(const Item &former);

    const PolicyCatalog &m_catalog;
    mutable std::shared_mutex m_mutex; ///< Guards both.
    QHash<WorkspaceId, Item> m_byId;
    QHash<QString, Item> m_byName; ///< As they stand, and folded().
};

} // namespace chatelaine
