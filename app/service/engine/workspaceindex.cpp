// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engine/workspaceindex.h"

#include "domain/keydraft.h"

#include <mutex>

namespace chatelaine {

WorkspaceIndex::WorkspaceIndex(const PolicyCatalog &catalog)
    : m_catalog(catalog)
{
}

WorkspaceIndex::Item WorkspaceIndex::find(const WorkspaceId &id) const
{
    const std::shared_lock lock(m_mutex);
    return m_byId.value(id);
}

WorkspaceIndex::Item WorkspaceIndex::find(const QString &nameOrId) const
{
    // A name has not the form of an id.
    if (const WorkspaceId id = parseId(nameOrId); !id.isNull())
        return find(id);
    const std::shared_lock lock(m_mutex);
    const Item asItStands = m_byName.value(nameOrId);
    return asItStands ? asItStands : m_byName.value(folded(nameOrId));
}

WorkspaceIndex::Item WorkspaceIndex::only() const
{
    const std::shared_lock lock(m_mutex);
    return m_byId.size() == 1 ? *m_byId.begin() : nullptr;
}

void WorkspaceIndex::put(const Workspace &workspace)
{
    const KeyPolicy *policy = m_catalog.find(workspace.policyId);
    const auto item = std::make_shared<IndexedWorkspace>(
        IndexedWorkspace{workspace, policy, policy ? policy->plan(workspace.planId) : nullptr});
    const std::unique_lock lock(m_mutex);
    forget(m_byId.value(workspace.id));
    m_byId.insert(workspace.id, item);
    for (const QString &name : {workspace.name, folded(workspace.name)})
        m_byName.insert(name, item);
}

void WorkspaceIndex::remove(const WorkspaceId &id)
{
    const std::unique_lock lock(m_mutex);
    forget(m_byId.take(id));
}

/// Its name may be another's by now.
void WorkspaceIndex::forget(const Item &former)
{
    if (!former)
        return;
    for (const QString &name : {former->workspace.name, folded(former->workspace.name)}) {
        if (const auto at = m_byName.constFind(name); at != m_byName.constEnd() && *at == former)
            m_byName.erase(at);
    }
}

} // namespace chatelaine
