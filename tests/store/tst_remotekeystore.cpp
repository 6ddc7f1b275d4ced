// SPDX-License-Identifier: GPL-3.0-or-later
// What a remote store does when its service goes, comes back, or answers too late; besides tst_keystore.
#include "domain/jsoncodec.h"
#include "registry/policycatalog.h"
#include "registry/recordcodec.h"
#include "store/memberdirectory.h"
#include "store/changestream.h"
#include "store/scriptedservice.h"
#include "store/systemclock.h"
#include "support/await.h"
#include "support/writtenjson.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

using Request = ScriptedServer::Request;

namespace {

std::optional<Error> faultOf(QSignalSpy &spy)
{
    return spy.takeFirst().first().value<std::optional<Error>>();
}

} // namespace

class RemoteKeyStoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ScriptedService> m_service;
    std::unique_ptr<RemoteKeyStore> m_store;

    KeyStore &store() { return *m_store; }
    void open(const ServiceTiming &timing = ScriptedService::quick())
    {
        m_store = m_service->open(timing);
        QTRY_VERIFY(m_service->stream());
    }
    QByteArray streamTarget() const
    {
        return m_service->stream() ? m_service->stream()->target : QByteArray();
    }
    QByteArray targetAt(qint64 revision, qint64 useRevision) const
    {
        return "/v1/changes?workspace=" + idText(m_service->workspace.id).toLatin1()
            + "&since=" + QByteArray::number(revision) + '.' + QByteArray::number(useRevision);
    }
    Changes changesAt(qint64 revision, qint64 useRevision) const
    {
        return {{m_service->key(u"row"_s)}, {}, m_service->workspace, {revision, useRevision}};
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_service = std::make_unique<ScriptedService>();
    }
    void cleanup()
    {
        m_store.reset();
        m_service.reset();
    }

    void knowsItsServiceOnceOpen()
    {
        m_service->now += Days(3); // It goes ahead.
        open();
        QCOMPARE(m_store->memberName(), u"ada@example.com"_s);
        QCOMPARE(m_store->title(), m_service->address().url.authority());
        QVERIFY(m_store->catalog().find(u"stitch"_s));
        QVERIFY(!m_store->capabilities().local && m_store->capabilities().seesCalls);
        QVERIFY(m_store->capabilities().createsWorkspaces);
        QVERIFY(m_store->members());
        const auto ahead = m_store->clock().now() - SystemClock().now();
        QVERIFY(ahead > Days(3) - std::chrono::minutes(1) && ahead < Days(3) + std::chrono::minutes(1));
    }

    void opensAgainAfterItFailed()
    {
        m_service->server().pause();
        RemoteKeyStore store(m_service->address(), {}, m_service->session.clone(), u"cli"_s);
        QCOMPARE(await(store.open()).error().code, ErrorCode::ServiceUnreachable);
        m_service->server().resume();
        QVERIFY(await(store.open()));
    }

    void refusesStrangers()
    {
        m_service->first = [](const Request &request) {
            ScriptedServer::answer(request, 200, {{u"hello"_s, u"world"_s}});
            return true;
        };
        RemoteKeyStore store(m_service->address(), {}, m_service->session.clone(), u"cli"_s);
        QCOMPARE(await(store.open()).error().code, ErrorCode::ServiceForeign);
    }

    void followsFromWhereItWas()
    {
        open();
        QCOMPARE(streamTarget(), "/v1/changes");
        QSignalSpy arrived(m_store.get(), &KeyStore::changesArrived);
        m_store->follow(m_service->workspace.id, {4, 5});
        QTRY_COMPARE(streamTarget(), targetAt(4, 5));
        m_service->sendChanges(changesAt(6, 7));
        QTRY_COMPARE(arrived.size(), 1);
        QCOMPARE(arrived.first().first().value<Changes>().cursor, (FeedCursor{6, 7}));
        ScriptedServer::cut(*m_service->stream());
        QTRY_COMPARE(streamTarget(), targetAt(6, 7));
        m_store->unfollow();
        QTRY_COMPARE(streamTarget(), "/v1/changes");
    }

    void aShortBreakIsNoOutage()
    {
        open();
        QSignalSpy faults(m_store.get(), &KeyStore::availabilityChanged);
        const auto opened = m_service->server().count("GET", "/v1/changes");
        ScriptedServer::cut(*m_service->stream());
        QTRY_COMPARE(m_service->server().count("GET", "/v1/changes"), opened + 1);
        QTRY_VERIFY(m_service->stream());
        QCOMPARE(faults.size(), 0);
    }

    void saysWhenItGoesAndComesBack()
    {
        open();
        m_store->follow(m_service->workspace.id, {1, 1});
        QTRY_COMPARE(streamTarget(), targetAt(1, 1));
        QSignalSpy faults(m_store.get(), &KeyStore::availabilityChanged);
        m_service->server().pause();
        QTRY_COMPARE(faults.size(), 1);
        QCOMPARE(faultOf(faults)->code, ErrorCode::ServiceUnreachable);
        QCOMPARE(
            await(m_store->page(m_service->workspace.id, {})).error().code, ErrorCode::ServiceUnreachable);
        m_service->server().resume();
        QTRY_COMPARE(faults.size(), 1);
        QVERIFY(!faultOf(faults));
        QCOMPARE(streamTarget(), targetAt(1, 1));
    }

    void silenceIsLoss()
    {
        ServiceTiming timing = ScriptedService::quick();
        timing.heartbeat = std::chrono::milliseconds(300);
        open(timing);
        QSignalSpy faults(m_store.get(), &KeyStore::availabilityChanged);
        QTRY_VERIFY(!faults.isEmpty());
        QCOMPARE(faultOf(faults)->code, ErrorCode::ServiceUnreachable);
        QTRY_VERIFY(!faults.isEmpty());
        QVERIFY(!faultOf(faults)); // A new connection was made.
    }

    void asksForASessionThatEnded()
    {
        open();
        QSignalSpy faults(m_store.get(), &KeyStore::availabilityChanged);
        m_service->first = [](const Request &request) {
            ScriptedServer::answer(request, 401, json::fromError({ErrorCode::SessionEnded}));
            return true;
        };
        QCOMPARE(await(m_store->workspaces()).error().code, ErrorCode::SessionEnded);
        QCOMPARE(faults.size(), 1);
        QCOMPARE(faultOf(faults)->code, ErrorCode::SessionEnded);
        m_service->first = {};
        const Secret again = token::mint(u"ch_session"_s);
        m_store->setSession(again.clone());
        QTRY_COMPARE(faults.size(), 1);
        QVERIFY(!faultOf(faults));
        QCOMPARE(m_service->stream()->headers["authorization"], "Bearer " + again.view().toByteArray());
    }

    void aStreamThatIsTurnedAwayEndsTheSessionToo()
    {
        open();
        QSignalSpy faults(m_store.get(), &KeyStore::availabilityChanged);
        m_service->first = [](const Request &request) {
            ScriptedServer::answer(request, 401, json::fromError({ErrorCode::SessionEnded}));
            return true;
        };
        ScriptedServer::cut(*m_service->stream());
        QTRY_COMPARE(faults.size(), 1);
        QCOMPARE(faultOf(faults)->code, ErrorCode::SessionEnded);
    }

    void leavesAStreamWhoseEndIsOnItsWay()
    {
        ServiceClient client(m_service->address(), {}, u"window"_s, ScriptedService::quick());
        ChangeStream stream(client);
        bool left = false;
        m_service->first = [&](const Request &request) {
            ScriptedServer::answer(request,
                "HTTP/1.1 401 No\r\nConnection: close\r\nContent-Type: application/json\r\n"
                "Content-Length: 2\r\n\r\n{}");
            // Without events: by then the refusal waits for this thread.
            left = request.socket->waitForDisconnected();
            stream.stop();
            return true;
        };
        stream.start();
        QTRY_VERIFY(left);
        QCoreApplication::processEvents();
        QCOMPARE(m_service->server().requests.size(), 1);
    }

    void hasEverythingReadAnewWhenTheFeedIsTooShort()
    {
        open();
        QSignalSpy faults(m_store.get(), &KeyStore::availabilityChanged);
        m_service->first = [](const Request &request) {
            if (!request.target.contains("since="))
                return false;
            ScriptedServer::answer(request, 410, json::fromError({ErrorCode::FeedExpired}));
            return true;
        };
        m_store->follow(m_service->workspace.id, {99, 99});
        QTRY_COMPARE(faults.size(), 1);
        QVERIFY(!faultOf(faults));
        QTRY_COMPARE(streamTarget(), "/v1/changes");
    }

    void tellsOfWorkspacesOnlyWhenTheyAreOthers()
    {
        open();
        QSignalSpy moved(m_store.get(), &KeyStore::workspacesChanged);
        const auto asked = m_service->server().count("GET", "/v1/workspaces");
        ScriptedService::sendEvent(*m_service->stream(), "workspaces", {});
        QTRY_COMPARE(m_service->server().count("GET", "/v1/workspaces"), asked + 1);
        m_service->workspace.keyCount = 5;
        ScriptedService::sendEvent(*m_service->stream(), "workspaces", {});
        QTRY_COMPARE(moved.size(), 1);
    }

    void givesUpAStreamThatMakesNoSense()
    {
        open();
        m_store->follow(m_service->workspace.id, {1, 1});
        QTRY_COMPARE(streamTarget(), targetAt(1, 1));
        QSignalSpy faults(m_store.get(), &KeyStore::availabilityChanged);
        QSignalSpy arrived(m_store.get(), &KeyStore::changesArrived);
        ScriptedService::sendEvent(*m_service->stream(), "changes", {{u"keys"_s, 7}});
        QTRY_COMPARE(faults.size(), 2);
        QCOMPARE(faultOf(faults)->code, ErrorCode::ServiceForeign);
        QVERIFY(!faultOf(faults));
        QCOMPARE(arrived.size(), 0);
    }

    void checksCarryTheKeyAsThePolicySays_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("bearer") << u"stitch"_s << QByteArray("authorization") << QByteArray("Bearer ");
        QTest::newRow("basic") << u"stackone"_s << QByteArray("authorization") << QByteArray("Basic ");
        QTest::newRow("header") << u"stacker"_s << QByteArray("x-integration-key") << QByteArray();
    }
    void checksCarryTheKeyAsThePolicySays()
    {
        QFETCH(QString, policy);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, before);
        m_service->workspace.policyId = policy;
        open();
        const KeyId id = newId(m_service->now);
        Request asked;
        m_service->first = [&](const Request &request) {
            if (!request.target.startsWith("/v1/verify/"))
                return false;
            asked = request;
            ScriptedServer::answer(request, 403, json::fromCheck(CheckCode::TeamMismatch, id));
            return true;
        };
        const Secret key = token::mint(u"ch"_s);
        const CheckRequest request{{{u"platform"_s, ScopeLevel::Read}}, u"A;b/ü"_s, Access::Write};
        const auto answer = await(m_store->verify(m_service->workspace.id, key.clone(), request));
        QVERIFY(answer);
        QCOMPARE(answer->code, CheckCode::TeamMismatch);
        QCOMPARE(answer->key, id);
        QCOMPARE(asked.target,
            "/v1/verify/" + idText(m_service->workspace.id).toLatin1()
                + ";scope=platform:read;team=A%3Bb%2F%C3%BC;access=write");
        const QByteArray plain = key.view().toByteArray();
        QCOMPARE(asked.headers[header],
            before + (before == "Basic " ? QByteArray(plain + ':').toBase64() : plain));
        QCOMPARE(asked.headers.contains("authorization"), header == "authorization");
        // What is no key is not sent: it could be anything.
        const auto asks = m_service->server().requests.size();
        QCOMPARE(await(m_store->verify(m_service->workspace.id, Secret::copyOf("a\r\nB: c"), {}))->code,
            CheckCode::Malformed);
        QCOMPARE(m_service->server().requests.size(), asks);
    }

    void endsWithWhatItWasAskedFor()
    {
        open();
        m_service->first = [](const Request &) { return true; }; // no answer
        auto page = m_store->page(m_service->workspace.id, {});
        auto edited = m_store->edit(newId({}), {});
        auto applied = store().apply(Action::Enable, {newId({})});
        m_store.reset();
        QCOMPARE(await(page).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(edited).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(applied).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(RemoteKeyStoreTest)
#include "tst_remotekeystore.moc"
