// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"

namespace chatelaine {

class Database;
class Statement;

/// The tables `account` and `session`. Addresses come in lower case. Used inside Database::read() and
/// write().
class AccountTable {
public:
    explicit AccountTable(Database &database)
        : m_database(database)
    {
    }

    struct Account {
        QString email;
        QString name;
        QByteArray passwordHash;
    };
    std::optional<Account> find(const QString &email);
    bool isEmpty();
    void insert(const Account &account, Instant createdAt);
    void setPasswordHash(const QString &email, const QByteArray &hash);
    void removeHomeless(); ///< Accounts that are in no workspace, with their sessions.

    std::optional<Session> session(const Digest &token);
    QList<Session> sessions(const QString &email); ///< Newest first; those that ended are among them.
    void insert(const Session &session, const Digest &token);
    void touch(const Session &session); ///< Writes when, from where and by what it was last seen.
    void removeSession(const QUuid &id);
    void removeOtherSessions(const QString &email, const QUuid &kept);
    int removeSessionsUntil(Instant createdAt, Instant lastSeenAt); ///< Answers how many went.

private:
    Session read(const Statement &row) const;

    Database &m_database;
};

} // namespace chatelaine
