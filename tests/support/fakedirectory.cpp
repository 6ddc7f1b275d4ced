// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakedirectory.h"

#include "registry/password.h"

#include <QPromise>

#include <algorithm>
#include <memory>

namespace chatelaine {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

template <typename T>
Reply<T> FakeDirectory::answer(Result<T> result)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    auto held = std::make_shared<Result<T>>(std::move(result));
    promise->start();
    Reply<T> reply = promise->future();
    m_waiting.push_back([promise, held] {
        promise->addResult(std::move(*held));
        promise->finish();
    });
    if (!m_held)
        release();
    return reply;
}

template <typename T, typename Do>
Reply<T> FakeDirectory::perform(Do act)
{
    if (fault)
        return answer<T>(tl::unexpected<Error>(*fault));
    return answer<T>(act());
}

void FakeDirectory::release()
{
    m_held = false;
    for (; !m_waiting.empty(); m_waiting.pop_front())
        m_waiting.front()();
}

void FakeDirectory::add(const QString &email, const QString &name, Role role, int keys)
{
    people.members.append({email, name, role, m_now - Days(20), keys});
    std::ranges::sort(people.members, {}, &Member::email);
}

void FakeDirectory::addInvitation(const QString &email, Role role)
{
    people.invitations.append(
        {QUuid::createUuid(), email, role, people.members.first().email, m_now, m_now + 72h});
}

void FakeDirectory::addSession(const QString &agent, const QString &source)
{
    own.append({QUuid::createUuid(), u"ada@acme.example"_s, u"Ada"_s, m_now - Days(3), m_now - 2min,
        m_now + 10h, source, agent});
}

const Member *FakeDirectory::find(const QString &email) const
{
    const auto found = std::ranges::find(people.members, email, &Member::email);
    return found == people.members.end() ? nullptr : &*found;
}

Result<Member *> FakeDirectory::member(const QString &email)
{
    const auto found = std::ranges::find(people.members, email, &Member::email);
    if (found == people.members.end())
        return fail(ErrorCode::MemberUnknown, {email});
    return &*found;
}

bool FakeDirectory::isLastOwner(const Member &member) const
{
    return member.role == Role::Owner && std::ranges::count(people.members, Role::Owner, &Member::role) == 1;
}

Reply<Membership> FakeDirectory::membership(const WorkspaceId &)
{
    return perform<Membership>([this] { return Result<Membership>(people); });
}

Reply<CreatedInvitation> FakeDirectory::invite(const WorkspaceId &, const QString &email, Role role)
{
    return perform<CreatedInvitation>([&]() -> Result<CreatedInvitation> {
        const QString address = email.trimmed().toLower();
        if (!address.contains(u'@'))
            return fail(ErrorCode::EmailInvalid);
        if (find(address))
            return fail(ErrorCode::MemberExists, {address});
        people.invitations.removeIf([&](const Invitation &each) { return each.email == address; });
        addInvitation(address, role);
        done.append(u"invite "_s + address + u' ' + roleWord(role));
        return CreatedInvitation{people.invitations.last(), Secret::copyOf(token)};
    });
}

Reply<void> FakeDirectory::withdrawInvitation(const WorkspaceId &, const QUuid &invitation)
{
    return perform<void>([&]() -> Result<void> {
        if (people.invitations.removeIf([&](const Invitation &each) { return each.id == invitation; }) == 0)
            return fail(ErrorCode::InvitationInvalid);
        return {};
    });
}

Reply<Member> FakeDirectory::changeRole(const WorkspaceId &, const QString &email, Role role)
{
    return perform<Member>([&] {
        return member(email).and_then([&](Member *member) -> Result<Member> {
            if (role != Role::Owner && isLastOwner(*member))
                return fail(ErrorCode::LastOwner);
            member->role = role;
            done.append(u"role "_s + email + u' ' + roleWord(role));
            return *member;
        });
    });
}

Reply<void> FakeDirectory::removeMember(const WorkspaceId &, const QString &email, const LeaverKeys &keys)
{
    return perform<void>([&] {
        return member(email).and_then([&](Member *member) -> Result<void> {
            if (isLastOwner(*member))
                return fail(ErrorCode::LastOwner);
            if (!keys.handOverTo.isEmpty() && !handsOver)
                return fail(ErrorCode::HandOverImpossible);
            people.members.removeIf([&](const Member &each) { return each.email == email; });
            done.append(u"remove "_s + email + u" > "_s + keys.handOverTo);
            return {};
        });
    });
}

Reply<QList<Session>> FakeDirectory::sessions()
{
    return perform<QList<Session>>([this] { return Result<QList<Session>>(own); });
}

Reply<void> FakeDirectory::endSession(const QUuid &session)
{
    return perform<void>([&]() -> Result<void> {
        if (own.removeIf([&](const Session &each) { return each.id == session; }) == 0)
            return fail(ErrorCode::SessionEnded);
        return {};
    });
}

Reply<void> FakeDirectory::changePassword(Secret former, Secret fresh)
{
    return perform<void>([&]() -> Result<void> {
        if (former.view() != password)
            return fail(ErrorCode::SignInRefused);
        if (fresh.size() < password::leastLength)
            return fail(ErrorCode::PasswordWeak, {QString::number(password::leastLength)});
        password = fresh.view().toByteArray();
        own.resize(1);
        return {};
    });
}

Reply<void> FakeDirectory::signOut()
{
    return perform<void>([] { return Result<void>(); });
}

} // namespace chatelaine
