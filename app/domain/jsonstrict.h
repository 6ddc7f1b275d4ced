// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QJsonObject>

#include <optional>

namespace chatelaine::json {

inline constexpr int mostDepth = 16;

/// Why the text that Qt made `object` of is not taken, though Qt takes it: it nests deeper than mostDepth, a
/// member stands in an object twice (two programs could read two things), or a text has half a character.
std::optional<QString> strictFault(QByteArrayView text, const QJsonObject &object);

} // namespace chatelaine::json
