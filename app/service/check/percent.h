// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace chatelaine::percent {

/// Nothing when it holds a broken escape, is not UTF-8, or has control characters.
std::optional<QString> decoded(std::string_view text);

/// UTF-8 with everything escaped but letters and digits of ASCII, "-._~@:" and blanks: for values of headers.
std::string encoded(const QString &text);

} // namespace chatelaine::percent
