// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chatelaine {

class ClipboardGuard;
class SavedSecrets;

/// What showing a secret needs of the program, which outlives the widgets that use it, and of its store.
struct RevealServices {
    ClipboardGuard *clipboard = nullptr;
    SavedSecrets *saved = nullptr;
    QString address{}; ///< Of the service that sees calls with the key; empty where the store sees none.
};

} // namespace chatelaine
