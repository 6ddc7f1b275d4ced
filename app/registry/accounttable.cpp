// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/accounttable.h"

#include "registry/database.h"
#include "registry/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

const QString &selectionOfSessions()
{
    static const QString text
        = u"SELECT s.id, s.email, a.name, s.created_at, s.last_seen_at, s.source, s.agent "
          "FROM session s JOIN account a ON a.email = s.email "_s;
    return text;
}

} // namespace

std::optional<AccountTable::Account> AccountTable::find(const QString &email)
{
    Statement row(m_database, u"SELECT email, name, password FROM account WHERE email = ?"_s);
    if (!row.run(email).next())
        return std::nullopt;
    return Account{row.text(0), row.text(1), row.text(2).toLatin1()};
}

bool AccountTable::isEmpty()
{
    return !Statement(m_database, u"SELECT 1 FROM account LIMIT 1"_s).run().next();
}

void AccountTable::insert(const Account &account, Instant createdAt)
{
    Statement(m_database, u"INSERT INTO account (email, name, password, created_at) VALUES (?, ?, ?, ?)"_s)
        .run(account.email, account.name, QString::fromLatin1(account.passwordHash), createdAt);
}

void AccountTable::setPasswordHash(const QString &email, const QByteArray &hash)
{
    Statement(m_database, u"UPDATE account SET password = ? WHERE email = ?"_s)
        .run(QString::fromLatin1(hash), email);
}

void AccountTable::removeHomeless()
{
    Statement(m_database, u"DELETE FROM account WHERE email NOT IN (SELECT email FROM membership)"_s).run();
}

std::optional<Session> AccountTable::session(const Digest &token)
{
    Statement row(m_database, selectionOfSessions() + u"WHERE s.digest = ?"_s);
    return row.run(token).next() ? std::optional(read(row)) : std::nullopt;
}

QList<Session> AccountTable::sessions(const QString &email)
{
    QList<Session> found;
    Statement rows(
        m_database, selectionOfSessions() + u"WHERE s.email = ? ORDER BY s.created_at DESC, s.id DESC"_s);
    rows.run(email);
    while (rows.next())
        found.append(read(rows));
    return found;
}

void AccountTable::insert(const Session &session, const Digest &token)
{
    Statement(m_database,
        u"INSERT INTO session (digest, id, email, created_at, last_seen_at, source, agent) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"_s)
        .run(token, session.id, session.email, session.createdAt, session.lastSeenAt, session.source,
            session.agent);
}

void AccountTable::touch(const Session &session)
{
    Statement(m_database, u"UPDATE session SET last_seen_at = ?, source = ?, agent = ? WHERE id = ?"_s)
        .run(session.lastSeenAt, session.source, session.agent, session.id);
}

void AccountTable::removeSession(const QUuid &id)
{
    Statement(m_database, u"DELETE FROM session WHERE id = ?"_s).run(id);
}

void AccountTable::removeOtherSessions(const QString &email, const QUuid &kept)
{
    Statement(m_database, u"DELETE FROM session WHERE email = ? AND id <> ?"_s).run(email, kept);
}

int AccountTable::removeSessionsUntil(Instant createdAt, Instant lastSeenAt)
{
    Statement(m_database, u"DELETE FROM session WHERE created_at <= ? OR last_seen_at <= ?"_s)
        .run(createdAt, lastSeenAt);
    Statement count(m_database, u"SELECT changes()"_s);
    return count.run().next() ? count.number(0) : 0;
}

Session AccountTable::read(const Statement &row) const
{
    Session session;
    session.id = row.id(0);
    session.email = row.text(1);
    session.name = row.text(2);
    session.createdAt = row.instant(3);
    session.lastSeenAt = row.instant(4);
    session.expiresAt
        = std::min<Instant>(session.createdAt + Session::lifetime, session.lastSeenAt + Session::idle);
    session.source = row.text(5);
    session.agent = row.text(6);
    return session;
}

} // namespace chatelaine
