// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commandline.h"

namespace chatelaine {

/// What surrounds the window: process, display, language, the store's place.
class Application {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::Application)
public:
    static bool hasDisplay();
    static QString noDisplayText();
    static void giveBackMemory(); ///< What a sort of a million rows took, when it is free.
    /// Shows the window until it is closed; the exit code.
    static int run(const CommandLine &line, int &argc, char **argv);
};

} // namespace chatelaine
