// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/workspace.h"

namespace chatelaine::sample {

/// An empty workspace under the policy, on its default plan.
Workspace workspace(const KeyPolicy &policy);
/// An enabled key of `workspace`, created a hundred days before `now`, watched since then and never used. Its
/// id and hint are made of `number`, so that ids ascend with it.
ApiKey key(const Workspace &workspace, int number, const QString &label, Instant now);
/// Ten keys, one in each state that a table shows, made by "mara".
QList<ApiKey> everyState(const Workspace &workspace, Instant now);

} // namespace chatelaine::sample
