// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifier.h"
#include "registry/storeaddress.h"

namespace chatelaine::bench {

/// A store file with one workspace, "Acme production", of so many keys as sampleKey() has them. Made once and
/// kept in the build folder.
struct SampleStore {
    StoreAddress address;
    WorkspaceId workspace;
    qint64 keys = 0;
    qint64 shown = 0; ///< Those that are not deleted.

    static SampleStore of(qint64 keys); ///< The kept one: not to be changed.
    SampleStore copiedTo(
        const QString &folder) const; ///< To be changed at will; in a folder of its own, 0700.
};

} // namespace chatelaine::bench
