// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts, their passwords and their sessions.
#include "registry/password.h"
#include "registry/peoplefixture.h"
#include "registry/rawfiles.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatelaine {

class RegistryAccountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void passwordsAreHashedWithArgon2id();
    void refusesWeakPasswords();
    void firstOwnerIsMadeOnce();
    void signsInWhileThePasswordIsTheSame();
    void addressesComeInAnyCase();
    void sessionEndsWhenIdle();
    void sessionEndsAfterThirtyDays();
    void seenIsKeptToTheMinute();
    void sessionsAreListedAndEnded();
    void passwordChangeEndsTheOthers();
    void invitationOfWhoHasAnAccount();
    void tokensAreKeptAsDigests();
    void purgesWhatEnded();

private:
    /// Ada, who owns a workspace.
    struct Bench : PeopleFixture {
        Workspace workspace = PeopleFixture::workspace(u"chatelaine"_s);
        QString ada = email(u"ada"_s);
        Accounts &accounts = registry->accounts();
        Bench() { take(accounts.createOwner(ada, u"Ada"_s, hash, workspace.id)); }

        OpenedSession open() { return take(accounts.openSession(ada, hash, origin)); }
        std::optional<ErrorCode> resuming(const OpenedSession &session)
        {
            return codeOf(accounts.resume(token::digest(session.token.view()), origin));
        }
    };
};

void RegistryAccountsTest::passwordsAreHashedWithArgon2id()
{
    const Secret right = Secret::copyOf("correct horse battery");
    const Secret wrong = Secret::copyOf("correct horse batterz");
    const QByteArray hash = password::hash(right);
    QVERIFY2(hash.startsWith("$argon2id$v=19$m=65536,t=2,p=1$"), hash.constData());
    QVERIFY(password::matches(hash, right));
    QVERIFY(!password::matches(hash, wrong));
    QVERIFY(password::hash(right) != hash);
    QVERIFY(!password::matches("", right));
    QVERIFY(!password::matches(password::hashOfNobody(), Secret()));
    QVERIFY(password::hashOfNobody().startsWith("$argon2id$v=19$m=65536,t=2,p=1$"));
}

void RegistryAccountsTest::refusesWeakPasswords()
{
    const auto code = [](qsizetype size) { return codeOf(password::check(Secret(size))); };
    QCOMPARE(code(0), ErrorCode::PasswordWeak);
    QCOMPARE(code(password::leastLength - 1), ErrorCode::PasswordWeak);
    QCOMPARE(code(password::leastLength), std::nullopt);
    QCOMPARE(code(password::mostLength), std::nullopt);
    QCOMPARE(code(password::mostLength + 1), ErrorCode::PasswordWeak);
}

void RegistryAccountsTest::firstOwnerIsMadeOnce()
{
    PeopleFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    Accounts &accounts = store.registry->accounts();
    const auto making = [&](const QString &email, const WorkspaceId &id) {
        return codeOf(accounts.createOwner(email, u"Ada"_s, store.hash, id));
    };
    QCOMPARE(making(u"ada"_s, workspace.id), ErrorCode::EmailInvalid);
    QCOMPARE(making(u"ada@example.com"_s, newId(store.clock.now())), ErrorCode::WorkspaceUnknown);
    const Digest invitation = store.invite(workspace, u"ada"_s, Role::Viewer);
    QCOMPARE(making(u"ada@example.com"_s, workspace.id), std::nullopt);
    QCOMPARE(codeOf(accounts.invitedEmail(invitation)), ErrorCode::InvitationInvalid);
    QCOMPARE(making(u"bea@example.com"_s, workspace.id), ErrorCode::MemberExists);
    const Membership membership = store.take(store.registry->members(workspace.id, store.actor));
    const Member ada{u"ada@example.com"_s, u"Ada"_s, Role::Owner, store.clock.now(), 0};
    QCOMPARE(membership.members, QList<Member>({ada}));
}

void RegistryAccountsTest::signsInWhileThePasswordIsTheSame()
{
    Bench bench;
    QCOMPARE(bench.take(bench.accounts.passwordHash(bench.ada)), std::optional(bench.hash));
    QCOMPARE(bench.take(bench.accounts.passwordHash(u"bea@example.com"_s)), std::nullopt);
    QCOMPARE(
        codeOf(bench.accounts.openSession(bench.ada, "another", bench.origin)), ErrorCode::SignInRefused);
    QCOMPARE(codeOf(bench.accounts.openSession(u"bea@example.com"_s, bench.hash, bench.origin)),
        ErrorCode::SignInRefused);
    const OpenedSession opened = bench.open();
    const Instant now = bench.clock.now();
    const Session expected{opened.session.id, bench.ada, u"Ada"_s, now, now, now + Session::idle,
        bench.origin.source, bench.origin.agent};
    QCOMPARE(opened.session, expected);
    QVERIFY(opened.token.view().startsWith("ch_session_"));
    const Digest digest = token::digest(opened.token.view());
    QCOMPARE(bench.take(bench.accounts.resume(digest, bench.origin)), expected);
    QCOMPARE(codeOf(bench.accounts.resume(Digest{}, bench.origin)), ErrorCode::SessionEnded);
}

void RegistryAccountsTest::addressesComeInAnyCase()
{
    Bench bench;
    const QString spelled = u" ADA@Example.com"_s;
    QCOMPARE(bench.take(bench.accounts.passwordHash(spelled)), std::optional(bench.hash));
    QCOMPARE(
        bench.take(bench.accounts.openSession(spelled, bench.hash, bench.origin)).session.email, bench.ada);
    QCOMPARE(bench.take(bench.accounts.sessions(spelled)).size(), 1);
}

void RegistryAccountsTest::sessionEndsWhenIdle()
{
    Bench bench;
    const OpenedSession opened = bench.open();
    const OpenedSession unused = bench.open();
    bench.clock.advance(Session::idle - std::chrono::milliseconds(1));
    QCOMPARE(bench.resuming(opened), std::nullopt);
    bench.clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(bench.resuming(unused), ErrorCode::SessionEnded);
    QCOMPARE(bench.take(bench.accounts.sessions(bench.ada)).size(), 1);
    bench.clock.advance(Session::idle - std::chrono::milliseconds(2));
    QCOMPARE(bench.resuming(opened), std::nullopt);
}

void RegistryAccountsTest::sessionEndsAfterThirtyDays()
{
    Bench bench;
    const OpenedSession opened = bench.open();
    const Instant end = opened.session.createdAt + Session::lifetime;
    const Digest digest = token::digest(opened.token.view());
    while (end - bench.clock.now() > std::chrono::hours(8)) {
        bench.clock.advance(std::chrono::hours(8));
        QCOMPARE(bench.resuming(opened), std::nullopt);
    }
    QCOMPARE(bench.take(bench.accounts.resume(digest, bench.origin)).expiresAt, end);
    bench.clock.set(end - std::chrono::milliseconds(1));
    QCOMPARE(bench.resuming(opened), std::nullopt);
    bench.clock.set(end);
    QCOMPARE(bench.resuming(opened), ErrorCode::SessionEnded);
}

void RegistryAccountsTest::seenIsKeptToTheMinute()
{
    Bench bench;
    const OpenedSession opened = bench.open();
    const Digest digest = token::digest(opened.token.view());
    const CheckOrigin elsewhere{u"10.0.4.18"_s, QString(300, u'a')};
    bench.clock.advance(std::chrono::seconds(59));
    QCOMPARE(bench.take(bench.accounts.resume(digest, elsewhere)), opened.session);
    bench.clock.advance(std::chrono::seconds(1));
    const Session seen = bench.take(bench.accounts.resume(digest, elsewhere));
    QCOMPARE(seen.lastSeenAt, bench.clock.now());
    QCOMPARE(seen.expiresAt, bench.clock.now() + Session::idle);
    QCOMPARE(seen.source, elsewhere.source);
    QCOMPARE(seen.agent, QString(200, u'a'));
    QCOMPARE(bench.take(bench.accounts.sessions(bench.ada)), QList<Session>({seen}));
}

void RegistryAccountsTest::sessionsAreListedAndEnded()
{
    Bench bench;
    const OpenedSession first = bench.open();
    bench.clock.advance(std::chrono::seconds(1));
    const OpenedSession second = bench.open();
    const Actor bea = bench.join(bench.workspace, u"bea"_s, Role::Viewer);
    QCOMPARE(bench.take(bench.accounts.sessions(bench.ada)), QList<Session>({second.session, first.session}));
    QCOMPARE(codeOf(bench.accounts.endSession(bea.member, first.session.id)), ErrorCode::SessionEnded);
    bench.take(bench.accounts.endSession(bench.ada, first.session.id));
    QCOMPARE(bench.resuming(first), ErrorCode::SessionEnded);
    QCOMPARE(bench.resuming(second), std::nullopt);
    QCOMPARE(codeOf(bench.accounts.endSession(bench.ada, first.session.id)), ErrorCode::SessionEnded);
}

void RegistryAccountsTest::passwordChangeEndsTheOthers()
{
    Bench bench;
    const OpenedSession kept = bench.open();
    const OpenedSession ended = bench.open();
    const QUuid id = kept.session.id;
    QCOMPARE(
        codeOf(bench.accounts.changePassword(bench.ada, "another", "new", id)), ErrorCode::SignInRefused);
    QCOMPARE(bench.resuming(ended), std::nullopt);
    bench.take(bench.accounts.changePassword(bench.ada, bench.hash, "new", id));
    QCOMPARE(bench.resuming(kept), std::nullopt);
    QCOMPARE(bench.resuming(ended), ErrorCode::SessionEnded);
    QCOMPARE(
        codeOf(bench.accounts.openSession(bench.ada, bench.hash, bench.origin)), ErrorCode::SignInRefused);
    bench.take(bench.accounts.openSession(bench.ada, "new", bench.origin));
}

void RegistryAccountsTest::invitationOfWhoHasAnAccount()
{
    Bench bench;
    const Workspace there = bench.PeopleFixture::workspace(u"stitch"_s);
    const Digest token = bench.invite(there, u"ada"_s, Role::Member);
    QCOMPARE(codeOf(bench.accounts.acceptInvitation(token, u"Eve"_s, "another", bench.origin)),
        ErrorCode::SignInRefused);
    QCOMPARE(bench.emails(there), QStringList());
    QCOMPARE(bench.accept(token, u"Eve"_s).session.name, u"Ada"_s);
    QCOMPARE(bench.take(bench.registry->workspaces(bench.as(u"ada"_s))).size(), 2);

    const Digest fresh = bench.invite(there, u"bea"_s, Role::Member);
    QCOMPARE(codeOf(bench.accounts.acceptInvitation(fresh, u"Be\ta"_s, bench.hash, bench.origin)),
        ErrorCode::LabelControlCharacter);
    QCOMPARE(bench.accept(fresh, u" "_s).session.name, u"bea@example.com"_s);
}

void RegistryAccountsTest::tokensAreKeptAsDigests()
{
    Bench bench;
    const OpenedSession opened = bench.open();
    const auto invited = bench.take(
        bench.registry->invite(bench.workspace.id, u"bea@example.com"_s, Role::Viewer, bench.actor));
    bench.registry.reset();
    const QByteArray bytes = contentsOf(bench.file());
    QVERIFY(bytes.contains("ada@example.com"));
    for (const Secret *token : {&opened.token, &invited.token}) {
        QVERIFY(!bytes.contains(token->view().toByteArray()));
        const Digest digest = token::digest(token->view());
        QVERIFY(bytes.contains(QByteArrayView(digest.data(), digest.size())));
    }
}

void RegistryAccountsTest::purgesWhatEnded()
{
    Bench bench;
    bench.open();
    bench.invite(bench.workspace, u"bea"_s, Role::Viewer);
    bench.clock.advance(Session::idle - std::chrono::seconds(1));
    const OpenedSession later = bench.open();
    QCOMPARE(bench.take(bench.accounts.purge()), 0);
    bench.clock.advance(std::chrono::seconds(1));
    QCOMPARE(bench.take(bench.accounts.purge()), 1);
    QCOMPARE(bench.resuming(later), std::nullopt);
    bench.clock.advance(Invitation::lifetime);
    QCOMPARE(bench.take(bench.accounts.purge()), 2);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::RegistryAccountsTest)
#include "tst_registryaccounts.moc"
