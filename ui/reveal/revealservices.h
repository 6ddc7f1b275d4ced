// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace chatelaine {

class ClipboardGuard;
class SavedSecrets;

/// What showing a secret needs of the program. Both outlive the widgets that use them.
struct RevealServices {
    ClipboardGuard *clipboard = nullptr;
    SavedSecrets *saved = nullptr;
};

} // namespace chatelaine
