// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/remotemembers.h"

#include "domain/jsonsecret.h"
#include "registry/recordcodec.h"
#include "store/remotepaths.h"

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

Invitation readInvited(JsonReader &reader)
{
    Invitation invitation;
    reader.object(u"invitation"_s, [&](JsonReader &inner) { invitation = json::readInvitation(inner); });
    return invitation;
}

} // namespace

Reply<Membership> RemoteMembers::membership(const WorkspaceId &id)
{
    return m_calls.ask<Membership>(
        {"GET", paths::workspace(id) + "/members"}, m_calls.as(json::readMembership));
}

Reply<CreatedInvitation> RemoteMembers::invite(const WorkspaceId &id, const QString &email, Role role)
{
    ServiceCall call{
        "POST", paths::workspace(id) + "/invitations", {{u"email"_s, email}, {u"role"_s, roleWord(role)}}};
    call.secretMember = "token";
    return m_calls.tellOnce<CreatedInvitation>(
        call, [read = m_calls.as(readInvited)](CallAnswer &answer) -> Result<CreatedInvitation> {
            const auto invitation = read(answer);
            if (!invitation)
                return tl::unexpected(invitation.error());
            return CreatedInvitation{*invitation, std::move(answer.secret).value_or(Secret())};
        });
}

Reply<void> RemoteMembers::withdrawInvitation(const WorkspaceId &id, const QUuid &invitation)
{
    return m_calls.tellOnce<void>(
        {"DELETE", paths::workspace(id) + "/invitations/" + idText(invitation).toLatin1()}, done);
}

Reply<Member> RemoteMembers::changeRole(const WorkspaceId &id, const QString &email, Role role)
{
    return m_calls.tellOnce<Member>(
        {"PATCH", paths::member(id, email), {{u"role"_s, roleWord(role)}}}, m_calls.as(json::readMember));
}

Reply<void> RemoteMembers::removeMember(const WorkspaceId &id, const QString &email, const LeaverKeys &keys)
{
    QByteArray target = paths::member(id, email);
    if (!keys.handOverTo.isEmpty())
        target += "?hand_over_to=" + QUrl::toPercentEncoding(keys.handOverTo);
    return m_calls.tellOnce<void>({"DELETE", target}, done);
}

Reply<QList<Session>> RemoteMembers::sessions()
{
    return m_calls.ask<QList<Session>>({"GET", "/v1/sessions"}, m_calls.as(json::readSessions));
}

Reply<void> RemoteMembers::endSession(const QUuid &session)
{
    ServiceCall call{"DELETE", "/v1/sessions/" + idText(session).toLatin1()};
    call.endsSession = session == m_current; // Of another it says that it has ended already.
    return m_calls.tellOnce<void>(call, done);
}

Reply<void> RemoteMembers::changePassword(Secret former, Secret password)
{
    ServiceCall call{"PUT", "/v1/password"};
    call.secretBody = std::make_shared<const Secret>(
        json::withSecrets({}, {{"former", &former}, {"password", &password}}));
    return m_calls.tellOnce<void>(call, done);
}

Reply<void> RemoteMembers::signOut()
{
    ServiceCall call{"DELETE", "/v1/session"};
    call.endsSession = false; // Who signs out knows.
    return m_calls.tellOnce<void>(call, done);
}

} // namespace chatelaine
