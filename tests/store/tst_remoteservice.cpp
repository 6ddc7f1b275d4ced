// SPDX-License-Identifier: GPL-3.0-or-later
// A remote store and a real service, with a network between them that fails at the worst moment.
#include "domain/status.h"
#include "store/memberdirectory.h"
#include "store/remotekeystore.h"
#include "store/signin.h"
#include "support/await.h"
#include "support/faultproxy.h"
#include "support/serviceprocess.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

using What = FaultProxy::What;

Q_DECLARE_METATYPE(chatelaine::FaultProxy::What)

namespace {

ErrorCode codeOf(const auto &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

class RemoteServiceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServiceProcess> m_service;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<RemoteKeyStore> m_remote;
    Workspace m_workspace;

    ServiceAddress direct() const { return {m_service->url()}; }
    KeyStore &store() { return *m_remote; }
    static ServiceTiming quick()
    {
        using std::chrono::milliseconds;
        return {milliseconds(1000), milliseconds(45'000), milliseconds(20), milliseconds(100),
            milliseconds(10'000)};
    }
    static Secret word() { return Secret::copyOf(ServiceProcess::password); }
    std::unique_ptr<RemoteKeyStore> open(const ServiceAddress &address,
        const QString &email = ServiceProcess::owner, const ServiceTiming &timing = quick())
    {
        auto opened = await(signIn(address, {}, email, word(), u"window"_s));
        if (!opened)
            qFatal("nobody can sign in: %s", qPrintable(codeWord(opened.error().code)));
        auto made = std::make_unique<RemoteKeyStore>(
            address, Fingerprint(), std::move(opened->token), u"window"_s, timing);
        if (const auto done = await(made->open()); !done)
            qFatal("the store does not open: %s", qPrintable(codeWord(done.error().code)));
        return made;
    }
    /// Somebody who was invited, and came.
    std::unique_ptr<RemoteKeyStore> join(const QString &email, Role role)
    {
        auto invited = await(store().members()->invite(m_workspace.id, email, role));
        auto opened
            = await(acceptInvitation(direct(), {}, std::move(invited->token), u"Ada"_s, word(), u"window"_s));
        if (!opened || opened->session.email != email)
            return nullptr;
        return open(direct(), email);
    }
    QList<ApiKey> keys() { return await(store().page(m_workspace.id, {})).value_or(KeyPage()).keys.toList(); }
    ApiKey newKey(const QString &label)
    {
        KeyDraft draft;
        draft.label = label;
        const auto made = await(store().create(m_workspace.id, draft));
        return made ? made->key : ApiKey();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_service = std::make_unique<ServiceProcess>(u"chatelaine"_s);
        QVERIFY(m_service->init());
        QVERIFY(m_service->start());
        m_proxy = std::make_unique<FaultProxy>(m_service->url());
        m_remote = open({m_proxy->url()});
        m_workspace = await(store().workspaces())->first();
    }
    void cleanup()
    {
        m_remote.reset();
        m_proxy.reset();
        m_service.reset();
    }

    void aCreationSurvivesTheNetwork_data()
    {
        QTest::addColumn<What>("what");
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("request cut in its head") << What::CutRequest << qint64(40);
        QTest::newRow("request cut in its body") << What::CutRequest << qint64(450);
        QTest::newRow("no answer") << What::CutAnswer << qint64(0);
        QTest::newRow("answer cut in its head") << What::CutAnswer << qint64(20);
        QTest::newRow("answer cut in its body") << What::CutAnswer << qint64(400);
        QTest::newRow("answer never ends") << What::Stall << qint64(400);
        QTest::newRow("garbage") << What::Garble << qint64(0);
    }
    void aCreationSurvivesTheNetwork()
    {
        QFETCH(What, what);
        QFETCH(qint64, bytes);
        m_proxy->fault = FaultProxy::Fault{what, "POST /v1/workspaces", bytes, 2};
        KeyDraft draft;
        draft.label = u"survivor"_s;
        const auto created = await(store().create(m_workspace.id, draft));
        QVERIFY2(created, created ? "" : qPrintable(codeWord(created.error().code)));
        QCOMPARE(m_proxy->happened, 2);
        QCOMPARE(keys().size(), 1);
        QCOMPARE(keys().first(), created->key);
        const auto answer = await(store().verify(m_workspace.id, created->secret.clone(), {}));
        QCOMPARE(answer->code, CheckCode::Granted);
        // A workspace too.
        m_proxy->fault = FaultProxy::Fault{what, "POST /v1/workspaces", bytes, 2};
        QVERIFY(await(store().createWorkspace({u"another"_s, u"stitch"_s, {}, {}})));
        QCOMPARE(await(store().workspaces())->size(), 2);
    }

    void ofALostEditNothingIsClaimed_data()
    {
        QTest::addColumn<What>("what");
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<bool>("done");
        QTest::newRow("request cut") << What::CutRequest << qint64(40) << false;
        QTest::newRow("no answer") << What::CutAnswer << qint64(0) << true;
        QTest::newRow("answer cut") << What::CutAnswer << qint64(400) << true;
        QTest::newRow("answer never comes") << What::Stall << qint64(0) << true;
        QTest::newRow("garbage") << What::Garble << qint64(0) << true;
    }
    void ofALostEditNothingIsClaimed()
    {
        QFETCH(What, what);
        QFETCH(qint64, bytes);
        QFETCH(bool, done);
        const ApiKey key = newKey(u"before"_s);
        m_proxy->fault = FaultProxy::Fault{what, "PATCH", bytes, 5};
        QCOMPARE(codeOf(await(store().edit(key.id, {u"after"_s, {}, {}, key.version}))),
            ErrorCode::OutcomeUnknown);
        QCOMPARE(m_proxy->happened, 1);
        const auto now = await(store().key(key.id));
        QCOMPARE(now->label, done ? u"after"_s : u"before"_s);
        QCOMPARE(now->version, key.version + (done ? 1 : 0));
    }

    void aLostDeletionIsSettled()
    {
        const QList<KeyId> ids{newKey(u"one"_s).id, newKey(u"two"_s).id};
        m_proxy->fault = FaultProxy::Fault{What::CutAnswer, "POST /v1/keys/apply", 0, 1};
        const auto outcome = await(store().apply(Action::Delete, ids));
        QVERIFY(outcome);
        QCOMPARE(outcome->changed.size(), 2);
        QVERIFY(outcome->changed.at(0).deletedAt && outcome->changed.at(1).deletedAt);
        QVERIFY(outcome->refused.isEmpty());
        m_proxy->fault = FaultProxy::Fault{What::CutAnswer, "POST /v1/keys/apply", 0, 1};
        const auto restored = await(store().apply(Action::Restore, ids));
        QCOMPARE(restored->changed.size(), 2);
        QVERIFY(!restored->changed.at(0).deletedAt);
    }

    void aKilledServiceIsFoundAgain()
    {
        const ApiKey before = newKey(u"before"_s);
        m_remote->follow(m_workspace.id, {});
        QSignalSpy faults(m_remote.get(), &KeyStore::availabilityChanged);
        QSignalSpy arrived(m_remote.get(), &KeyStore::changesArrived);
        QTRY_COMPARE(arrived.size(), 1);
        m_service->kill();
        QTRY_COMPARE(faults.size(), 1);
        QCOMPARE(faults.first().first().value<std::optional<Error>>()->code, ErrorCode::ServiceUnreachable);
        QVERIFY(!await(store().page(m_workspace.id, {})));
        QVERIFY(m_service->start());
        QTRY_COMPARE(faults.size(), 2);
        QVERIFY(!faults.last().first().value<std::optional<Error>>());
        const auto other = open(direct());
        QVERIFY(await(static_cast<KeyStore &>(*other).apply(Action::Disable, {before.id})));
        QTRY_COMPARE(arrived.size(), 2);
        QCOMPARE(arrived.last().first().value<Changes>().keys.at(0).id, before.id);
    }

    void aCreationOutlivesAKilledService()
    {
        m_proxy->fault = FaultProxy::Fault{What::CutAnswer, "POST /v1/workspaces", 0, 1};
        KeyDraft draft;
        draft.label = u"survivor"_s;
        auto reply = store().create(m_workspace.id, draft);
        QTRY_COMPARE(m_proxy->happened, 1);
        m_service->kill();
        QVERIFY(m_service->start());
        const auto created = await(reply);
        QVERIFY2(created, created ? "" : qPrintable(codeWord(created.error().code)));
        QCOMPARE(keys().size(), 1);
    }

    void signsInAndOut()
    {
        // Passwords are slow to check on purpose.
        QVERIFY(await(store().members()->signOut()));
        m_remote = open(direct(), ServiceProcess::owner, {});
        QCOMPARE(codeOf(await(signIn(
                     direct(), {}, ServiceProcess::owner, Secret::copyOf("wrong pass word"), u"cli"_s))),
            ErrorCode::SignInRefused);
        QSignalSpy faults(m_remote.get(), &KeyStore::availabilityChanged);
        const auto other = open(direct());
        const auto sessions = await(other->members()->sessions());
        QCOMPARE(sessions->size(), 2);
        QVERIFY(await(other->members()->endSession(m_remote->members()->currentSession())));
        QTRY_COMPARE(faults.size(), 1);
        QCOMPARE(faults.first().first().value<std::optional<Error>>()->code, ErrorCode::SessionEnded);
        QCOMPARE(codeOf(await(store().workspaces())), ErrorCode::SessionEnded);
        auto again = await(signIn(direct(), {}, ServiceProcess::owner, word(), u"window"_s));
        m_remote->setSession(std::move(again->token));
        QTRY_COMPARE(faults.size(), 2);
        QVERIFY(!faults.last().first().value<std::optional<Error>>());
        QVERIFY(await(store().workspaces()));
        QCOMPARE(await(store().members()->sessions())->first().id, store().members()->currentSession());

        QVERIFY(await(store().members()->changePassword(word(), Secret::copyOf("another long one"))));
        QCOMPARE(codeOf(await(other->workspaces())), ErrorCode::SessionEnded);
        QVERIFY(await(store().workspaces()));
        QVERIFY(await(store().members()->signOut()));
        QCOMPARE(codeOf(await(store().workspaces())), ErrorCode::SessionEnded);
    }

    void hasMembers()
    {
        MemberDirectory &people = *store().members();
        const QString ada = u"ada@example.com"_s;
        const auto adas = join(ada, Role::Member);
        QVERIFY(adas);
        QCOMPARE(adas->memberName(), ada);
        QVERIFY(!adas->capabilities().createsWorkspaces);
        KeyDraft draft;
        draft.label = u"ada's"_s;
        const auto key = await(static_cast<KeyStore &>(*adas).create(m_workspace.id, draft));
        QVERIFY(key);
        QCOMPARE(key->key.owner, ada);

        auto pending = await(people.invite(m_workspace.id, u"bob@example.com"_s, Role::Viewer));
        QVERIFY(pending);
        auto membership = await(people.membership(m_workspace.id));
        QCOMPARE(membership->members.size(), 2);
        QCOMPARE(membership->members.first().email, ada);
        QCOMPARE(membership->members.first().keyCount, 1);
        QCOMPARE(membership->invitations, QList<Invitation>{pending->invitation});
        QVERIFY(await(people.withdrawInvitation(m_workspace.id, pending->invitation.id)));
        QCOMPARE(codeOf(await(acceptInvitation(
                     direct(), {}, std::move(pending->token), u"Bob"_s, word(), u"window"_s))),
            ErrorCode::InvitationInvalid);

        QCOMPARE(await(people.changeRole(m_workspace.id, ada, Role::Viewer))->role, Role::Viewer);
        QCOMPARE(codeOf(await(people.changeRole(m_workspace.id, ServiceProcess::owner, Role::Member))),
            ErrorCode::LastOwner);
        QVERIFY(await(people.removeMember(m_workspace.id, ada, {ServiceProcess::owner})));
        QCOMPARE(await(store().key(key->key.id))->owner, QString(ServiceProcess::owner));
        QCOMPARE(codeOf(await(adas->workspaces())), ErrorCode::SessionEnded);
    }
};

QTEST_GUILESS_MAIN(RemoteServiceTest)
#include "tst_remoteservice.moc"
