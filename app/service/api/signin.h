// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/records.h"
#include "service/api/passwordpool.h"
#include "service/api/throttle.h"

namespace chatelaine {

class Engine;

/// All that looks at a password. What it says of an account that is not there, and the time that it takes to
/// say so, are those of a wrong password. Any thread; answers come on another one, or at once.
class SignIn {
public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    explicit SignIn(Engine &engine);

    struct Credentials {
        QString email;
        Secret password;
        CheckOrigin origin;
    };
    /// SignInRefused, SignInThrottled, ServiceUnready (too many at once).
    void open(Credentials credentials, Done<OpenedSession> done);

    struct Acceptance {
        Secret token;
        QString name;
        Secret password; ///< A new one, or that of the account there is.
        CheckOrigin origin;
    };
    /// InvitationInvalid, PasswordWeak, and the codes of open().
    void accept(Acceptance acceptance, Done<OpenedSession> done);

    struct Change {
        Digest session{};
        Secret former;
        Secret password;
        CheckOrigin origin;
    };
    /// SessionEnded, PasswordWeak, and the codes of open(). Every other session of the account ends. Answers
    /// whose it was.
    void change(Change change, Done<QString> done);

private:
    /// One try, from being admitted to being answered.
    template <typename T>
    struct Attempt;
    struct Invited;
    template <typename T>
    using AttemptPtr = std::shared_ptr<Attempt<T>>;

    template <typename T>
    AttemptPtr<T> admit(const QString &email, const QString &source, Done<T> done);
    template <typename T>
    void finish(const AttemptPtr<T> &attempt, Result<T> result);
    /// Runs `job` in the pool, or gives the attempt up.
    template <typename T>
    void hash(const AttemptPtr<T> &attempt, std::function<void()> job);

    bool addAccount(const AttemptPtr<OpenedSession> &attempt, const QString &email);
    void takeInvitation(const AttemptPtr<OpenedSession> &attempt,
        const std::shared_ptr<Acceptance> &acceptance, const QByteArray &account);
    void replace(const AttemptPtr<QString> &attempt, const std::shared_ptr<Change> &change,
        const Session &session, const QByteArray &former);

    Engine &m_engine;
    Throttle m_throttle;
    PasswordPool m_pool; ///< Last: its threads use the others.
};

} // namespace chatelaine
