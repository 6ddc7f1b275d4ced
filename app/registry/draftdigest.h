// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keydraft.h"

namespace chatelaine {

/// SHA-256 over who creates and everything in the draft: tells a repeated creation from another one with the
/// same id.
QByteArray draftDigest(const KeyDraft &draft, const Actor &actor);

/// The same of a workspace.
QByteArray draftDigest(const WorkspaceDraft &draft, const Actor &actor);

} // namespace chatelaine
