// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/optionvalues.h"
#include "cli/words.h"
#include "vault/standardstreams.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

struct VerifyOptions {
    QString workspace;
    QStringList scopes;
    QString team;
    bool write = false;
};

Result<Exit> verify(CliSession &session, const VerifyOptions &options)
{
    const Result<Workspace> workspace = session.findWorkspace(options.workspace);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const Result<ScopeGrants> scopes = readGrants(options.scopes);
    if (!scopes)
        return tl::unexpected(scopes.error());
    Result<Secret> secret = streams::readSecret();
    if (!secret)
        return tl::unexpected(secret.error());
    const CheckRequest request{*scopes, options.team, options.write ? Access::Write : Access::Read};
    const auto answer = session.store().and_then(
        [&](KeyStore *store) { return await(store->verify(workspace->id, std::move(*secret), request)); });
    if (!answer)
        return tl::unexpected(answer.error());
    session.printer().check(*answer);
    if (answer->code == CheckCode::Granted)
        return Exit::Done;
    session.printer().refusal(answer->code);
    return Exit::Refused;
}

Result<Exit> identify(CliSession &session, const QString &name)
{
    const Result<Workspace> workspace = session.findWorkspace(name);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const Result<Secret> secret = streams::readSecret();
    if (!secret)
        return tl::unexpected(secret.error());
    if (!token::parse(secret->view())) {
        session.printer().none();
        return Exit::Done;
    }
    const auto key = session.store().and_then([&](KeyStore *store) {
        return await(store->identify(workspace->id, token::digest(secret->view())));
    });
    if (!key)
        return tl::unexpected(key.error());
    if (*key)
        return printKey(session, **key);
    session.printer().none();
    return Exit::Done;
}

void addVerify(CLI::App &key, Command &chosen)
{
    auto *command = key.add_subcommand("verify",
        Words::tr("Check the secret on standard input as a call would be, and count it as a use")
            .toStdString());
    const auto options = std::make_shared<VerifyOptions>();
    cli::addText(*command, "--workspace", options->workspace, Words::tr("Name or id"))
        ->required()
        ->option_text("W");
    cli::addTexts(*command, "--scope", options->scopes, Words::tr("A right that the call needs"))
        ->check(cli::validator(grantFault))
        ->option_text("ID:LEVEL");
    cli::addText(*command, "--team", options->team, Words::tr("The team that the call is about"))
        ->option_text("T");
    command->add_flag("--write", options->write, Words::tr("The call writes").toStdString());
    command->callback([options, &chosen] {
        chosen = [options](CliSession &session) { return verify(session, *options); };
    });
}

void addIdentify(CLI::App &key, Command &chosen)
{
    auto *command = key.add_subcommand(
        "identify", Words::tr("Say which key the string on standard input is, if any").toStdString());
    const auto workspace = std::make_shared<QString>();
    cli::addText(*command, "--workspace", *workspace, Words::tr("Name or id"))->required()->option_text("W");
    command->callback([workspace, &chosen] {
        chosen = [workspace](CliSession &session) { return identify(session, *workspace); };
    });
}

} // namespace

QString grantFault(const QString &text)
{
    return text.indexOf(u':') > 0 ? QString() : Words::tr("“%1” has not the form ID:LEVEL.").arg(text);
}

Result<ScopeGrants> readGrants(const QStringList &texts)
{
    ScopeGrants grants;
    for (const QString &text : texts) {
        const auto grant = parseGrant(text);
        if (!grant)
            return fail(ErrorCode::ScopeLevelUnknown, {text.section(u':', 0, 0), text.section(u':', 1)});
        grants.append(*grant);
    }
    return grants;
}

void addCheckCommands(CLI::App &key, Command &chosen)
{
    addVerify(key, chosen);
    addIdentify(key, chosen);
}

} // namespace chatelaine
