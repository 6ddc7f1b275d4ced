// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/routes.h"

/// Who is signed in.
namespace chatelaine::routes {

void signIn(const Services &services, const Incoming &incoming, http::Respond respond);
void signOut(const Services &services, const Incoming &incoming, http::Respond respond);
void endSession(const Services &services, const Incoming &incoming, http::Respond respond);
void changePassword(const Services &services, const Incoming &incoming, http::Respond respond);
void acceptInvitation(const Services &services, const Incoming &incoming, http::Respond respond);
Result<Work> session(const Incoming &incoming);
Result<Work> sessions(const Incoming &incoming);

} // namespace chatelaine::routes
