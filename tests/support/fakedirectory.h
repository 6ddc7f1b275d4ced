// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/memberdirectory.h"

#include <deque>
#include <functional>

namespace chatelaine {

/// The people of one workspace, in memory, refusing what the real ones refuse: unknown members, the last
/// owner, keys that cannot be handed over, wrong and weak passwords, sessions and invitations that are gone.
class FakeDirectory final : public MemberDirectory {
    Q_OBJECT
public:
    explicit FakeDirectory(Instant now)
        : m_now(now)
    {
    }

    Reply<Membership> membership(const WorkspaceId &id) override;
    Reply<CreatedInvitation> invite(const WorkspaceId &id, const QString &email, Role role) override;
    Reply<void> withdrawInvitation(const WorkspaceId &id, const QUuid &invitation) override;
    Reply<Member> changeRole(const WorkspaceId &id, const QString &email, Role role) override;
    Reply<void> removeMember(const WorkspaceId &id, const QString &email, const LeaverKeys &keys) override;
    Reply<QList<Session>> sessions() override;
    QUuid currentSession() const override { return own.value(0).id; }
    Reply<void> endSession(const QUuid &session) override;
    Reply<void> changePassword(Secret former, Secret password) override;
    Reply<void> signOut() override;

    void add(const QString &email, const QString &name, Role role, int keys = 0);
    void addInvitation(const QString &email, Role role);
    void addSession(const QString &agent, const QString &source);
    const Member *find(const QString &email) const;

    void hold() { m_held = true; } ///< Answers wait for release().
    void release();

    static constexpr auto token = "ch_invite_qkJaB6MffYVzZXWqmcoF49yrUxP3wf0LsakP";
    Membership people;
    QList<Session> own; ///< The first is this one.
    QByteArray password = "correct horse battery";
    bool handsOver = true; ///< The policy's keys can be handed over.
    std::optional<Error> fault{}; ///< Answered to everything while it is set.
    QStringList done{}; ///< What was changed, in words.

private:
    template <typename T>
    Reply<T> answer(Result<T> result);
    template <typename T, typename Do>
    Reply<T> perform(Do act);
    Result<Member *> member(const QString &email);
    bool isLastOwner(const Member &member) const;

    Instant m_now;
    bool m_held = false;
    std::deque<std::function<void()>> m_waiting;
};

} // namespace chatelaine
