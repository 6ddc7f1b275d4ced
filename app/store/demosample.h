// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keydraft.h"

namespace chatelaine {

/// A key of the sample data (resources/demo/*.json) and what happened to it, in times that have passed by
/// now. In the files a time is "12s", "5m", "2h" or "3d" ago; an expiry is "never", "in 11d" from today,
/// "55d" ago, or "30 days" from the creation on.
struct DemoKey {
    KeyDraft draft;
    QString by; ///< "you", or another member.
    Instant created{};
    QList<Instant> uses;
    QString source;
    QString agent;
    OptionalInstant refused; ///< A call that asked for write access.
    OptionalInstant disabled;
    OptionalInstant refreshed;
    OptionalInstant deleted;
    bool leaked = false;
};

struct DemoWorkspace {
    WorkspaceDraft draft;
    QList<DemoKey> keys;
};

/// The sample data as it stands today, one workspace for each policy.
QList<DemoWorkspace> demoWorkspaces(Instant now);

} // namespace chatelaine
