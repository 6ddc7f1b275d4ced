// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in, sessions, passwords and invitations, and who guesses at them.
#include "service/api/apifixture.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chatelaine {

class ApiSessionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void signsInAndOut();
    void answersEverySessionThatIsNoneAlike();
    void answersUnknownAccountsAsWrongPasswords();
    void slowsDownWhoGuessesAtAnAccount();
    void slowsDownWhoGuessesFromAnAddress();
    void forgetsTriesThatWereRight();
    void turnsAwayWhenTooManyAskAtOnce();
    void endsIdleAndOldSessions();
    void listsAndEndsSessions();
    void changesThePassword();
    void acceptsAnInvitationOnce();
    void asksAnAccountThatThereIsForItsPassword();
    void keepsSecretsOutOfWhatIsLogged();

private:
    static ApiCall signIn(const QString &email, const QString &password)
    {
        return call("POST", "/v1/session", {{u"email"_s, email}, {u"password"_s, password}});
    }
    static ApiCall accept(const Secret &token, const QString &password)
    {
        return call("POST", "/v1/invitations/accept",
            {{u"token"_s, QString::fromLatin1(token.view())}, {u"name"_s, u"Ada"_s},
                {u"password"_s, password}});
    }
};

void ApiSessionsTest::signsInAndOut()
{
    ApiFixture service;
    const ApiAnswer opened = service.ask(
        signIn(u" Owner@Example.com "_s, QLatin1StringView(ApiFixture::word)).with("User-Agent", "test/1"));
    QCOMPARE(opened.status(), 201);
    QVERIFY(opened.response.secret);
    const QJsonObject session = opened.object()[u"session"_s].toObject();
    QCOMPARE(session[u"email"_s].toString(), u"owner@example.com"_s);
    QCOMPARE(session[u"source"_s].toString(), u"127.0.0.1"_s);
    QCOMPARE(session[u"agent"_s].toString(), u"test/1"_s);
    const std::string token = opened.object()[u"token"_s].toString().toStdString();
    const ApiAnswer current = service.ask(get("/v1/session").as(token));
    QCOMPARE(current.status(), 200);
    QCOMPARE(current.object()[u"session"_s].toObject(), session);
    QCOMPARE(current.object()[u"now"_s].toString(), toRfc3339(service.clock.now()));
    QCOMPARE(service.ask(call("DELETE", "/v1/session").as(token)).status(), 204);
    QCOMPARE(service.ask(get("/v1/session").as(token)).code(), u"session_ended"_s);
    QCOMPARE(service.ask(get("/v1/session").as(service.session)).status(), 200);
}

void ApiSessionsTest::answersEverySessionThatIsNoneAlike()
{
    ApiFixture service;
    const std::string ended = service.signIn(ApiFixture::owner);
    QCOMPARE(service.ask(call("DELETE", "/v1/session").as(ended)).status(), 204);
    const Secret minted = token::mint(u"ch_session"_s);
    const std::string unknown = minted.view().toByteArray().toStdString();
    const std::string expired = service.signIn(ApiFixture::owner);
    service.clock.advance(Session::idle);
    const std::string wire = service.ask(get("/v1/workspaces")).wire();
    for (const std::string &token : {ended, unknown, expired, std::string("x"), unknown + "x"})
        QCOMPARE(service.ask(get("/v1/workspaces").as(token)).wire(), wire);
    QVERIFY(wire.starts_with("401 "));
    QVERIFY(wire.find("WWW-Authenticate: Bearer") != std::string::npos);
    const ApiCall basic = get("/v1/workspaces").with("Authorization", "Basic " + service.session);
    QCOMPARE(service.ask(basic).wire(), wire);
}

void ApiSessionsTest::answersUnknownAccountsAsWrongPasswords()
{
    ApiFixture service;
    const ApiAnswer wrong
        = service.ask(signIn(QLatin1StringView(ApiFixture::owner), u"wrong horse battery"_s));
    QCOMPARE(wrong.status(), 401);
    QCOMPARE(wrong.code(), u"sign_in_refused"_s);
    QCOMPARE(service.ask(signIn(u"nobody@example.com"_s, QLatin1StringView(ApiFixture::word))).wire(),
        wrong.wire());
    QCOMPARE(service.ask(signIn(u"no address"_s, QLatin1StringView(ApiFixture::word))).wire(), wrong.wire());
}

void ApiSessionsTest::slowsDownWhoGuessesAtAnAccount()
{
    ApiFixture service;
    const auto guess = [&](int address) {
        return service.ask(signIn(QLatin1StringView(ApiFixture::owner), u"wrong horse battery"_s)
                               .from("10.0.0." + std::to_string(address)));
    };
    for (int i = 1; i <= 5; ++i)
        QCOMPARE(guess(i).code(), u"sign_in_refused"_s);
    int waited = 1;
    for (int i = 6; i <= 10; ++i) {
        const ApiAnswer answer = guess(i);
        QCOMPARE(answer.status(), 429);
        QCOMPARE(answer.code(), u"sign_in_throttled"_s);
        QCOMPARE(answer.header("Retry-After"), std::to_string(waited));
        service.clock.advance(std::chrono::seconds(waited));
        QCOMPARE(guess(i).code(), u"sign_in_refused"_s);
        waited *= 2;
    }
    // The right password waits too, but never longer than a minute, whatever others do.
    for (int i = 0; i < 5; ++i) {
        service.clock.advance(1min);
        guess(11);
    }
    const ApiCall right = signIn(QLatin1StringView(ApiFixture::owner), QLatin1StringView(ApiFixture::word));
    QCOMPARE(service.ask(right).header("Retry-After"), std::string("60"));
    QCOMPARE(
        service.ask(signIn(u"other@example.com"_s, u"wrong horse battery"_s)).code(), u"sign_in_refused"_s);
    service.clock.advance(1min);
    QCOMPARE(service.ask(right).status(), 201);
    QCOMPARE(guess(12).code(), u"sign_in_refused"_s);
}

void ApiSessionsTest::slowsDownWhoGuessesFromAnAddress()
{
    ApiFixture service;
    const auto guess = [&](int account, const std::string &address) {
        return service.ask(
            signIn(u"user%1@example.com"_s.arg(account), u"wrong horse battery"_s).from(address));
    };
    // Addresses of one IPv6 network of 64 bits are one household.
    for (int i = 1; i <= 20; ++i)
        QCOMPARE(guess(i, "2001:db8::" + std::to_string(i)).code(), u"sign_in_refused"_s);
    QCOMPARE(guess(21, "2001:db8::ffff").status(), 429);
    QCOMPARE(guess(21, "2001:db8:0:1::1").code(), u"sign_in_refused"_s);
    // A right password does not clear the others' tries.
    service.clock.advance(1s);
    const ApiCall right = signIn(QLatin1StringView(ApiFixture::owner), QLatin1StringView(ApiFixture::word));
    QCOMPARE(service.ask(right.from("2001:db8::1")).status(), 201);
    service.clock.advance(1s);
    QCOMPARE(guess(22, "2001:db8::1").code(), u"sign_in_refused"_s);
    QCOMPARE(guess(23, "2001:db8::1").status(), 429);
}

void ApiSessionsTest::forgetsTriesThatWereRight()
{
    ApiFixture service;
    for (int i = 0; i < 25; ++i)
        QCOMPARE(
            service.ask(signIn(QLatin1StringView(ApiFixture::owner), QLatin1StringView(ApiFixture::word)))
                .status(),
            201);
}

void ApiSessionsTest::turnsAwayWhenTooManyAskAtOnce()
{
    ApiFixture service;
    constexpr int many = 120;
    std::vector<std::future<ApiAnswer>> answers;
    for (int i = 0; i < many; ++i) {
        const ApiCall guess = signIn(u"user%1@example.com"_s.arg(i), u"wrong horse battery"_s)
                                  .from("10.0.0." + std::to_string(i));
        answers.push_back(std::async(std::launch::async, [&service, guess] { return service.ask(guess); }));
    }
    int busy = 0;
    for (auto &each : answers) {
        const ApiAnswer answer = each.get();
        if (answer.status() == 503) {
            QCOMPARE(answer.code(), u"service_unready"_s);
            QCOMPARE(answer.header("Retry-After"), std::string("1"));
            ++busy;
        } else {
            QCOMPARE(answer.code(), u"sign_in_refused"_s);
        }
    }
    QVERIFY2(busy > 0 && busy < many, qPrintable(QString::number(busy)));
}

void ApiSessionsTest::endsIdleAndOldSessions()
{
    ApiFixture service;
    const ApiCall ask = get("/v1/session").as(service.session);
    service.clock.advance(Session::idle - 1min);
    QCOMPARE(service.ask(ask).status(), 200);
    service.clock.advance(Session::idle - 1min);
    QCOMPARE(service.ask(ask).status(), 200);
    service.clock.advance(Session::idle);
    QCOMPARE(service.ask(ask).code(), u"session_ended"_s);

    const ApiCall busy = get("/v1/session").as(service.signIn(ApiFixture::owner));
    const Instant end = service.clock.now() + Session::lifetime;
    while (service.clock.now() + Session::idle < end) {
        QCOMPARE(service.ask(busy).status(), 200);
        service.clock.advance(Session::idle - 1min);
    }
    service.clock.set(end);
    QCOMPARE(service.ask(busy).code(), u"session_ended"_s);
}

void ApiSessionsTest::listsAndEndsSessions()
{
    ApiFixture service;
    const std::string other = service.signIn(ApiFixture::owner);
    const std::string stranger = service.join("ada@example.com", "member");
    const QJsonObject list = service.ask(get("/v1/sessions").as(service.session)).object();
    QCOMPARE(list[u"sessions"_s].toArray().size(), 2);
    const QString current = list[u"current"_s].toString();
    QCOMPARE(service.ask(get("/v1/session").as(service.session)).object()[u"session"_s][u"id"_s].toString(),
        current);
    const std::string id
        = service.ask(get("/v1/session").as(other)).object()[u"session"_s][u"id"_s].toString().toStdString();
    const ApiCall end = call("DELETE", "/v1/sessions/" + id);
    // To somebody else it is one that is not there.
    QCOMPARE(service.ask(end.as(stranger)).wire(),
        service.ask(call("DELETE", "/v1/sessions/x").as(stranger)).wire());
    QCOMPARE(service.ask(get("/v1/session").as(other)).status(), 200);
    QCOMPARE(service.ask(end.as(service.session)).status(), 204);
    QCOMPARE(service.ask(get("/v1/session").as(other)).code(), u"session_ended"_s);
    QCOMPARE(service.ask(end.as(service.session)).status(), 204);
}

void ApiSessionsTest::changesThePassword()
{
    ApiFixture service;
    const std::string other = service.signIn(ApiFixture::owner);
    const auto change = [&](const QString &former, const QString &password) {
        return service.ask(call("PUT", "/v1/password", {{u"former"_s, former}, {u"password"_s, password}})
                               .as(service.session));
    };
    QCOMPARE(change(u"wrong horse battery"_s, u"another long one"_s).code(), u"sign_in_refused"_s);
    QCOMPARE(change(QLatin1StringView(ApiFixture::word), u"short"_s).code(), u"password_weak"_s);
    QCOMPARE(service.ask(get("/v1/session").as(other)).status(), 200);
    QCOMPARE(change(QLatin1StringView(ApiFixture::word), u"another long “one”"_s).status(), 204);
    QCOMPARE(service.ask(get("/v1/session").as(other)).code(), u"session_ended"_s);
    QCOMPARE(service.ask(get("/v1/session").as(service.session)).status(), 200);
    QCOMPARE(
        service.ask(signIn(QLatin1StringView(ApiFixture::owner), QLatin1StringView(ApiFixture::word))).code(),
        u"sign_in_refused"_s);
    QCOMPARE(
        service.ask(signIn(QLatin1StringView(ApiFixture::owner), u"another long “one”"_s)).status(), 201);
    QCOMPARE(service.ask(call("PUT", "/v1/password")).code(), u"session_ended"_s);
}

void ApiSessionsTest::acceptsAnInvitationOnce()
{
    ApiFixture service;
    const ApiAnswer invited = service.ask(call("POST", service.path("/invitations"),
        {{u"email"_s, u"ada@example.com"_s},
            {u"role"_s, u"member"_s}}).as(service.session));
    QCOMPARE(invited.status(), 201);
    QVERIFY(invited.response.secret);
    const Secret token = Secret::copyOf(invited.object()[u"token"_s].toString().toLatin1());
    QCOMPARE(service.ask(accept(token, u"short"_s)).code(), u"password_weak"_s);
    const ApiAnswer accepted = service.ask(accept(token, u"a word of her own"_s));
    QCOMPARE(accepted.status(), 201);
    const std::string session = accepted.object()[u"token"_s].toString().toStdString();
    QCOMPARE(service.ask(get(service.path()).as(session)).object()[u"role"_s].toString(), u"member"_s);
    QCOMPARE(service.ask(signIn(u"ada@example.com"_s, u"a word of her own"_s)).status(), 201);

    const ApiAnswer again = service.ask(accept(token, u"a word of her own"_s));
    QCOMPARE(again.code(), u"invitation_invalid"_s);
    const Secret unknown = token::mint(u"ch_invite"_s);
    QCOMPARE(service.ask(accept(unknown, u"a word of her own"_s)).wire(), again.wire());
    const ApiAnswer late = service.ask(call("POST", service.path("/invitations"),
        {{u"email"_s, u"bob@example.com"_s},
            {u"role"_s, u"member"_s}}).as(service.session));
    service.clock.advance(Invitation::lifetime);
    const Secret lateToken = Secret::copyOf(late.object()[u"token"_s].toString().toLatin1());
    QCOMPARE(service.ask(accept(lateToken, u"a word of his own"_s)).wire(), again.wire());
}

void ApiSessionsTest::asksAnAccountThatThereIsForItsPassword()
{
    ApiFixture service;
    service.join("ada@example.com", "member");
    const Actor direct{u"root"_s, u"cli"_s};
    const Workspace second
        = ApiFixture::take(service.registry->createWorkspace({u"second"_s, u"chatelaine"_s, {}, {}}, direct));
    const CreatedInvitation invitation
        = ApiFixture::take(service.registry->invite(second.id, u"ada@example.com"_s, Role::Admin, direct));
    QCOMPARE(service.ask(accept(invitation.token, u"not her own word"_s)).code(), u"sign_in_refused"_s);
    // From wherever: who invited somebody must not be able to guess their password.
    for (int i = 0; i < 4; ++i) {
        const ApiCall guess
            = accept(invitation.token, u"not her own word"_s).from("10.0.1." + std::to_string(i));
        QCOMPARE(service.ask(guess).code(), u"sign_in_refused"_s);
    }
    const ApiAnswer throttled = service.ask(accept(invitation.token, QLatin1StringView(ApiFixture::word)));
    QCOMPARE(throttled.code(), u"sign_in_throttled"_s);
    service.clock.advance(1s);
    const ApiAnswer accepted = service.ask(accept(invitation.token, QLatin1StringView(ApiFixture::word)));
    QCOMPARE(accepted.status(), 201);
    const std::string session = accepted.object()[u"token"_s].toString().toStdString();
    QCOMPARE(service.ask(get("/v1/workspaces").as(session)).object()[u"workspaces"_s].toArray().size(), 2);
}

void ApiSessionsTest::keepsSecretsOutOfWhatIsLogged()
{
    ApiFixture service;
    const ApiAnswer made
        = service.ask(call("POST", service.path("/keys"), {{u"label"_s, u"x"_s}}).as(service.session));
    QCOMPARE(made.status(), 201);
    QVERIFY(made.response.secret);
    QCOMPARE(made.response.logRoute, std::string("POST /v1/workspaces/{workspace}/keys"));
    QCOMPARE(made.response.logMember, std::string(ApiFixture::owner));
    QCOMPARE(made.response.logCode, std::string());
    const ApiAnswer refused = service.ask(get("/v1/keys/x").as(service.session));
    QCOMPARE(refused.response.logCode, std::string("key_unknown"));
    QCOMPARE(refused.response.logMember, std::string(ApiFixture::owner));
    QVERIFY(!refused.response.secret);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::ApiSessionsTest)
#include "tst_apisessions.moc"
