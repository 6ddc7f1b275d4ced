// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"

namespace chatelaine::sealing {

/// The nonce and the ciphertext of `secret` (XChaCha20-Poly1305). Bound to its row: it opens for this
/// workspace and key id only.
QByteArray seal(
    const Secret &secret, const SealingKey &sealingKey, const WorkspaceId &workspace, const KeyId &key);

/// Nothing when another sealing key made it, it belongs to another row, or it was changed.
std::optional<Secret> open(
    QByteArrayView sealed, const SealingKey &sealingKey, const WorkspaceId &workspace, const KeyId &key);

} // namespace chatelaine::sealing
