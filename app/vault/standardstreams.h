// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/secret.h"

#include <span>

/// The process's own streams, by read(2) and write(2): a secret must not pass through a buffer that nobody
/// wipes.
namespace chatelaine::streams {

/// Opens /dev/null, the wrong way round, for each of the three that the caller closed: no file of ours may
/// take their numbers, and using them fails. Ignores SIGPIPE, so that a reader who went is an error like any
/// other.
void prepare();

enum class Stream { Out = 1, Error = 2 };

/// Writes `parts` one after the other. False when not all of it could be; errno says why.
bool write(Stream stream, std::span<const QByteArrayView> parts);

/// FileUnwritable unless something can be written to standard output.
Result<void> checkOut();

/// Standard input up to its end, without one line break at the end. SecretMalformed when it is longer than
/// any secret (4096 bytes), FileUnreadable.
Result<Secret> readSecret();

/// The same, but from a terminal one line, after `prompt` on standard error, without showing what is typed.
Result<Secret> readPassword(const QString &prompt);

} // namespace chatelaine::streams
