// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/routes.h"

namespace chatelaine {

/// Does `work` for who is signed in with the request's session, and answers. The log learns who it was.
/// SessionEnded, said first and in the same way of every session that is none.
void readFor(Engine &engine, const Incoming &incoming, Result<Work> work, http::Respond respond);
void writeFor(Engine &engine, const Incoming &incoming, Result<Work> work, http::Respond respond);

} // namespace chatelaine
