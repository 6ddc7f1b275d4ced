// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"
#include "store/keystore.h"

namespace chatelaine {

/// The people of a store that has any: members, invitations, and the own account. Asynchronous as KeyStore
/// is; error codes are those of KeyRegistry and Accounts, call by call.
class MemberDirectory : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual Reply<Membership> membership(const WorkspaceId &id) = 0;
    virtual Reply<CreatedInvitation> invite(const WorkspaceId &id, const QString &email, Role role) = 0;
    virtual Reply<void> withdrawInvitation(const WorkspaceId &id, const QUuid &invitation) = 0;
    virtual Reply<Member> changeRole(const WorkspaceId &id, const QString &email, Role role) = 0;
    virtual Reply<void> removeMember(const WorkspaceId &id, const QString &email, const LeaverKeys &keys) = 0;

    virtual Reply<QList<Session>> sessions() = 0;
    virtual QUuid currentSession() const = 0;
    virtual Reply<void> endSession(const QUuid &session) = 0;
    virtual Reply<void> changePassword(Secret former, Secret password) = 0;
    virtual Reply<void> signOut() = 0; ///< Ends the current session at the service.
};

} // namespace chatelaine
