// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/celllayout.h"

namespace chatelaine::cell {

QRect switchRect(const QRect &cellRect)
{
    return {cellRect.left() + padding, cellRect.center().y() - switchHeight / 2, switchWidth, switchHeight};
}

QRect menuRect(const QRect &cellRect)
{
    return {cellRect.right() - menuSize + 1, cellRect.top(), menuSize, cellRect.height()};
}

QRect contentRect(const QRect &cellRect)
{
    return cellRect.adjusted(padding, 0, -padding, -1); // The rule is the last line.
}

QRect firstLine(const QRect &content, int firstHeight, int secondHeight)
{
    const int top = content.top() + (content.height() - firstHeight - secondHeight) / 2;
    return {content.left(), top, content.width(), firstHeight};
}

QRect secondLine(const QRect &content, int firstHeight, int secondHeight)
{
    return firstLine(content, firstHeight, secondHeight)
        .translated(0, firstHeight)
        .adjusted(0, 0, 0, secondHeight - firstHeight);
}

} // namespace chatelaine::cell
