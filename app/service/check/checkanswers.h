// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check.h"
#include "service/check/rightstexts.h"
#include "service/engine/workspaceindex.h"
#include "service/http/message.h"

namespace chatelaine {

/// The answers to checks, as nginx auth_request, Caddy forward_auth, Traefik ForwardAuth and Envoy ext_authz
/// take them. Nothing in them can end a header or a member: values are escaped.
namespace checkanswers {

/// A key that is good, with what it may do under the workspace's plan: 200, X-Chatelaine-Key-Id, -Owner and
/// -Scopes.
http::Response granted(const FoundKey &key, const IndexedWorkspace &workspace, RightsTexts &texts);
/// The same as a sample call answers it.
http::Response whoAmI(const FoundKey &key, const IndexedWorkspace &workspace, RightsTexts &texts);
/// 401 or 403, with X-Chatelaine-Error. `key` is null unless the caller proved its secret; the challenge is
/// that of `policy`'s schemes, or Bearer when it is null.
http::Response refused(CheckCode code, const KeyId &key, const KeyPolicy *policy);
/// What is asked for cannot be understood: 403, since nginx takes other codes for its own failure.
http::Response broken();
http::Response unready(); ///< 503
http::Response wrongMethod(); ///< 405: sample calls are read.

} // namespace checkanswers
} // namespace chatelaine
