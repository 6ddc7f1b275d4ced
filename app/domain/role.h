// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace chatelaine {

/// What a member may do in a workspace; each may do all that those before it may.
enum class Role {
    None, ///< Not a member: to them the workspace does not exist.
    Viewer, ///< Sees what the policy shows to everyone.
    Member, ///< Makes keys and acts on those that the policy lets a member act on.
    Admin, ///< Settings, teams, plan, members.
    Owner, ///< Other owners, and removing the workspace.
    Direct, ///< Opened the database itself: administrator access, no role applies.
};

QString roleWord(Role role); ///< "none", "viewer", "member", "admin", "owner", "direct"
std::optional<Role> roleFromWord(const QString &word); ///< One that can be given: viewer to owner.

/// What can be done to a workspace.
enum class WorkspaceAction {
    See, ///< It, its members, its events as far as they concern keys that the member sees.
    Edit, ///< Name, settings, scopes, teams, plan.
    ManageMembers, ///< Invite, change roles, remove.
    ManageOwners, ///< The same where the role of owner is given or taken.
    Remove,
};

/// What it needs to give or take that role.
WorkspaceAction managementOf(Role role);

/// NotPermitted, or nothing against it. Who may not even see the workspace is told WorkspaceUnknown by the
/// registry, and so is everyone else outside: unknown and forbidden look the same.
Result<void> permitted(WorkspaceAction action, Role role);

} // namespace chatelaine
