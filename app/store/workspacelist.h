// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workspace.h"

namespace chatelaine {

/// For telling whether a list of workspaces says something new: a revision alone does not.
inline QList<Workspace> withoutRevisions(QList<Workspace> workspaces)
{
    for (Workspace &workspace : workspaces)
        workspace.revision = 0;
    return workspaces;
}

} // namespace chatelaine
