// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/accounts.h"

#include "domain/keydraft.h"
#include "registry/accounttable.h"
#include "registry/database.h"
#include "registry/eventlog.h"
#include "registry/membertable.h"
#include "registry/workspacetable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr qsizetype longestEmail = 254; // RFC 5321
constexpr std::chrono::minutes seenSteps{1};

bool same(const QByteArray &a, const QByteArray &b)
{
    return equalInConstantTime(a, b);
}

/// Who gives no name is called by their address.
Result<QString> checkName(const QString &name, const QString &email)
{
    return name.trimmed().isEmpty() ? email : checkLabel(name);
}

} // namespace

QString foldedEmail(const QString &email)
{
    return email.trimmed().toLower();
}

Result<QString> checkEmail(const QString &email)
{
    const QString kept = foldedEmail(email);
    const bool plain = std::all_of(kept.begin(), kept.end(),
        [](QChar c) { return c > u' ' && c < u'\x7f' && !u"\"(),:;<>[\\]"_s.contains(c); });
    const QString domain = kept.section(u'@', 1);
    if (!plain || kept.size() > longestEmail || kept.count(u'@') != 1 || kept.startsWith(u'@')
        || domain.isEmpty() || domain.startsWith(u'.') || domain.endsWith(u'.') || domain.contains(u".."_s))
        return fail(ErrorCode::EmailInvalid);
    return kept;
}

Accounts::Accounts(Database &database, const PolicyCatalog &catalog, const Clock &clock)
    : m_database(database)
    , m_catalog(catalog)
    , m_clock(clock)
{
}

Result<std::optional<QByteArray>> Accounts::passwordHash(const QString &email)
{
    return m_database.read([&]() -> Result<std::optional<QByteArray>> {
        const auto account = AccountTable(m_database).find(foldedEmail(email));
        return account ? std::optional(account->passwordHash) : std::nullopt;
    });
}

Result<OpenedSession> Accounts::openSession(
    const QString &email, const QByteArray &hash, const CheckOrigin &origin)
{
    return m_database.write([&]() -> Result<OpenedSession> {
        const auto account = AccountTable(m_database).find(foldedEmail(email));
        if (!account || !same(account->passwordHash, hash))
            return fail(ErrorCode::SignInRefused);
        return begin(account->email, account->name, origin);
    });
}

OpenedSession Accounts::begin(const QString &email, const QString &name, const CheckOrigin &origin)
{
    const Instant now = m_clock.now();
    const Session session{
        newId(now), email, name, now, now, now + Session::idle, origin.source, keptAgent(origin.agent)};
    Secret token = token::mint(u"ch_session"_s);
    AccountTable(m_database).insert(session, token::digest(token.view()));
    return {session, std::move(token)};
}

Result<Session> Accounts::standing(const Digest &token)
{
    const auto session = AccountTable(m_database).session(token);
    if (!session || session->expiresAt <= m_clock.now())
        return fail(ErrorCode::SessionEnded);
    return *session;
}

Result<Session> Accounts::resume(const Digest &token, const CheckOrigin &origin)
{
    const auto found = m_database.read([&] { return standing(token); });
    if (!found || m_clock.now() - found->lastSeenAt < seenSteps)
        return found;
    return m_database.write([&]() -> Result<Session> {
        auto session = standing(token);
        if (!session)
            return session;
        session->lastSeenAt = m_clock.now();
        session->source = origin.source;
        session->agent = keptAgent(origin.agent);
        AccountTable(m_database).touch(*session);
        return standing(token);
    });
}

Result<QList<Session>> Accounts::sessions(const QString &email)
{
    return m_database.read([&]() -> Result<QList<Session>> {
        QList<Session> found = AccountTable(m_database).sessions(foldedEmail(email));
        found.removeIf([&](const Session &session) { return session.expiresAt <= m_clock.now(); });
        return found;
    });
}

Result<void> Accounts::endSession(const QString &email, const QUuid &session)
{
    return m_database.write([&]() -> Result<void> {
        AccountTable accounts(m_database);
        const QList<Session> theirs = accounts.sessions(foldedEmail(email));
        if (std::none_of(
                theirs.begin(), theirs.end(), [&](const Session &each) { return each.id == session; }))
            return fail(ErrorCode::SessionEnded);
        accounts.removeSession(session);
        return {};
    });
}

Result<void> Accounts::changePassword(
    const QString &email, const QByteArray &formerHash, const QByteArray &hash, const QUuid &keptSession)
{
    return m_database.write([&]() -> Result<void> {
        AccountTable accounts(m_database);
        const auto account = accounts.find(foldedEmail(email));
        if (!account || !same(account->passwordHash, formerHash))
            return fail(ErrorCode::SignInRefused);
        accounts.setPasswordHash(account->email, hash);
        accounts.removeOtherSessions(account->email, keptSession);
        return {};
    });
}

Result<QString> Accounts::invitedEmail(const Digest &token)
{
    return m_database.read([&]() -> Result<QString> {
        const auto offer = MemberTable(m_database).offer(token, m_clock.now());
        if (!offer)
            return fail(ErrorCode::InvitationInvalid);
        return offer->invitation.email;
    });
}

Result<OpenedSession> Accounts::acceptInvitation(
    const Digest &token, const QString &name, const QByteArray &hash, const CheckOrigin &origin)
{
    return m_database.write([&]() -> Result<OpenedSession> {
        const auto offer = MemberTable(m_database).offer(token, m_clock.now());
        if (!offer)
            return fail(ErrorCode::InvitationInvalid);
        const Invitation &invitation = offer->invitation;
        AccountTable accounts(m_database);
        auto account = accounts.find(invitation.email);
        if (account && !same(account->passwordHash, hash))
            return fail(ErrorCode::SignInRefused);
        if (!account) {
            const auto kept = checkName(name, invitation.email);
            if (!kept)
                return tl::unexpected(kept.error());
            account = {invitation.email, *kept, hash};
            accounts.insert(*account, m_clock.now());
        }
        join(offer->workspace, account->email, invitation.role);
        return begin(account->email, account->name, origin);
    });
}

void Accounts::join(const WorkspaceId &id, const QString &email, Role role)
{
    WorkspaceTable workspaces(m_database, m_catalog);
    const auto workspace = workspaces.find(id);
    if (!workspace)
        return; // it goes with its invitations, so there is one
    MemberTable members(m_database);
    members.removeInvitationsOf(id, email);
    members.insert(id, email, role, m_clock.now());
    workspaces.nextRevision(id);
    EventLog(m_database)
        .append(id, {0, m_clock.now(), email, u"member_join"_s, {}, workspace->name, roleWord(role)});
}

Result<void> Accounts::createOwner(
    const QString &email, const QString &name, const QByteArray &hash, const WorkspaceId &workspace)
{
    const auto kept = checkEmail(email);
    if (!kept)
        return tl::unexpected(kept.error());
    const auto called = checkName(name, *kept);
    if (!called)
        return tl::unexpected(called.error());
    return m_database.write([&]() -> Result<void> {
        AccountTable accounts(m_database);
        if (!accounts.isEmpty())
            return fail(ErrorCode::MemberExists, {*kept});
        if (!WorkspaceTable(m_database, m_catalog).find(workspace))
            return fail(ErrorCode::WorkspaceUnknown, {idText(workspace)});
        accounts.insert({*kept, *called, hash}, m_clock.now());
        join(workspace, *kept, Role::Owner);
        return {};
    });
}

Result<int> Accounts::purge()
{
    return m_database.write([&]() -> Result<int> {
        const Instant now = m_clock.now();
        const int sessions
            = AccountTable(m_database).removeSessionsUntil(now - Session::lifetime, now - Session::idle);
        return sessions + MemberTable(m_database).removeInvitationsUntil(now - Invitation::lifetime);
    });
}

} // namespace chatelaine
