// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPalette>

namespace chatelaine {

Colors colorScheme(bool dark, bool highContrast);
QPalette paletteOf(const Colors &colors);
QColor mixed(const QColor &top, const QColor &bottom, qreal share); ///< `share` of top over bottom.

} // namespace chatelaine
