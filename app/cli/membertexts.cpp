// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texts.h"

#include "cli/texttable.h"
#include "cli/words.h"

namespace chatelaine::texts {

namespace {

QByteArray table(const QList<Member> &members)
{
    if (members.isEmpty())
        return {};
    TextTable rows(
        {Words::tr("ADDRESS"), Words::tr("NAME"), Words::tr("ROLE"), Words::tr("KEYS"), Words::tr("SINCE")});
    for (const Member &member : members) {
        rows.add({member.email, member.name, roleWord(member.role), QString::number(member.keyCount),
            time(member.since)});
    }
    return rows.toUtf8();
}

QByteArray table(const QList<Invitation> &invitations)
{
    if (invitations.isEmpty())
        return {};
    TextTable rows(
        {Words::tr("INVITED"), Words::tr("ROLE"), Words::tr("INVITED BY"), Words::tr("GOOD UNTIL")});
    for (const Invitation &invitation : invitations) {
        rows.add(
            {invitation.email, roleWord(invitation.role), invitation.invitedBy, time(invitation.expiresAt)});
    }
    return rows.toUtf8();
}

} // namespace

QByteArray members(const Membership &membership)
{
    return table(membership.members) + table(membership.invitations);
}

QByteArray session(const Session &session)
{
    const QString text = Words::tr("Signed in as %1, until %2 at most.")
                             .arg(session.email, time(session.createdAt + Session::lifetime));
    return printable(text).toUtf8() + '\n';
}

} // namespace chatelaine::texts
