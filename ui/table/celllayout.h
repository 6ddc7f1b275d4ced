// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

namespace chatelaine {

/// Where things stand in a cell of the key table, in device-independent pixels: painting, mouse and column
/// widths share it.
namespace cell {

inline constexpr int padding = 10;
inline constexpr int gap = 6;
inline constexpr int switchWidth = 30;
inline constexpr int switchHeight = 18;
inline constexpr int arrowSize = 14;
inline constexpr int warningSize = 14;
inline constexpr int menuSize = 40;

/// Left-to-right positions within `cellRect`; mirror them with mirrored().
QRect switchRect(const QRect &cellRect);
QRect menuRect(const QRect &cellRect); ///< At the far edge: the last column takes what room is left.
QRect contentRect(const QRect &cellRect);
QRect firstLine(const QRect &content, int firstHeight, int secondHeight);
QRect secondLine(const QRect &content, int firstHeight, int secondHeight);

} // namespace cell
} // namespace chatelaine
