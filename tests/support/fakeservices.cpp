// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeservices.h"

#include <QTimer>
#include <QUrl>

namespace chatelaine {
using namespace Qt::StringLiterals;

namespace {

template <typename T>
Reply<T> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace

FakeServiceStore::FakeServiceStore(const StoreAddress &address, const PolicyCatalog &catalog,
    const Clock &clock, const QString &host, const QString &email)
    : FakeServiceFile{{address, catalog, clock, u"window"_s}, FakeDirectory(clock.now())}
    , PeopleStore(file, people, email)
    , m_host(host)
{
}

void FakeServiceStore::setAway(const std::optional<Error> &error)
{
    m_away = error;
    if (m_open)
        Q_EMIT availabilityChanged(error);
}

void FakeServiceStore::setToken(Secret token)
{
    m_token = std::move(token);
    if (m_away && m_away->code == ErrorCode::SessionEnded)
        setAway({});
}

Reply<void> FakeServiceStore::open()
{
    ++m_opened;
    if (m_token.isEmpty())
        return ready<void>(fail(ErrorCode::SessionEnded));
    if (m_away)
        return ready<void>(tl::unexpected<Error>(*m_away));
    m_open = true;
    return PeopleStore::open();
}

Reply<QList<Workspace>> FakeServiceStore::workspaces()
{
    return m_away ? ready<QList<Workspace>>(tl::unexpected<Error>(*m_away)) : PeopleStore::workspaces();
}

Reply<KeyPage> FakeServiceStore::page(const WorkspaceId &id, const KeyPageRequest &request)
{
    return m_away ? ready<KeyPage>(tl::unexpected<Error>(*m_away)) : PeopleStore::page(id, request);
}

FakeServices::FakeServices(QString folder, const PolicyCatalog &catalog, const Clock &clock)
    : m_folder(std::move(folder))
    , m_catalog(catalog)
    , m_clock(clock)
{
}

StoreAddress FakeServices::file(const QString &host) const
{
    return {m_folder + u'/' + host + u"/keys.sqlite"_s};
}

void FakeServices::answerNow()
{
    m_waiting->addResult(*std::move(m_late));
    std::exchange(m_waiting, nullptr)->finish();
}

Result<QString> FakeServices::address(const QString &typed) const
{
    const QUrl url(typed);
    if (url.scheme() == "http"_L1 && url.host() != "127.0.0.1"_L1)
        return fail(ErrorCode::ServiceInsecure, {url.host()});
    if (url.host().isEmpty())
        return fail(ErrorCode::ServiceAddressInvalid, {typed});
    return url.toString();
}

Reply<OpenedSession> FakeServices::answer(const SavedConnection &connection, Result<OpenedSession> judged)
{
    lastAsked = connection;
    if (refusal)
        judged = tl::unexpected<Error>(*refusal);
    m_waiting = std::make_shared<QPromise<Result<OpenedSession>>>();
    m_waiting->start();
    m_late.emplace(std::move(judged));
    auto future = m_waiting->future();
    if (answers)
        answerNow();
    return future;
}

Reply<OpenedSession> FakeServices::signIn(const SavedConnection &connection, Secret word)
{
    Session session;
    session.email = connection.email;
    Result<OpenedSession> judged = fail(ErrorCode::SignInRefused);
    if (equalInConstantTime(word.view(), password))
        judged = OpenedSession{session, Secret::copyOf("ch_session_abc")};
    return answer(connection, std::move(judged));
}

Reply<OpenedSession> FakeServices::acceptInvitation(
    const SavedConnection &connection, Secret given, const QString &name, Secret word)
{
    lastName = name;
    Session session;
    session.email = u"invited@example.com"_s;
    Result<OpenedSession> judged = fail(ErrorCode::InvitationInvalid);
    if (word.size() < 12)
        judged = fail(ErrorCode::PasswordWeak, {u"12"_s});
    else if (equalInConstantTime(given.view(), code))
        judged = OpenedSession{session, Secret::copyOf("ch_session_abc")};
    return answer(connection, std::move(judged));
}

Reply<void> FakeServices::signOut(const SavedConnection &, Secret)
{
    ++signedOut;
    return ready<void>({});
}

ServiceStore FakeServices::store(const SavedConnection &connection)
{
    const QString host = QUrl(connection.address).host();
    auto store = std::make_unique<FakeServiceStore>(file(host), m_catalog, m_clock, host, connection.email);
    FakeServiceStore *made = store.get();
    made->setAway(away);
    m_stores.append(made);
    return {std::move(store), [made](Secret token) { made->setToken(std::move(token)); }};
}

} // namespace chatelaine
