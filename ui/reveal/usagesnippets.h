// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keypolicy.h"
#include "domain/workspace.h"

namespace chatelaine {

struct Snippet {
    QString title; ///< In the user's language.
    QString text; ///< Names the variable that holds the key; never has a key in it.

    bool operator==(const Snippet &) const = default;
};

/// How calls carry a key of this policy: curl, HTTP header, environment, nginx, each for every scheme that
/// the policy has. `team` stands in sample paths; empty: the workspace's first. With the address of the
/// service that knows the keys, curl calls it, and nginx asks it about every call that it lets through.
QList<Snippet> usageSnippets(const KeyPolicy &policy, const Workspace &workspace, const QString &team = {},
    const QString &address = {});

} // namespace chatelaine
