// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"

namespace chatelaine {

/// A sealing key as text, in files and keychain entries alike: 64 hex digits and, in a file, a line break.
Secret sealingKeyText(const SealingKey &key);
Result<SealingKey> parseSealingKey(QByteArrayView text); ///< SealingKeyFileInvalid, without arguments.

/// The sealing key in the file; a file that is not there is made, 0600, with a fresh key. Two programs that
/// make it at once get the same key. SealingKeyFileInvalid when it is a link, does not hold exactly a key or,
/// unless it is a systemd credential, belongs to someone else or is open to others; FileUnreadable,
/// FileUnwritable when the system says so.
Result<SealingKey> loadOrCreateSealingKeyFile(const QString &path);

} // namespace chatelaine
