// SPDX-License-Identifier: GPL-3.0-or-later
// Members of a workspace: inviting, roles, and what becomes of the keys of one who goes.
#include "registry/keyregistry.h"

#include "registry/accounts.h"
#include "registry/accounttable.h"
#include "registry/database.h"
#include "registry/eventlog.h"
#include "registry/keytable.h"
#include "registry/membertable.h"
#include "registry/workspacetable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

Result<void> checkGiven(Role role)
{
    if (roleFromWord(roleWord(role)))
        return {};
    return fail(ErrorCode::RoleUnknown, {roleWord(role)});
}

} // namespace

Result<Membership> KeyRegistry::members(const WorkspaceId &id, const Actor &actor)
{
    return m_database->read([&]() -> Result<Membership> {
        const auto here = sight(id, actor);
        if (!here)
            return tl::unexpected(here.error());
        MemberTable table(*m_database);
        Membership membership{table.members(id, here->owner), {}};
        if (permitted(WorkspaceAction::ManageMembers, here->workspace.role))
            membership.invitations = table.invitations(id, m_clock.now());
        return membership;
    });
}

void KeyRegistry::record(Workspace &workspace, const Event &event)
{
    workspace.revision = WorkspaceTable(*m_database, m_catalog).nextRevision(workspace.id);
    log(workspace, event);
}

Result<KeyRegistry::Ground> KeyRegistry::managed(
    const WorkspaceId &id, const Actor &actor, WorkspaceAction action)
{
    auto here = sight(id, actor);
    if (here && !permitted(action, here->workspace.role))
        return fail(ErrorCode::WorkspaceUnknown, {idText(id)});
    return here;
}

Result<CreatedInvitation> KeyRegistry::invite(
    const WorkspaceId &id, const QString &email, Role role, const Actor &actor)
{
    return m_database->write([&]() -> Result<CreatedInvitation> {
        auto here = managed(id, actor, managementOf(role));
        if (!here)
            return tl::unexpected(here.error());
        if (const auto given = checkGiven(role); !given)
            return tl::unexpected(given.error());
        const auto kept = checkEmail(email);
        if (!kept)
            return tl::unexpected(kept.error());
        MemberTable table(*m_database);
        if (table.role(id, *kept) != Role::None)
            return fail(ErrorCode::MemberExists, {*kept});
        const Instant now = m_clock.now();
        const QList<Invitation> open = table.invitations(id, now);
        const bool reserved = std::any_of(open.begin(), open.end(), [&](const Invitation &each) {
            return each.email == *kept && !permitted(managementOf(each.role), here->workspace.role);
        });
        if (reserved) // an owner's invitation, which is not theirs to withdraw
            return fail(ErrorCode::WorkspaceUnknown, {idText(id)});
        const Invitation made{newId(now), *kept, role, actor.eventName(), now, now + Invitation::lifetime};
        Secret token = token::mint(u"ch_invite"_s);
        table.removeInvitationsOf(id, *kept);
        table.insert(id, made, token::digest(token.view()));
        record(here->workspace, event(actor, u"member_invite"_s, *kept + ": "_L1 + roleWord(role)));
        return CreatedInvitation{made, std::move(token)};
    });
}

Result<void> KeyRegistry::withdrawInvitation(
    const WorkspaceId &id, const QUuid &invitation, const Actor &actor)
{
    return m_database->write([&]() -> Result<void> {
        auto here = managed(id, actor, WorkspaceAction::ManageMembers);
        if (!here)
            return tl::unexpected(here.error());
        MemberTable table(*m_database);
        const QList<Invitation> open = table.invitations(id, m_clock.now());
        const auto found = std::find_if(
            open.begin(), open.end(), [&](const Invitation &each) { return each.id == invitation; });
        if (found == open.end() || !permitted(managementOf(found->role), here->workspace.role))
            return fail(ErrorCode::InvitationInvalid);
        table.removeInvitation(invitation);
        record(here->workspace, event(actor, u"invitation_withdraw"_s, found->email));
        return {};
    });
}

Result<Member> KeyRegistry::managedMember(const Ground &ground, const QString &email)
{
    const QList<Member> all = MemberTable(*m_database).members(ground.workspace.id, ground.owner);
    const auto found
        = std::find_if(all.begin(), all.end(), [&](const Member &each) { return each.email == email; });
    const bool own = ground.workspace.role != Role::Direct && email == ground.member;
    // To who may not touch owners there is none of that name.
    if (found == all.end() || !(own || permitted(managementOf(found->role), ground.workspace.role)))
        return fail(ErrorCode::MemberUnknown, {email});
    return *found;
}

Result<void> KeyRegistry::checkOwnerStays(const WorkspaceId &id, Role former)
{
    if (former == Role::Owner && MemberTable(*m_database).owners(id) == 1)
        return fail(ErrorCode::LastOwner);
    return {};
}

Result<Member> KeyRegistry::changeRole(
    const WorkspaceId &id, const QString &email, Role role, const Actor &actor)
{
    return m_database->write([&]() -> Result<Member> {
        auto here = managed(id, actor, WorkspaceAction::ManageMembers);
        if (!here)
            return tl::unexpected(here.error());
        if (const auto given = checkGiven(role); !given)
            return tl::unexpected(given.error());
        auto member = managedMember(*here, foldedEmail(email));
        if (!member || member->role == role)
            return member;
        if (!permitted(managementOf(role), here->workspace.role))
            return fail(ErrorCode::MemberUnknown, {member->email});
        if (const auto stays = checkOwnerStays(id, member->role); !stays)
            return tl::unexpected(stays.error());
        const Role former = std::exchange(member->role, role);
        MemberTable(*m_database).setRole(id, member->email, role);
        withdrawInvitationsBy(id, member->email, role);
        const QString detail = member->email + ": "_L1 + roleWord(former) + " > "_L1 + roleWord(role);
        record(here->workspace, event(actor, u"member_role"_s, detail));
        return member;
    });
}

/// Those that the member could not make any more: nobody comes in by the word of who has no say.
void KeyRegistry::withdrawInvitationsBy(const WorkspaceId &id, const QString &email, Role role)
{
    MemberTable table(*m_database);
    const QList<Invitation> open = table.invitations(id, m_clock.now());
    for (const Invitation &each : open) {
        if (each.invitedBy == email && !permitted(managementOf(each.role), role))
            table.removeInvitation(each.id);
    }
}

Result<void> KeyRegistry::removeMember(
    const WorkspaceId &id, const QString &email, const LeaverKeys &keys, const Actor &actor)
{
    return m_database->write([&]() -> Result<void> {
        const bool leaves = !actor.direct && foldedEmail(email) == actor.member;
        auto here = managed(id, actor, leaves ? WorkspaceAction::See : WorkspaceAction::ManageMembers);
        if (!here)
            return tl::unexpected(here.error());
        const auto member = managedMember(*here, foldedEmail(email));
        if (!member)
            return tl::unexpected(member.error());
        if (const auto stays = checkOwnerStays(id, member->role); !stays)
            return stays;
        record(here->workspace, event(actor, u"member_remove"_s, member->email));
        const auto settled = keys.handOverTo.isEmpty()
            ? disableKeysOf(*here, member->email, actor)
            : handKeysOver(*here, member->email, foldedEmail(keys.handOverTo), actor);
        if (!settled)
            return settled;
        withdrawInvitationsBy(id, member->email, Role::None);
        MemberTable(*m_database).remove(id, member->email);
        AccountTable(*m_database).removeHomeless();
        return {};
    });
}

Result<void> KeyRegistry::disableKeysOf(const Ground &ground, const QString &owner, const Actor &actor)
{
    const Workspace &here = ground.workspace;
    KeyTable keys(*m_database);
    const Event event = this->event(actor, actionWord(Action::Disable), u"owner_left"_s);
    EventLog(*m_database).append(here.id, event, keys.standingOf(here.id, owner));
    keys.disableOf(here.id, owner, here.revision);
    return {};
}

Result<void> KeyRegistry::handKeysOver(
    const Ground &ground, const QString &from, const QString &to, const Actor &actor)
{
    const Workspace &here = ground.workspace;
    const Role receiver = MemberTable(*m_database).role(here.id, to);
    if (receiver == Role::None)
        return fail(ErrorCode::MemberUnknown, {to});
    if (!ground.policy || !canHandOver(*ground.policy) || receiver < Role::Member || to == from)
        return fail(ErrorCode::HandOverImpossible);
    KeyTable keys(*m_database);
    const QList<ApiKey> moved = keys.standingOf(here.id, from);
    const KeyPolicy &policy = *ground.policy;
    const bool full
        = policy.limit > 0 && policy.limitPerOwner && keys.countOf(here.id, to) + moved.size() > policy.limit;
    if (full || (policy.labelUnique && keys.shareLabels(here.id, from, to)))
        return fail(ErrorCode::HandOverImpossible);
    const QString detail = from + " > "_L1 + to;
    EventLog(*m_database).append(here.id, event(actor, u"hand_over"_s, detail), moved);
    keys.handOver(here.id, from, to, here.revision);
    return {};
}

} // namespace chatelaine
