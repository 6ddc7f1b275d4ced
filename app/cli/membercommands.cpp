// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/optionvalues.h"
#include "cli/words.h"
#include "store/memberdirectory.h"
#include "vault/standardstreams.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

struct MemberOptions {
    QString workspace;
    QString email;
    QString role;
    QString handOverTo;
    bool disable = false;
};

using People = std::function<Result<Exit>(MemberDirectory &, const WorkspaceId &)>;

/// Calls `does` for the people of a service's workspace.
Result<Exit> withPeople(CliSession &session, const QString &name, const People &does)
{
    if (!session.isRemote()) {
        session.printer().usage(Words::tr(
            "A store on this computer has no members. Give the address of a service with --store."));
        return Exit::Usage;
    }
    return session.store().and_then([&](KeyStore *store) {
        return session.findWorkspace(name).and_then(
            [&](const Workspace &workspace) { return does(*store->members(), workspace.id); });
    });
}

Result<Role> readRole(const QString &word)
{
    const auto role = roleFromWord(word);
    if (!role)
        return fail(ErrorCode::RoleUnknown, {word});
    return *role;
}

Result<Exit> list(CliSession &session, const MemberOptions &options)
{
    return withPeople(session, options.workspace, [&](MemberDirectory &people, const WorkspaceId &id) {
        return await(people.membership(id)).map([&](const Membership &membership) {
            session.printer().members(membership);
            return Exit::Done;
        });
    });
}

Result<Exit> invite(CliSession &session, const MemberOptions &options)
{
    return withPeople(session, options.workspace, [&](MemberDirectory &people, const WorkspaceId &id) {
        // Before anything is made: a token that cannot be printed is lost.
        return streams::checkOut()
            .and_then([&] { return readRole(options.role); })
            .and_then([&](Role role) { return await(people.invite(id, options.email, role)); })
            .and_then([&](const CreatedInvitation &created) { return session.printer().invited(created); })
            .map([] { return Exit::Done; });
    });
}

Result<Exit> changeRole(CliSession &session, const MemberOptions &options)
{
    return withPeople(session, options.workspace, [&](MemberDirectory &people, const WorkspaceId &id) {
        return readRole(options.role)
            .and_then([&](Role role) { return await(people.changeRole(id, options.email, role)); })
            .map([&](const Member &member) {
                session.printer().member(member);
                return Exit::Done;
            });
    });
}

Result<Exit> remove(CliSession &session, const MemberOptions &options)
{
    return withPeople(session, options.workspace, [&](MemberDirectory &people, const WorkspaceId &id) {
        return await(people.removeMember(id, options.email, {options.handOverTo})).map([] {
            return Exit::Done;
        });
    });
}

using Does = Result<Exit> (*)(CliSession &, const MemberOptions &);

auto *add(CLI::App &app, const char *name, const QString &help, const std::shared_ptr<MemberOptions> &options,
    Does does, Command &chosen)
{
    auto *command = app.add_subcommand(name, help.toStdString());
    cli::addText(*command, "--workspace", options->workspace, Words::tr("Name or id"))
        ->required()
        ->option_text("W");
    command->callback([options, does, &chosen] {
        chosen = [options, does](CliSession &session) { return does(session, *options); };
    });
    return command;
}

void addEmail(CLI::App &command, MemberOptions &options)
{
    cli::addText(command, "email", options.email, Words::tr("The member's address"))
        ->required()
        ->option_text("E");
}

void addRemove(CLI::App &app, Command &chosen)
{
    const auto options = std::make_shared<MemberOptions>();
    auto *command
        = add(app, "remove", Words::tr("Remove a member from a workspace"), options, remove, chosen);
    addEmail(*command, *options);
    auto *keys = command->add_option_group("keys", Words::tr("What becomes of their keys").toStdString());
    cli::addText(*keys, "--hand-over-to", options->handOverTo, Words::tr("The member who gets their keys"))
        ->option_text("E");
    keys->add_flag("--disable-keys", options->disable, Words::tr("Their keys are turned off").toStdString());
    keys->require_option(1);
}

} // namespace

void addMemberCommands(CLI::App &app, Command &chosen)
{
    auto *member = app.add_subcommand(
        "member", Words::tr("See and change who may use a service's workspace").toStdString());
    member->require_subcommand(1);
    add(*member, "list", Words::tr("List members and open invitations"), std::make_shared<MemberOptions>(),
        list, chosen);
    const QString roles = Words::tr("viewer, member, admin or owner");
    const auto invited = std::make_shared<MemberOptions>();
    auto *inviting = add(*member, "invite", Words::tr("Invite somebody and print the invitation, this once"),
        invited, invite, chosen);
    addEmail(*inviting, *invited);
    cli::addText(*inviting, "--role", invited->role, roles)->required()->option_text("ROLE");
    const auto changed = std::make_shared<MemberOptions>();
    auto *changing = add(*member, "role", Words::tr("Change a member's role"), changed, changeRole, chosen);
    addEmail(*changing, *changed);
    cli::addText(*changing, "role", changed->role, roles)->required()->option_text("ROLE");
    addRemove(*member, chosen);
}

} // namespace chatelaine
