// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace chatelaine {

/// The store's file and folder as the file system has them, seen before SQLite touches them.
namespace storefile {

/// Immutable: no journal lies there and none can be made, so the file is read as it is.
enum class Access { ReadWrite, ReadOnly, Immutable };

/// Makes what is absent: folders 0700, the file 0600. Refuses with StorePermissions when the file, a journal
/// of it or its folder is a link, belongs to another account or lets others put files there; with
/// StoreUnreachable when it cannot be made. Not ReadWrite when the file or its folder cannot be written.
Result<Access> prepare(const QString &file);

/// Takes the rights of other accounts away from the file and its journals; SQLite gives new journals the
/// file's own mode.
Result<void> makePrivate(const QString &file);

} // namespace storefile
} // namespace chatelaine
