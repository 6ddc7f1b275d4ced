// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keydraft.h"
#include "domain/secret.h"

namespace chatelaine {

/// A token drawn here: the secret for the person, the rest for the store.
struct FreshToken {
    Secret secret;
    MintedToken minted;
};

FreshToken mintToken(const QString &prefix);

} // namespace chatelaine
