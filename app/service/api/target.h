// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QHash>

#include <span>
#include <string_view>
#include <vector>

/// The parts of a request's target.
namespace chatelaine::target {

/// What stands between the slashes; the empty text before the first is left out.
std::vector<std::string_view> segments(std::string_view path);

/// The query's values by name. RequestInvalid: broken encoding, a name twice, or one that is not `known`.
Result<QHash<QString, QString>> query(std::string_view text, std::span<const std::string_view> known);

} // namespace chatelaine::target
