// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/clisession.h"
#include "vault/programexit.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace chatelaine {

/// What a subcommand does once the whole command line has been read. An error is printed by the caller.
using Command = std::function<Result<Exit>(CliSession &)>;

// Each adds its subcommands to `app`; the one that is given sets `chosen`.
void addWorkspaceCommands(CLI::App &app, Command &chosen);
void addPolicyCommands(CLI::App &app, Command &chosen);
void addSignInCommands(CLI::App &app, Command &chosen); ///< login, logout
void addMemberCommands(CLI::App &app, Command &chosen);
void addKeyCommands(CLI::App &key, Command &chosen); ///< list, show, enable, disable, delete, restore
void addMintCommands(CLI::App &key, Command &chosen); ///< create, refresh
void addCheckCommands(CLI::App &key, Command &chosen); ///< verify, identify

/// Prints a key with the workspace and the policy that it is in.
Result<Exit> printKey(CliSession &session, const ApiKey &key);

/// The key with the id that `text` spells; KeyUnknown for any other text.
Result<ApiKey> findKey(CliSession &session, const QString &text);

/// What is wrong with the form of an "ID:LEVEL", else empty.
QString grantFault(const QString &text);

/// Each an "ID:LEVEL"; ScopeLevelUnknown where LEVEL is no level of any policy.
Result<ScopeGrants> readGrants(const QStringList &texts);

} // namespace chatelaine
