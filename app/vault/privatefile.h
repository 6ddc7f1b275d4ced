// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/secret.h"

#include <span>

namespace chatelaine {

enum class IfThere { Keep, Replace };

/// Writes `parts`, one after the other, into a file of mode 0600 that is there wholly or not at all, and on
/// disk when the call returns. False: it was there, and Keep left it so. Links are refused, nothing is left
/// behind on failure, and no buffer of ours holds the parts. FileUnwritable.
Result<bool> writePrivateFile(const QString &path, std::span<const QByteArrayView> parts, IfThere ifThere);

enum class Guarded { Yes, No };

/// The bytes of a regular file of at most `limit` bytes that is no link; Guarded::Yes also wants it to be the
/// user's own and closed to others. Empty when there is no such file. FileUnreadable.
Result<std::optional<Secret>> readPrivateFile(const QString &path, qsizetype limit, Guarded guarded);

} // namespace chatelaine
