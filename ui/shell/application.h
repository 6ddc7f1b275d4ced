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
    /// Makes freed memory go back to the system where it is large: else the C library keeps what a sort of a
    /// million rows took. Source: mallopt(3), M_MMAP_THRESHOLD grows by itself unless it is set.
    static void giveBackLargeMemory();
    /// Shows the window until it is closed; the exit code.
    static int run(const CommandLine &line, int &argc, char **argv);
};

} // namespace chatelaine
