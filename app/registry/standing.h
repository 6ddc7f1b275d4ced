// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/keyregistry.h"

namespace chatelaine {

/// A key and where it stands.
struct KeyRegistry::Standing {
    ApiKey key;
    Ground ground;
};

} // namespace chatelaine
