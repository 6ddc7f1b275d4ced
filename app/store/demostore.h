// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"
#include "registry/storeaddress.h"

namespace chatelaine {

class PolicyCatalog;

/// For QTemporaryDir: a folder in memory where the system has one, else among the temporary files. A
/// throw-away store is not worth waiting for a disk some hundred times.
QString demoFolderTemplate();

/// Fills a new store with the sample data: a workspace for each policy, keys in every state. Everything is
/// done through the registry, under a clock that runs from two years ago to now, so the store is one that
/// could have come about. Synchronous; some hundred transactions. The codes of KeyRegistry.
Result<void> seedDemo(const StoreAddress &address, const PolicyCatalog &catalog, SealingKey sealingKey);

} // namespace chatelaine
