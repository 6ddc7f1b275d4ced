// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "registry/records.h"

namespace chatelaine {

class Database;
class PolicyCatalog;

/// The people of a service: accounts, sessions, and accepting invitations. Like KeyRegistry synchronous, on
/// the thread that opened it, each write one transaction. Passwords come here only as argon2id strings
/// (registry/password.h). E-mail addresses are compared trimmed and in lower case.
class Accounts {
public:
    Accounts(Database &database, const PolicyCatalog &catalog, const Clock &clock);

    /// The account's password hash; nothing when there is no such account.
    Result<std::optional<QByteArray>> passwordHash(const QString &email);
    /// For a member whose password was found right. SignInRefused when the account is gone or its hash is no
    /// longer `hash`: the password was changed while it was being checked.
    Result<OpenedSession> openSession(
        const QString &email, const QByteArray &hash, const CheckOrigin &origin);
    /// The session with this token, with its last-seen time moved on (stored at most once a minute).
    /// SessionEnded.
    Result<Session> resume(const Digest &token, const CheckOrigin &origin);
    Result<QList<Session>> sessions(const QString &email); ///< Newest first; those that ended are not there.
    Result<void> endSession(
        const QString &email, const QUuid &session); ///< SessionEnded when it is not theirs.
    /// Ends every other session. SignInRefused unless the hash is still `formerHash`.
    Result<void> changePassword(
        const QString &email, const QByteArray &formerHash, const QByteArray &hash, const QUuid &keptSession);

    /// The address that an invitation is for. InvitationInvalid.
    Result<QString> invitedEmail(const Digest &token);
    /// Makes the account, or uses the one there is when `hash` is still its own (its password was found
    /// right), makes it a member and signs in. The invitation is used up. InvitationInvalid, SignInRefused.
    Result<OpenedSession> acceptInvitation(
        const Digest &token, const QString &name, const QByteArray &hash, const CheckOrigin &origin);

    /// The first account of a store and its workspace's owner. EmailInvalid, MemberExists (there are accounts
    /// already), WorkspaceUnknown. Who gives no name is called by the address, here and above.
    Result<void> createOwner(
        const QString &email, const QString &name, const QByteArray &hash, const WorkspaceId &workspace);

    /// Drops sessions and invitations that ended. Answers how many went.
    Result<int> purge();

private:
    // All of these are called inside Database::read() or write().
    OpenedSession begin(const QString &email, const QString &name, const CheckOrigin &origin);
    Result<Session> standing(const Digest &token); ///< SessionEnded
    void join(const WorkspaceId &id, const QString &email, Role role); ///< Takes a revision.

    Database &m_database;
    const PolicyCatalog &m_catalog;
    const Clock &m_clock;
};

QString foldedEmail(const QString &email); ///< Trimmed and in lower case.
/// The same when it has the form of an address, in ASCII; EmailInvalid.
Result<QString> checkEmail(const QString &email);

} // namespace chatelaine
