// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/optionvalues.h"
#include "cli/servicelogin.h"
#include "cli/words.h"
#include "store/signin.h"
#include "vault/standardstreams.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

struct LoginOptions {
    QString email;
    bool print = false;
};

Result<Exit> usage(CliSession &session)
{
    session.printer().usage(Words::tr("Give the address of a service with --store."));
    return Exit::Usage;
}

/// Ends the session when it cannot be kept: nobody could use it or end it any more.
Result<Exit> keep(
    CliSession &session, const ServiceAddress &address, OpenedSession opened, const Fingerprint &pin)
{
    const auto kept = ServiceLogin(address).keep({opened.token.clone(), pin});
    if (!kept) {
        await(signOut(address, pin, std::move(opened.token), u"cli"_s));
        return tl::unexpected(kept.error());
    }
    session.printer().signedIn(opened.session);
    return Exit::Done;
}

Result<Exit> login(CliSession &session, const LoginOptions &options)
{
    if (!session.isRemote())
        return usage(session);
    const auto address = session.serviceAddress();
    if (!address)
        return tl::unexpected(address.error());
    const auto pin = session.pin();
    if (!pin)
        return tl::unexpected(pin.error());
    if (const auto ready = streams::checkOut(); !ready && options.print)
        return tl::unexpected(ready.error());
    auto password = streams::readPassword(Words::tr("Password for %1: ").arg(options.email));
    if (!password)
        return tl::unexpected(password.error());
    auto opened = await(signIn(*address, *pin, options.email, std::move(*password), u"cli"_s));
    if (!opened)
        return tl::unexpected(opened.error());
    if (!options.print)
        return keep(session, *address, std::move(*opened), *pin);
    return session.printer().signedIn(opened->session, opened->token).map([] { return Exit::Done; });
}

Result<Exit> logout(CliSession &session)
{
    if (!session.isRemote())
        return usage(session);
    const auto address = session.serviceAddress();
    if (!address)
        return tl::unexpected(address.error());
    const auto given = session.pin();
    if (!given)
        return tl::unexpected(given.error());
    ServiceLogin kept(*address);
    auto login = kept.find();
    if (!login)
        return tl::unexpected(login.error());
    const Fingerprint &pin = given->isNull() ? login->pin : *given;
    const auto ended = await(signOut(*address, pin, std::move(login->token), u"cli"_s));
    if (const auto forgotten = kept.forget(); !forgotten)
        return tl::unexpected(forgotten.error());
    if (!ended && ended.error().code != ErrorCode::SessionEnded)
        return tl::unexpected(ended.error());
    return Exit::Done;
}

} // namespace

void addSignInCommands(CLI::App &app, Command &chosen)
{
    auto *in = app.add_subcommand(
        "login", Words::tr("Sign in to a service; the password comes from standard input").toStdString());
    const auto options = std::make_shared<LoginOptions>();
    cli::addText(*in, "--email", options->email, Words::tr("Your address"))->required()->option_text("E");
    in->add_flag("--print", options->print,
        Words::tr("Print the session's token, for CHATELAINE_TOKEN, instead of keeping it in the keychain")
            .toStdString());
    in->callback(
        [options, &chosen] { chosen = [options](CliSession &session) { return login(session, *options); }; });
    app.add_subcommand("logout", Words::tr("End the session at a service").toStdString())
        ->callback([&chosen] { chosen = logout; });
}

} // namespace chatelaine
