// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/optionvalues.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

Result<Exit> print(CliSession &session, const Result<Workspace> &workspace)
{
    if (!workspace)
        return tl::unexpected(workspace.error());
    session.printer().workspaces({*workspace});
    return Exit::Done;
}

Result<Exit> list(CliSession &session)
{
    const auto workspaces
        = session.store().and_then([](KeyStore *store) { return await(store->workspaces()); });
    if (!workspaces)
        return tl::unexpected(workspaces.error());
    session.printer().workspaces(*workspaces);
    return Exit::Done;
}

void addCreate(CLI::App &app, Command &chosen)
{
    auto *command = app.add_subcommand("create", Words::tr("Make a workspace").toStdString());
    const auto draft = std::make_shared<WorkspaceDraft>();
    cli::addText(*command, "name", draft->name, Words::tr("Its name"))->required()->option_text("NAME");
    cli::addText(*command, "--policy", draft->policyId, Words::tr("The kind of keys: see “policy list”"))
        ->required()
        ->option_text("POLICY");
    cli::addText(
        *command, "--plan", draft->planId, Words::tr("The account's plan, where the policy has plans"))
        ->option_text("PLAN");
    command->callback([draft, &chosen] {
        chosen = [draft](CliSession &session) {
            return print(session, session.store().and_then([&](KeyStore *store) {
                return await(store->createWorkspace(*draft));
            }));
        };
    });
}

void addPlan(CLI::App &app, Command &chosen)
{
    struct Options {
        QString workspace;
        QString plan;
    };
    auto *command = app.add_subcommand("plan", Words::tr("Change the plan of a workspace").toStdString());
    const auto options = std::make_shared<Options>();
    cli::addText(*command, "name", options->workspace, Words::tr("Name or id"))
        ->required()
        ->option_text("NAME");
    cli::addText(*command, "plan", options->plan, Words::tr("The new plan"))->required()->option_text("PLAN");
    command->callback([options, &chosen] {
        chosen = [options](CliSession &session) {
            return print(
                session, session.findWorkspace(options->workspace).and_then([&](const Workspace &found) {
                    return session.store().and_then(
                        [&](KeyStore *store) { return await(store->changePlan(found.id, options->plan)); });
                }));
        };
    });
}

void addTeam(CLI::App &app, Command &chosen)
{
    struct Options {
        QString workspace;
        QString verb;
        QString team;
    };
    auto *command = app.add_subcommand("team", Words::tr("Add a team to a workspace").toStdString());
    const auto options = std::make_shared<Options>();
    cli::addText(*command, "name", options->workspace, Words::tr("Name or id"))
        ->required()
        ->option_text("NAME");
    cli::addText(*command, "verb", options->verb, Words::tr("What to do: add"))
        ->required()
        ->check(CLI::IsMember({"add"}))
        ->option_text("add");
    cli::addText(*command, "team", options->team, Words::tr("The team's name"))
        ->required()
        ->option_text("TEAM");
    command->callback([options, &chosen] {
        chosen = [options](CliSession &session) {
            return print(
                session, session.findWorkspace(options->workspace).and_then([&](const Workspace &found) {
                    return session.store().and_then(
                        [&](KeyStore *store) { return await(store->addTeam(found.id, options->team)); });
                }));
        };
    });
}

Result<Exit> remove(CliSession &session, const QString &name)
{
    const Result<Workspace> found = session.findWorkspace(name);
    if (!found)
        return tl::unexpected(found.error());
    const auto removed
        = session.store().and_then([&](KeyStore *store) { return await(store->removeWorkspace(found->id)); });
    if (!removed)
        return tl::unexpected(removed.error());
    session.printer().removed(*found);
    return Exit::Done;
}

void addRemove(CLI::App &app, Command &chosen)
{
    struct Options {
        QString workspace;
        bool yes = false;
    };
    auto *command = app.add_subcommand(
        "remove", Words::tr("Remove a workspace and all its keys, for good").toStdString());
    const auto options = std::make_shared<Options>();
    cli::addText(*command, "name", options->workspace, Words::tr("Name or id"))
        ->required()
        ->option_text("NAME");
    command->add_flag("--yes", options->yes, Words::tr("Confirms it: this cannot be undone").toStdString());
    command->callback([options, &chosen] {
        if (!options->yes) {
            throw CLI::ValidationError(
                Words::tr(
                    "Removing “%1” deletes all its keys for good and cannot be undone. Add --yes to confirm.")
                    .arg(options->workspace)
                    .toStdString(),
                CLI::ExitCodes::ValidationError);
        }
        chosen = [options](CliSession &session) { return remove(session, options->workspace); };
    });
}

} // namespace

void addWorkspaceCommands(CLI::App &app, Command &chosen)
{
    auto *workspace
        = app.add_subcommand("workspace", Words::tr("Make, list and change workspaces").toStdString());
    workspace->require_subcommand(1);
    addCreate(*workspace, chosen);
    workspace->add_subcommand("list", Words::tr("List the workspaces").toStdString())->callback([&chosen] {
        chosen = list;
    });
    addPlan(*workspace, chosen);
    addTeam(*workspace, chosen);
    addRemove(*workspace, chosen);
}

} // namespace chatelaine
