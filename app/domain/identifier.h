// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"

#include <QUuid>

#include <array>
#include <string_view>

namespace chatelaine {

using KeyId = QUuid;
using WorkspaceId = QUuid;

/// A UUID version 7 (RFC 9562): 48 bits of milliseconds, then random, so that ids sort by creation.
QUuid newId(Instant now);

/// Lower case, no braces: the only form of an id outside the process.
QString idText(const QUuid &id);
std::array<char, 36> idLetters(const QUuid &id); ///< The same in ASCII.
/// As RFC 9562 lays it out: QUuid::toRfc4122() without memory of its own.
std::array<char, 16> idBytes(const QUuid &id);

/// The id that `text` spells, wholly and with or without braces, or a null id.
QUuid parseId(const QString &text);
QUuid parseId(std::string_view text);

} // namespace chatelaine
