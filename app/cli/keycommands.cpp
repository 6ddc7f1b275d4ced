// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/optionvalues.h"
#include "cli/words.h"
#include "domain/keyscan.h"
#include "domain/status.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

struct ListOptions {
    QString workspace;
    QString filter;
    QString state;
};

/// All the pages of a workspace, less what is not asked for.
Result<QList<ApiKey>> readKeys(CliSession &session, const Workspace &workspace, const ListOptions &options)
{
    const KeyQuery query = KeyQuery::parse(options.filter);
    const KeyState state = options.state.isEmpty() ? KeyState::Any : *stateFromWord(options.state);
    const Instant now = session.clock().now();
    QList<ApiKey> keys;
    KeyPageRequest request;
    do {
        const auto page = session.store().and_then(
            [&](KeyStore *store) { return await(store->page(workspace.id, request)); });
        if (!page)
            return tl::unexpected(page.error());
        const KeyBlock &read = page->keys;
        std::vector<quint8> states;
        for (int i = 0; i < read.size(); ++i)
            states.push_back(packed(statusAt(read.lifecycle(i), workspace.marks, now)));
        std::vector<quint8> found(states.size());
        KeyScan(query, state).run(read, 0, states, found);
        for (int i = 0; i < read.size(); ++i) {
            if (found[static_cast<std::size_t>(i)])
                keys.append(read.at(i));
        }
        request.after = page->next;
    } while (!request.after.isNull());
    return keys;
}

Result<Exit> list(CliSession &session, const ListOptions &options)
{
    const Result<Place> place = session.findPlace(options.workspace);
    if (!place)
        return tl::unexpected(place.error());
    const auto keys = readKeys(session, place->workspace, options);
    if (!keys)
        return tl::unexpected(keys.error());
    session.printer().keys(*keys, place->workspace, *place->policy);
    return Exit::Done;
}

Result<Exit> show(CliSession &session, const QString &id)
{
    return findKey(session, id).and_then([&](const ApiKey &key) { return printKey(session, key); });
}

Result<Exit> apply(CliSession &session, Action action, const QString &text)
{
    const Result<ApiKey> found = findKey(session, text);
    if (!found)
        return tl::unexpected(found.error());
    const Result<BulkOutcome> outcome
        = session.store().and_then([&](KeyStore *store) { return await(store->apply(action, {found->id})); });
    if (!outcome)
        return tl::unexpected(outcome.error());
    if (!outcome->refused.isEmpty())
        return tl::unexpected(outcome->refused.first().error);
    return printKey(session, outcome->changed.isEmpty() ? *found : outcome->changed.at(0));
}

void addList(CLI::App &key, Command &chosen)
{
    const QStringList states{
        u"active"_s, u"disabled"_s, u"expiring"_s, u"expired"_s, u"stale"_s, u"unused"_s, u"deleted"_s};
    auto *command = key.add_subcommand("list", Words::tr("List the keys of a workspace").toStdString());
    const auto options = std::make_shared<ListOptions>();
    cli::addText(*command, "--workspace", options->workspace, Words::tr("Name or id"))
        ->required()
        ->option_text("W");
    cli::addText(*command, "--filter", options->filter,
        Words::tr(
            "Words to find in label, note, tags, hint and creator; is:STATE, scope:ID, team:NAME, tag:NAME"))
        ->option_text("TEXT");
    cli::addText(*command, "--state", options->state, Words::tr("One of: %1").arg(states.join(", "_L1)))
        ->check(cli::validator([states](const QString &word) {
            return states.contains(word)
                ? QString()
                : Words::tr("“%1” is not a state. Use one of: %2.").arg(word, states.join(", "_L1));
        }))
        ->option_text("STATE");
    command->callback(
        [options, &chosen] { chosen = [options](CliSession &session) { return list(session, *options); }; });
}

void addForOne(CLI::App &key, const char *name, const QString &help, Command &chosen,
    std::function<Result<Exit>(CliSession &, const QString &)> does)
{
    auto *command = key.add_subcommand(name, help.toStdString());
    const auto id = std::make_shared<QString>();
    cli::addText(*command, "id", *id, Words::tr("The key's id"))->required()->option_text("ID");
    command->callback([id, does = std::move(does), &chosen] {
        chosen = [id, does](CliSession &session) { return does(session, *id); };
    });
}

void addAction(CLI::App &key, const char *name, Action action, const QString &help, Command &chosen)
{
    addForOne(key, name, help, chosen,
        [action](CliSession &session, const QString &id) { return apply(session, action, id); });
}

} // namespace

Result<Exit> printKey(CliSession &session, const ApiKey &key)
{
    const Result<Place> place = session.findPlace(idText(key.workspace));
    if (!place)
        return tl::unexpected(place.error());
    session.printer().key(key, place->workspace, *place->policy);
    return Exit::Done;
}

Result<ApiKey> findKey(CliSession &session, const QString &text)
{
    const auto store = session.store();
    if (!store)
        return tl::unexpected(store.error());
    const KeyId id = parseId(text);
    if (id.isNull())
        return fail(ErrorCode::KeyUnknown);
    return await((*store)->key(id));
}

void addKeyCommands(CLI::App &key, Command &chosen)
{
    addList(key, chosen);
    addForOne(key, "show", Words::tr("Show a key"), chosen, show);
    addAction(key, "enable", Action::Enable, Words::tr("Turn a key on"), chosen);
    addAction(key, "disable", Action::Disable, Words::tr("Turn a key off"), chosen);
    addAction(
        key, "delete", Action::Delete, Words::tr("Delete a key; it can be restored for 30 days"), chosen);
    addAction(key, "restore", Action::Restore, Words::tr("Bring a deleted key back, disabled"), chosen);
}

} // namespace chatelaine
