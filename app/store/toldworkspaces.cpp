// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/toldworkspaces.h"

namespace chatelaine {

namespace {

Workspace withoutRevision(Workspace workspace)
{
    workspace.revision = 0;
    return workspace;
}

} // namespace

bool ToldWorkspaces::take(const QList<Workspace> &all)
{
    QHash<WorkspaceId, Workspace> now;
    for (const Workspace &each : all)
        now.insert(each.id, withoutRevision(each));
    return std::exchange(m_told, now) != now;
}

bool ToldWorkspaces::take(const Workspace &workspace)
{
    const Workspace now = withoutRevision(workspace);
    return std::exchange(m_told[workspace.id], now) != now;
}

} // namespace chatelaine
