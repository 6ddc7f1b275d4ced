// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commands.h"

namespace chatelaine {

/// A command line that was read: what to do, or how to end at once.
struct CommandLine {
    GlobalOptions options;
    Command command; ///< Empty: there is nothing to do but to end.
    QString help; ///< For standard output, when help or the version was asked for.
    QString fault; ///< What is wrong with it, else empty.
};

CommandLine readCommandLine(int argc, char **argv);

} // namespace chatelaine
