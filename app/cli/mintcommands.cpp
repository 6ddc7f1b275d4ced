// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/optionvalues.h"
#include "cli/words.h"
#include "vault/standardstreams.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

struct CreateOptions {
    QString workspace;
    KeyDraft draft;
    QStringList scopes;
    QString expires;
    bool write = false;
};

/// Nothing when `text` is neither a number of days, nor a day, nor "never".
std::optional<ExpiryChoice> readExpiry(const QString &text)
{
    static const QRegularExpression day(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    if (text == "never"_L1)
        return ExpiresNever{};
    if (day.match(text).hasMatch()) {
        const OptionalInstant end = endOfLocalDay(text);
        return end ? std::optional<ExpiryChoice>(ExpiresAt{*end}) : std::nullopt;
    }
    bool isNumber = false;
    const int days = text.toInt(&isNumber);
    return isNumber ? std::optional<ExpiryChoice>(ExpiresInDays{days}) : std::nullopt;
}

/// Where a secret is minted here, it and what the store may know of it; nothing for viewable keys, which are
/// minted where they are sealed.
struct Minted {
    Secret secret;
    std::optional<MintedToken> token;
};

Minted mintFor(const Place &place)
{
    if (place.policy->viewable())
        return {};
    Secret secret = token::mint(place.workspace.tokenPrefix);
    const MintedToken known{token::digest(secret.view()), token::parse(secret.view()).value_or(TokenHint())};
    return {std::move(secret), known};
}

Result<Exit> print(CliSession &session, const CreatedKey &created, const Secret &minted, const Place &place)
{
    const Secret &secret = minted.isEmpty() ? created.secret : minted;
    const auto printed = session.printer().created(created.key, secret, place.workspace, *place.policy);
    if (!printed)
        return tl::unexpected(printed.error());
    return Exit::Done;
}

Result<KeyDraft> readDraft(const CreateOptions &options)
{
    KeyDraft draft = options.draft;
    if (!options.scopes.isEmpty()) {
        const Result<ScopeGrants> grants = readGrants(options.scopes);
        if (!grants)
            return tl::unexpected(grants.error());
        draft.scopes = *grants;
    }
    if (!options.expires.isEmpty())
        draft.expiry = *readExpiry(options.expires);
    if (options.write)
        draft.write = true;
    return draft;
}

Result<Exit> create(CliSession &session, const CreateOptions &options)
{
    const Result<Place> place = session.findPlace(options.workspace);
    if (!place)
        return tl::unexpected(place.error());
    Result<KeyDraft> draft = readDraft(options);
    if (!draft)
        return tl::unexpected(draft.error());
    // Before anything is made: a secret that cannot be printed is lost.
    const auto ready
        = streams::checkOut().and_then([&] { return session.provideSealingKey(*place->policy); });
    if (!ready)
        return tl::unexpected(ready.error());
    const Minted minted = mintFor(*place);
    draft->minted = minted.token;
    const auto created = session.store().and_then(
        [&](KeyStore *store) { return await(store->create(place->workspace.id, *draft)); });
    if (!created)
        return tl::unexpected(created.error());
    return print(session, *created, minted.secret, *place);
}

Result<Exit> refresh(CliSession &session, const QString &id)
{
    const Result<ApiKey> found = findKey(session, id);
    if (!found)
        return tl::unexpected(found.error());
    const Result<Place> place = session.findPlace(idText(found->workspace));
    if (!place)
        return tl::unexpected(place.error());
    const auto ready
        = streams::checkOut().and_then([&] { return session.provideSealingKey(*place->policy); });
    if (!ready)
        return tl::unexpected(ready.error());
    const Minted minted = mintFor(*place);
    const auto refreshed = session.store().and_then(
        [&](KeyStore *store) { return await(store->refresh(found->id, minted.token)); });
    if (!refreshed)
        return tl::unexpected(refreshed.error());
    return print(session, *refreshed, minted.secret, *place);
}

void addCreate(CLI::App &key, Command &chosen)
{
    auto *command
        = key.add_subcommand("create", Words::tr("Make a key and print its secret, this once").toStdString());
    const auto options = std::make_shared<CreateOptions>();
    KeyDraft &draft = options->draft;
    cli::addText(*command, "--workspace", options->workspace, Words::tr("Name or id"))
        ->required()
        ->option_text("W");
    cli::addText(*command, "--label", draft.label, Words::tr("Name or description"))->option_text("L");
    cli::addTexts(
        *command, "--scope", options->scopes, Words::tr("Several times; the others take their defaults"))
        ->check(cli::validator(grantFault))
        ->option_text("ID:LEVEL");
    cli::addText(
        *command, "--expires", options->expires, Words::tr("A number of days, the last day, or never"))
        ->check(cli::validator([](const QString &text) {
            return readExpiry(text)
                ? QString()
                : Words::tr("“%1” is no expiry. Give a number of days, a day such as 2027-03-31, or never.")
                      .arg(text);
        }))
        ->option_text("DAYS|YYYY-MM-DD|never");
    cli::addText(*command, "--team", draft.team, Words::tr("The one team that it is for"))->option_text("T");
    command->add_flag("--write", options->write, Words::tr("With write access").toStdString());
    cli::addText(*command, "--note", draft.note, Words::tr("A note"))->option_text("N");
    cli::addTexts(*command, "--tag", draft.tags, Words::tr("Several times"))->option_text("T");
    command->callback([options, &chosen] {
        chosen = [options](CliSession &session) { return create(session, *options); };
    });
}

void addRefresh(CLI::App &key, Command &chosen)
{
    auto *command = key.add_subcommand(
        "refresh", Words::tr("Replace the secret at once and for good, and print the new one").toStdString());
    const auto id = std::make_shared<QString>();
    cli::addText(*command, "id", *id, Words::tr("The key's id"))->required()->option_text("ID");
    command->callback(
        [id, &chosen] { chosen = [id](CliSession &session) { return refresh(session, *id); }; });
}

} // namespace

void addMintCommands(CLI::App &key, Command &chosen)
{
    addCreate(key, chosen);
    addRefresh(key, chosen);
}

} // namespace chatelaine
