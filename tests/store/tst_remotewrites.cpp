// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the changes that a remote store is asked for: their order, and when answers are lost.
#include "domain/jsoncodec.h"
#include "domain/jsonrequest.h"
#include "registry/recordcodec.h"
#include "store/scriptedservice.h"
#include "support/await.h"
#include "support/writtenjson.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

using Request = ScriptedServer::Request;

namespace {

QJsonObject bodyOf(const Request &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

class RemoteWritesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ScriptedService> m_service;
    std::unique_ptr<RemoteKeyStore> m_store;

    KeyStore &store() { return *m_store; }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_service = std::make_unique<ScriptedService>();
        m_store = m_service->open();
        QTRY_VERIFY(m_service->stream());
    }
    void cleanup()
    {
        m_store.reset();
        m_service.reset();
    }

    void aLostCreationIsRepeatedWithItsIdAndDigest()
    {
        QList<QJsonObject> bodies;
        m_service->first = [&](const Request &request) {
            if (request.verb != "POST")
                return false;
            bodies.append(bodyOf(request));
            if (bodies.size() == 1) {
                ScriptedServer::cut(request);
            } else {
                const QJsonObject row = json::fromKey(m_service->key(u"new"_s), {}, m_service->now);
                ScriptedServer::answer(request, 201, {{u"key"_s, row}, {u"secret"_s, QJsonValue()}});
            }
            return true;
        };
        KeyDraft draft;
        draft.label = u"new"_s;
        const auto created = await(m_store->create(m_service->workspace.id, draft));
        QVERIFY(created);
        QCOMPARE(bodies.size(), 2);
        QCOMPARE(bodies.first(), bodies.last());
        QVERIFY(!parseId(bodies.first()[u"id"_s].toString()).isNull());
        const QJsonObject minted = bodies.first()[u"minted"_s].toObject();
        QCOMPARE(minted[u"digest"_s].toString(), json::digestText(token::digest(created->secret.view())));
        QVERIFY(!m_service->server().requests.last().body.contains(created->secret.view().toByteArray()));
    }

    void nothingOvertakes_data()
    {
        QTest::addColumn<bool>("creation");
        QTest::newRow("creation in a workspace not heard of") << true;
        QTest::newRow("refresh") << false;
    }
    /// What a change has to ask first is answered late, and so is the change itself.
    void nothingOvertakes()
    {
        QFETCH(bool, creation);
        const ApiKey key = m_service->key(u"x"_s);
        Workspace other = m_service->workspace;
        other.id = newId(m_service->now);
        QList<Request> held;
        QByteArrayList verbs;
        m_service->first = [&](const Request &request) {
            if (request.target == "/v1/workspaces" || request.target.startsWith("/v1/changes"))
                return false;
            held.append(request);
            verbs.append(request.verb);
            return true;
        };
        auto made = creation ? store().create(other.id, {}) : store().refresh(key.id, {});
        auto edited = store().edit(key.id, {u"y"_s, {}, {}, 1});
        for (const QByteArray expected : {"GET", "POST"}) {
            QTRY_COMPARE(held.size(), 1);
            QVERIFY(await(store().workspaces())); // What was sent has arrived.
            QCOMPARE(held.size(), 1);
            QCOMPARE(verbs.last(), expected);
            const QJsonObject row = json::fromKey(key, {}, m_service->now);
            const QJsonObject changed{{u"key"_s, row}, {u"secret"_s, QJsonValue()}};
            const QJsonObject asked = creation ? json::fromWorkspace(other) : row;
            ScriptedServer::answer(held.takeFirst(), 200, expected == "GET" ? asked : changed);
        }
        QVERIFY(await(made));
        QTRY_COMPARE(verbs.last(), "PATCH");
        ScriptedServer::answer(held.takeFirst(), 200, json::fromKey(key, {}, m_service->now));
        QVERIFY(await(edited));
    }

    void aLostEditIsNotRepeated()
    {
        m_service->first = [](const Request &request) {
            if (request.verb == "PATCH")
                ScriptedServer::cut(request);
            return request.verb == "PATCH";
        };
        const ApiKey key = m_service->key(u"x"_s);
        const auto edited = await(m_store->edit(key.id, {u"y"_s, {}, {}, 1}));
        QCOMPARE(edited.error().code, ErrorCode::OutcomeUnknown);
        QCOMPARE(m_service->server().count("PATCH", "/v1/keys/" + idText(key.id).toLatin1()), 1);
    }

    void aLostDeletionCountsWhatTheFirstAttemptDid()
    {
        ApiKey done = m_service->key(u"done"_s);
        done.deletedAt = m_service->now;
        const ApiKey other = m_service->key(u"other"_s);
        int attempts = 0;
        m_service->first = [&](const Request &request) {
            if (request.target == "/v1/keys/apply") {
                if (++attempts == 1) {
                    ScriptedServer::cut(request);
                    return true;
                }
                const BulkOutcome outcome{
                    {}, {{done.id, {ErrorCode::AlreadyDeleted}}, {other.id, {ErrorCode::KeyUnknown}}}};
                ScriptedServer::answer(request, 200,
                    objectOf(json::outcomeText(
                        outcome, [](const auto &) { return MarkSettings(); }, m_service->now)));
                return true;
            }
            if (request.target == "/v1/keys/" + idText(done.id).toLatin1()) {
                ScriptedServer::answer(request, 200, json::fromKey(done, {}, m_service->now));
                return true;
            }
            return false;
        };
        const auto outcome = await(store().apply(Action::Delete, {done.id, other.id}));
        QVERIFY(outcome);
        QCOMPARE(outcome->changed, QList<ApiKey>{done});
        QCOMPARE(outcome->refused.size(), 1);
        QCOMPARE(outcome->refused.first().id, other.id);
    }

    void manyKeysGoInParts()
    {
        QList<qsizetype> sizes;
        m_service->first = [&](const Request &request) {
            if (request.target != "/v1/keys/apply")
                return false;
            sizes.append(bodyOf(request)[u"ids"_s].toArray().size());
            if (sizes.size() == 2)
                ScriptedServer::answer(request, 503, json::fromError({ErrorCode::StoreFull}));
            else
                ScriptedServer::answer(
                    request, 200, {{u"changed"_s, QJsonArray()}, {u"refused"_s, QJsonArray()}});
            return true;
        };
        QList<KeyId> ids;
        for (int i = 0; i < 10'001; ++i)
            ids.append(newId(m_service->now));
        const auto outcome = await(store().apply(Action::Disable, ids));
        QVERIFY(outcome);
        QCOMPARE(sizes, (QList<qsizetype>{3333, 3334, 3334}));
        QCOMPARE(outcome->refused.size(), 3334); // of the part that failed, each with why
        QCOMPARE(outcome->refused.first().error.code, ErrorCode::StoreFull);
        QCOMPARE(outcome->refused.first().id, ids.at(3333));
    }
};

QTEST_GUILESS_MAIN(RemoteWritesTest)
#include "tst_remotewrites.moc"
