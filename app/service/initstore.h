// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/secret.h"
#include "service/serviceoptions.h"

namespace chatelaine {

/// Makes the store when it is absent, and in it a workspace and the account that owns it. A store that has
/// accounts is refused with MemberExists. StoreAddressInvalid, the codes of KeyRegistry::open(),
/// createWorkspace() and Accounts::createOwner(), PasswordWeak.
Result<void> initStore(const InitOptions &options, const Secret &password);

} // namespace chatelaine
