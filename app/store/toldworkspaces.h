// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workspace.h"

#include <QHash>

namespace chatelaine {

/// The workspaces that those who use a store believe there are, from notices and from answers. Whatever else
/// is found later is news to them, even when it is what was found before. A revision alone is none.
class ToldWorkspaces {
public:
    // Each says whether it was news.
    bool take(const QList<Workspace> &all);
    bool take(const Workspace &workspace);
    bool drop(const WorkspaceId &id) { return m_told.remove(id); }

private:
    QHash<WorkspaceId, Workspace> m_told;
};

} // namespace chatelaine
