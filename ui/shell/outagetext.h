// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace chatelaine {

/// What a button offers that leads out of it: "Try again", "Sign in…".
QString wayOut(const Error &error);

/// In the sidebar, beside the connection's name: "offline".
QString outageWord(const Error &error);

/// Why a session is not kept from one start to the next.
QString notKeptText(const Error &keychain);

/// Whether trying again by itself may help.
bool passesByItself(const Error &error);

} // namespace chatelaine
