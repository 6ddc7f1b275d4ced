// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"

namespace chatelaine {

class Database;

/// The tables `membership` and `invitation`. Addresses come in lower case. Used inside Database::read() and
/// write().
class MemberTable {
public:
    explicit MemberTable(Database &database)
        : m_database(database)
    {
    }

    Role role(const WorkspaceId &workspace, const QString &email); ///< None for who is not a member.
    bool ownsAny(const QString &email); ///< Is owner of some workspace.
    int owners(const WorkspaceId &workspace);
    /// With counts of their keys that are not deleted, of `countedOwner` alone where one is given.
    QList<Member> members(const WorkspaceId &workspace, const std::optional<QString> &countedOwner);
    void insert(const WorkspaceId &workspace, const QString &email, Role role, Instant since);
    void setRole(const WorkspaceId &workspace, const QString &email, Role role);
    void remove(const WorkspaceId &workspace, const QString &email);

    /// An invitation that is open, and what it is for.
    struct Offer {
        Invitation invitation;
        WorkspaceId workspace;
    };
    QList<Invitation> invitations(
        const WorkspaceId &workspace, Instant now); ///< Open ones, by e-mail address.
    std::optional<Offer> offer(const Digest &token, Instant now);
    void insert(const WorkspaceId &workspace, const Invitation &invitation, const Digest &token);
    void removeInvitation(const QUuid &id);
    /// Of that address, whoever made them.
    void removeInvitationsOf(const WorkspaceId &workspace, const QString &email);
    int removeInvitationsUntil(Instant createdAt); ///< Answers how many went.

private:
    Database &m_database;
};

} // namespace chatelaine
