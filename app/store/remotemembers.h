// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/memberdirectory.h"
#include "store/remotecalls.h"

namespace chatelaine {

/// The people of a service.
class RemoteMembers final : public MemberDirectory {
    Q_OBJECT
public:
    explicit RemoteMembers(RemoteCalls &calls)
        : m_calls(calls)
    {
    }

    void setCurrentSession(const QUuid &session) { m_current = session; }

    Reply<Membership> membership(const WorkspaceId &id) override;
    Reply<CreatedInvitation> invite(const WorkspaceId &id, const QString &email, Role role) override;
    Reply<void> withdrawInvitation(const WorkspaceId &id, const QUuid &invitation) override;
    Reply<Member> changeRole(const WorkspaceId &id, const QString &email, Role role) override;
    Reply<void> removeMember(const WorkspaceId &id, const QString &email, const LeaverKeys &keys) override;

    Reply<QList<Session>> sessions() override;
    QUuid currentSession() const override { return m_current; }
    Reply<void> endSession(const QUuid &session) override;
    Reply<void> changePassword(Secret former, Secret password) override;
    Reply<void> signOut() override;

private:
    RemoteCalls &m_calls;
    QUuid m_current;
};

} // namespace chatelaine
