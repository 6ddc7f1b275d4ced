// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"

#include <functional>

namespace chatelaine {

/// Counts the keys that are not deleted and have a grant of one of `scopes`, reading them page by page.
/// Nothing is called when `context` goes first.
void countGrants(KeyStore &store, const WorkspaceId &workspace, const QStringList &scopes, QObject *context,
    const std::function<void(const Result<int> &)> &done);

} // namespace chatelaine
