// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/membertable.h"

#include "registry/database.h"
#include "registry/statement.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

/// A word that is none of ours gives no right.
Role readRole(const Statement &row, int column)
{
    return roleFromWord(row.text(column)).value_or(Role::None);
}

Invitation readInvitation(const Statement &row)
{
    Invitation invitation;
    invitation.id = row.id(0);
    invitation.email = row.text(1);
    invitation.role = readRole(row, 2);
    invitation.invitedBy = row.text(3);
    invitation.createdAt = row.instant(4);
    invitation.expiresAt = invitation.createdAt + Invitation::lifetime;
    return invitation;
}

} // namespace

Role MemberTable::role(const WorkspaceId &workspace, const QString &email)
{
    Statement row(m_database, u"SELECT role FROM membership WHERE workspace = ? AND email = ?"_s);
    return row.run(workspace, email).next() ? readRole(row, 0) : Role::None;
}

bool MemberTable::ownsAny(const QString &email)
{
    return Statement(m_database, u"SELECT 1 FROM membership WHERE email = ? AND role = ?"_s)
        .run(email, roleWord(Role::Owner))
        .next();
}

int MemberTable::owners(const WorkspaceId &workspace)
{
    Statement row(m_database, u"SELECT count(*) FROM membership WHERE workspace = ? AND role = ?"_s);
    return row.run(workspace, roleWord(Role::Owner)).next() ? row.number(0) : 0;
}

QList<Member> MemberTable::members(const WorkspaceId &workspace, const std::optional<QString> &countedOwner)
{
    QList<Member> members;
    Statement rows(m_database,
        u"SELECT m.email, a.name, m.role, m.since, (SELECT count(*) FROM key k WHERE k.workspace = "
        "m.workspace AND k.owner = m.email AND k.deleted_at IS NULL AND m.email = coalesce(?, m.email)) "
        "FROM membership m JOIN account a ON a.email = m.email WHERE m.workspace = ? ORDER BY m.email"_s);
    rows.run(countedOwner, workspace);
    while (rows.next())
        members.append({rows.text(0), rows.text(1), readRole(rows, 2), rows.instant(3), rows.number(4)});
    return members;
}

void MemberTable::insert(const WorkspaceId &workspace, const QString &email, Role role, Instant since)
{
    Statement(m_database, u"INSERT INTO membership (workspace, email, role, since) VALUES (?, ?, ?, ?)"_s)
        .run(workspace, email, roleWord(role), since);
}

void MemberTable::setRole(const WorkspaceId &workspace, const QString &email, Role role)
{
    Statement(m_database, u"UPDATE membership SET role = ? WHERE workspace = ? AND email = ?"_s)
        .run(roleWord(role), workspace, email);
}

void MemberTable::remove(const WorkspaceId &workspace, const QString &email)
{
    Statement(m_database, u"DELETE FROM membership WHERE workspace = ? AND email = ?"_s)
        .run(workspace, email);
}

QList<Invitation> MemberTable::invitations(const WorkspaceId &workspace, Instant now)
{
    QList<Invitation> open;
    Statement rows(m_database,
        u"SELECT id, email, role, invited_by, created_at FROM invitation "
        "WHERE workspace = ? AND created_at > ? ORDER BY email"_s);
    rows.run(workspace, now - Invitation::lifetime);
    while (rows.next())
        open.append(readInvitation(rows));
    return open;
}

std::optional<MemberTable::Offer> MemberTable::offer(const Digest &token, Instant now)
{
    Statement row(m_database,
        u"SELECT id, email, role, invited_by, created_at, workspace FROM invitation "
        "WHERE digest = ? AND created_at > ?"_s);
    if (!row.run(token, now - Invitation::lifetime).next())
        return std::nullopt;
    return Offer{readInvitation(row), row.id(5)};
}

void MemberTable::insert(const WorkspaceId &workspace, const Invitation &invitation, const Digest &token)
{
    Statement(m_database,
        u"INSERT INTO invitation (digest, id, workspace, email, role, invited_by, created_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"_s)
        .run(token, invitation.id, workspace, invitation.email, roleWord(invitation.role),
            invitation.invitedBy, invitation.createdAt);
}

void MemberTable::removeInvitation(const QUuid &id)
{
    Statement(m_database, u"DELETE FROM invitation WHERE id = ?"_s).run(id);
}

void MemberTable::removeInvitationsOf(const WorkspaceId &workspace, const QString &email)
{
    Statement(m_database, u"DELETE FROM invitation WHERE workspace = ? AND email = ?"_s)
        .run(workspace, email);
}

int MemberTable::removeInvitationsUntil(Instant createdAt)
{
    Statement(m_database, u"DELETE FROM invitation WHERE created_at <= ?"_s).run(createdAt);
    Statement count(m_database, u"SELECT changes()"_s);
    return count.run().next() ? count.number(0) : 0;
}

} // namespace chatelaine
