// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/role.h"

namespace chatelaine {

using namespace Qt::StringLiterals;

QString roleWord(Role role)
{
    switch (role) {
    case Role::None:
        return u"none"_s;
    case Role::Viewer:
        return u"viewer"_s;
    case Role::Member:
        return u"member"_s;
    case Role::Admin:
        return u"admin"_s;
    case Role::Owner:
        return u"owner"_s;
    case Role::Direct:
        return u"direct"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Role> roleFromWord(const QString &word)
{
    for (const Role role : {Role::Viewer, Role::Member, Role::Admin, Role::Owner}) {
        if (roleWord(role) == word)
            return role;
    }
    return std::nullopt;
}

WorkspaceAction managementOf(Role role)
{
    return role >= Role::Owner ? WorkspaceAction::ManageOwners : WorkspaceAction::ManageMembers;
}

Result<void> permitted(WorkspaceAction action, Role role)
{
    const auto least = [action] {
        switch (action) {
        case WorkspaceAction::See:
            return Role::Viewer;
        case WorkspaceAction::Edit:
        case WorkspaceAction::ManageMembers:
            return Role::Admin;
        case WorkspaceAction::ManageOwners:
        case WorkspaceAction::Remove:
            return Role::Owner;
        }
        Q_UNREACHABLE();
    }();
    if (role < least)
        return fail(ErrorCode::NotPermitted, {roleWord(role)});
    return {};
}

} // namespace chatelaine
