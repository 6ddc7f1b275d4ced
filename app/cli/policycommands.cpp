// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/optionvalues.h"
#include "cli/words.h"

namespace chatelaine {

namespace {

/// Files that were left out are named beside the answer, so that nobody looks for their policy in vain.
void printFaults(CliSession &session, const PolicyCatalog &catalog)
{
    for (const Error &fault : catalog.faults())
        session.printer().refusal(fault);
}

Result<Exit> list(CliSession &session)
{
    return session.catalog().map([&](const PolicyCatalog *catalog) {
        session.printer().policies(catalog->all());
        printFaults(session, *catalog);
        return catalog->faults().isEmpty() ? Exit::Done : Exit::Refused;
    });
}

Result<Exit> show(CliSession &session, const QString &id)
{
    return session.catalog().and_then([&](const PolicyCatalog *catalog) -> Result<Exit> {
        const KeyPolicy *policy = catalog->find(id);
        if (!policy) {
            printFaults(session, *catalog);
            return fail(ErrorCode::PolicyUnknown, {id});
        }
        session.printer().policy(*policy);
        return Exit::Done;
    });
}

} // namespace

void addPolicyCommands(CLI::App &app, Command &chosen)
{
    auto *policy
        = app.add_subcommand("policy", Words::tr("Look at the kinds of keys there are").toStdString());
    policy->require_subcommand(1);
    policy->add_subcommand("list", Words::tr("List the policies").toStdString())->callback([&chosen] {
        chosen = list;
    });
    auto *one = policy->add_subcommand("show", Words::tr("Show what a policy says").toStdString());
    const auto id = std::make_shared<QString>();
    cli::addText(*one, "policy", *id, Words::tr("Its id"))->required()->option_text("POLICY");
    one->callback([id, &chosen] { chosen = [id](CliSession &session) { return show(session, *id); }; });
}

} // namespace chatelaine
