// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/optionvalues.h"
#include "cli/words.h"

#include <cstring>

namespace chatelaine {

namespace {

void addOptions(CLI::App &app, GlobalOptions &options)
{
    app.set_version_flag(
        "--version", "chatelainectl " CHATELAINE_VERSION, Words::tr("Print the version").toStdString());
    cli::addText(app, "--store", options.store,
        Words::tr("sqlite:FILE, or the address of a service, https://HOST; otherwise the window's own file"))
        ->option_text("STORE");
    cli::addText(app, "--pin", options.pin,
        Words::tr(
            "The SHA-256 fingerprint of the service's certificate, which is trusted then, and it alone"))
        ->option_text("FINGERPRINT");
    app.add_flag("--json", options.json, Words::tr("One JSON object a line, for scripts").toStdString());
    cli::addText(app, "--sealing-key-file", options.sealingKeyFile,
        Words::tr(
            "The key that seals viewable keys, made when absent; otherwise it is in the system keychain"))
        ->option_text("F");
}

void addCommands(CLI::App &app, Command &chosen)
{
    addWorkspaceCommands(app, chosen);
    addPolicyCommands(app, chosen);
    addSignInCommands(app, chosen);
    addMemberCommands(app, chosen);
    auto *key = app.add_subcommand("key", Words::tr("Make, list, change and check keys").toStdString());
    key->require_subcommand(1);
    addMintCommands(*key, chosen);
    addKeyCommands(*key, chosen);
    addCheckCommands(*key, chosen);
}

} // namespace

CommandLine readCommandLine(int argc, char **argv)
{
    CommandLine line;
    CLI::App app(Words::tr("API keys on the command line").toStdString(), "chatelainectl");
    app.footer(Words::tr("Exit codes: 0 done, 1 refused, 2 wrong usage, 4 store unreachable or damaged.")
                   .toStdString());
    app.require_subcommand(1);
    app.fallthrough();
    addOptions(app, line.options);
    addCommands(app, line.command);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp &) {
        line.help = QString::fromStdString(app.help());
    } catch (const CLI::CallForVersion &asked) {
        line.help = QString::fromUtf8(asked.what()) + QChar::LineFeed;
    } catch (const CLI::ParseError &error) {
        // Flags are set after the whole line was read, which it was not.
        line.options.json = std::any_of(
            argv, argv + argc, [](const char *word) { return std::strcmp(word, "--json") == 0; });
        line.fault = QString::fromUtf8(error.what());
    }
    if (!line.help.isEmpty() || !line.fault.isEmpty())
        line.command = {};
    return line;
}

} // namespace chatelaine
