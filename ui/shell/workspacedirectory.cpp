// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspacedirectory.h"

#include "store/keystore.h"
#include "domain/reply.h"

#include <algorithm>

namespace chatelaine {

WorkspaceDirectory::WorkspaceDirectory(KeyStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&m_store, &KeyStore::workspacesChanged, this, &WorkspaceDirectory::refresh);
}

void WorkspaceDirectory::refresh()
{
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    m_asking = true;
    whenDone(m_store.workspaces(), this, [this](Result<QList<Workspace>> answer) {
        m_asking = false;
        if (std::exchange(m_askAgain, false))
            refresh();
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        const bool first = !std::exchange(m_known, true);
        if (!first && m_workspaces == *answer)
            return;
        m_workspaces = std::move(*answer);
        Q_EMIT changed();
    });
}

void WorkspaceDirectory::clear()
{
    m_known = false;
    m_workspaces.clear();
    Q_EMIT changed();
}

const Workspace *WorkspaceDirectory::find(const WorkspaceId &id) const
{
    const auto found = std::ranges::find(m_workspaces, id, &Workspace::id);
    return found == m_workspaces.end() ? nullptr : &*found;
}

} // namespace chatelaine
