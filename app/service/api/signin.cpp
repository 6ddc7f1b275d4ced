// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/signin.h"

#include "registry/accounts.h"
#include "registry/keyregistry.h"
#include "registry/password.h"
#include "service/engine/engine.h"

namespace chatelaine {

template <typename T>
struct SignIn::Attempt {
    Throttle::Try counted;
    Done<T> done;
};

/// Whom an invitation is for.
struct SignIn::Invited {
    QString email;
    QByteArray account; ///< The password's hash of the account there is; else empty.
};

SignIn::SignIn(Engine &engine)
    : m_engine(engine)
    , m_throttle(engine.clock())
{
    password::hashOfNobody(); // Made now, so that the first unknown account costs what the others cost.
}

template <typename T>
SignIn::AttemptPtr<T> SignIn::admit(const QString &email, const QString &source, Done<T> done)
{
    const Throttle::Try counted{email, Throttle::networkOf(source)};
    if (const int seconds = m_throttle.admit(counted); seconds > 0) {
        done(fail(ErrorCode::SignInThrottled, {QString::number(seconds)}));
        return nullptr;
    }
    return std::make_shared<Attempt<T>>(Attempt<T>{counted, std::move(done)});
}

template <typename T>
void SignIn::finish(const AttemptPtr<T> &attempt, Result<T> result)
{
    const bool wrong = !result
        && (result.error().code == ErrorCode::SignInRefused
            || result.error().code == ErrorCode::InvitationInvalid);
    if (result)
        m_throttle.succeeded(attempt->counted);
    else if (!wrong)
        m_throttle.abandoned(attempt->counted);
    attempt->done(std::move(result));
}

template <typename T>
void SignIn::hash(const AttemptPtr<T> &attempt, std::function<void()> job)
{
    if (!m_pool.post(std::move(job)))
        finish<T>(attempt, fail(ErrorCode::ServiceUnready));
}

void SignIn::open(Credentials credentials, Done<OpenedSession> done)
{
    // What has not the form of an address is an account that is not there.
    const QString email = checkEmail(credentials.email).value_or(QString());
    const auto attempt = admit(email, credentials.origin.source, std::move(done));
    if (!attempt)
        return;
    const auto given = std::make_shared<Credentials>(std::move(credentials));
    const auto decide = [this, attempt, given, email](const QByteArray &account) {
        const bool known = !account.isEmpty();
        if (!password::matches(known ? account : password::hashOfNobody(), given->password) || !known)
            return finish<OpenedSession>(attempt, fail(ErrorCode::SignInRefused));
        m_engine.write<OpenedSession>(
            [given, email, account](KeyRegistry &registry) {
                return registry.accounts().openSession(email, account, given->origin);
            },
            [this, attempt](auto opened) { finish<OpenedSession>(attempt, std::move(opened)); });
    };
    m_engine.read<std::optional<QByteArray>>(
        [email](KeyRegistry &registry) { return registry.accounts().passwordHash(email); },
        [this, attempt, decide](const auto &account) {
            if (!account)
                return finish<OpenedSession>(attempt, tl::unexpected(account.error()));
            hash(attempt, [decide, hash = account->value_or(QByteArray())] { decide(hash); });
        });
}

void SignIn::accept(Acceptance acceptance, Done<OpenedSession> done)
{
    const auto attempt = admit(QString(), acceptance.origin.source, std::move(done));
    if (!attempt)
        return;
    const auto given = std::make_shared<Acceptance>(std::move(acceptance));
    m_engine.read<Invited>(
        [given](KeyRegistry &registry) -> Result<Invited> {
            if (!token::isToken(given->token.view()))
                return fail(ErrorCode::InvitationInvalid);
            const auto email = registry.accounts().invitedEmail(token::digest(given->token.view()));
            if (!email)
                return tl::unexpected(email.error());
            return registry.accounts().passwordHash(*email).map([&](const auto &account) {
                return Invited{*email, account.value_or(QByteArray())};
            });
        },
        [this, attempt, given](const Result<Invited> &invited) {
            if (!invited)
                return finish<OpenedSession>(attempt, tl::unexpected(invited.error()));
            if (!invited->account.isEmpty() && !addAccount(attempt, invited->email))
                return;
            hash(attempt, [this, attempt, given, account = invited->account] {
                takeInvitation(attempt, given, account);
            });
        });
}

/// From here on the try is one at that account too; answers it when that has to wait.
bool SignIn::addAccount(const AttemptPtr<OpenedSession> &attempt, const QString &email)
{
    const int seconds = m_throttle.admit({email, QString()});
    if (seconds > 0)
        finish<OpenedSession>(attempt, fail(ErrorCode::SignInThrottled, {QString::number(seconds)}));
    else
        attempt->counted.account = email;
    return seconds == 0;
}

/// In the pool: the password is that of the account there is, or becomes that of a new one.
void SignIn::takeInvitation(const AttemptPtr<OpenedSession> &attempt,
    const std::shared_ptr<Acceptance> &acceptance, const QByteArray &account)
{
    const Secret &word = acceptance->password;
    const bool known = !account.isEmpty();
    if (known && !password::matches(account, word))
        return finish<OpenedSession>(attempt, fail(ErrorCode::SignInRefused));
    if (const auto strong = known ? Result<void>() : password::check(word); !strong)
        return finish<OpenedSession>(attempt, tl::unexpected(strong.error()));
    m_engine.write<OpenedSession>(
        [acceptance, hash = known ? account : password::hash(word)](KeyRegistry &registry) {
            return registry.accounts().acceptInvitation(
                token::digest(acceptance->token.view()), acceptance->name, hash, acceptance->origin);
        },
        [this, attempt](auto opened) { finish<OpenedSession>(attempt, std::move(opened)); });
}

void SignIn::change(Change change, Done<QString> done)
{
    struct Known {
        Session session;
        QByteArray hash;
    };
    const auto given = std::make_shared<Change>(std::move(change));
    m_engine.read<Known>(
        [given](KeyRegistry &registry) -> Result<Known> {
            const auto session = registry.accounts().resume(given->session, given->origin);
            if (!session)
                return tl::unexpected(session.error());
            return registry.accounts().passwordHash(session->email).map([&](const auto &hash) {
                return Known{*session, hash.value_or(QByteArray())};
            });
        },
        [this, given, done = std::move(done)](const Result<Known> &known) {
            if (!known)
                return done(tl::unexpected(known.error()));
            const auto attempt = admit(known->session.email, given->origin.source, done);
            if (attempt)
                hash(attempt,
                    [=, this, known = *known] { replace(attempt, given, known.session, known.hash); });
        });
}

/// In the pool.
void SignIn::replace(const AttemptPtr<QString> &attempt, const std::shared_ptr<Change> &change,
    const Session &session, const QByteArray &former)
{
    if (!password::matches(former, change->former))
        return finish<QString>(attempt, fail(ErrorCode::SignInRefused));
    if (const auto strong = password::check(change->password); !strong)
        return finish<QString>(attempt, tl::unexpected(strong.error()));
    m_engine.write<QString>(
        [session, former, hash = password::hash(change->password)](KeyRegistry &registry) {
            return registry.accounts().changePassword(session.email, former, hash, session.id).map([&] {
                return session.email;
            });
        },
        [this, attempt](auto changed) { finish<QString>(attempt, std::move(changed)); });
}

} // namespace chatelaine
