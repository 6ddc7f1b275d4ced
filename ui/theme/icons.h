// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace chatelaine {

/// Our own SVG set (resources/icons), tinted from the palette for normal, disabled and selected states.
enum class Icon {
    Add,
    Activity,
    Check,
    ChevronDown,
    ChevronRight,
    ChevronUp,
    Close,
    Columns,
    Copy,
    Delete,
    Details,
    Disable,
    Download,
    Edit,
    Enable,
    Eye,
    EyeOff,
    File,
    Help,
    Key,
    Keychain,
    Lock,
    More,
    Plan,
    Refresh,
    Restore,
    Search,
    Settings,
    Tag,
    Team,
    Undo,
    Warning,
    Workspace
};

QIcon icon(Icon name);
QPixmap iconPixmap(Icon name, const QColor &color, int size, qreal devicePixelRatio);

} // namespace chatelaine
