// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/check/health.h"
#include "service/check/verifierfixture.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatelaine {

class SampleCallsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyPolicyAnswersItsOwn_data();
    void everyPolicyAnswersItsOwn();
    void anotherPolicysKeyIsUnknown();
    void refusals();
    void nearMissesAreNotTaken_data();
    void nearMissesAreNotTaken();
    void healthAndReadiness();
};

void SampleCallsTest::everyPolicyAnswersItsOwn_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<int>("method");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const QString &policy, int method, const char *target) {
        QTest::newRow(target) << policy << method << QByteArray(target);
    };
    row(u"chatelaine"_s, 0, "/");
    row(u"stacker"_s, 0, "/api/external/hello/");
    row(u"stackone"_s, 0, "/accounts");
    row(u"stackone"_s, 0, "/accounts?page=2");
    row(u"stack-internal"_s, 0, "/v3/teams/Platform");
    row(u"stack-internal"_s, 0, "/v3/teams/%50latform");
    row(u"stack-internal"_s, 1, "/2.3/questions?team=Platform");
    row(u"stack-internal"_s, 1, "/2.3/questions?sort=new&team=Platform");
    row(u"stitch"_s, 0, "/v4/sources");
}

void SampleCallsTest::everyPolicyAnswersItsOwn()
{
    QFETCH(QString, policy);
    QFETCH(int, method);
    QFETCH(QByteArray, target);
    VerifierFixture store;
    store.registry->setSealingKey(SealingKey::generate());
    const Workspace workspace = store.workspace(policy);
    const CreatedKey made = store.create(workspace);
    store.settle();
    QVERIFY(store.verifier->takes(target.toStdString()));
    const Answer answer
        = store.ask(store.carrying({target}, *store.catalog.find(policy), made.secret, method));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body[u"status"_s].toString(), u"ok"_s);
    QCOMPARE(answer.body[u"key_id"_s].toString(), idText(made.key.id));
    QCOMPARE(answer.body[u"workspace"_s].toString(), workspace.name);
    QCOMPARE(answer.body[u"owner"_s].toString(), u"ada"_s);
    QCOMPARE(answer.body[u"team"_s].toString(), made.key.team);
    QCOMPARE(answer.body[u"scopes"_s].toObject().size(), made.key.scopes.size());
    const auto stamp = store.stamp(made.key.id);
    QVERIFY(stamp);
    QCOMPARE(stamp->uses, 1);
}

void SampleCallsTest::anotherPolicysKeyIsUnknown()
{
    VerifierFixture store;
    const CreatedKey made = store.create(store.workspace(u"chatelaine"_s));
    store.settle();
    // Both by Bearer.
    const KeyPolicy &policy = *store.catalog.find(u"chatelaine"_s);
    const Answer answer = store.ask(store.carrying({"/v4/sources"}, policy, made.secret));
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), u"unknown"_s);
    QVERIFY(answer.body[u"key_id"_s].isNull());
    QVERIFY(!store.stamp(made.key.id));
    // A way that the sample path is not written for.
    const CreatedKey token = store.create(store.workspace(u"stack-internal"_s));
    store.settle();
    const KeyPolicy &internal = *store.catalog.find(u"stack-internal"_s);
    QCOMPARE(store.ask(store.carrying({"/v3/teams/Platform"}, internal, token.secret, 1)).status, 401);
    QCOMPARE(
        store.ask(store.carrying({"/2.3/questions?team=Platform"}, internal, token.secret, 0)).status, 401);
}

void SampleCallsTest::refusals()
{
    VerifierFixture store;
    const Workspace workspace = store.workspace(u"stack-internal"_s);
    const CreatedKey made = store.create(workspace);
    store.settle();
    const KeyPolicy &policy = *store.catalog.find(u"stack-internal"_s);
    const Answer team = store.ask(store.carrying({"/v3/teams/Sales"}, policy, made.secret));
    QCOMPARE(team.status, 403);
    QCOMPARE(team.code(), u"team_mismatch"_s);
    QCOMPARE(store.ask({"/v3/teams/Platform"}).status, 401);
    Call posted = store.carrying({"/v3/teams/Platform"}, policy, made.secret);
    posted.method = "POST";
    const Answer wrong = store.ask(posted);
    QCOMPARE(wrong.status, 405);
    QCOMPARE(wrong.header("Allow"), "GET, HEAD");
    store.apply(Action::Delete, {made.key.id});
    store.settle();
    const Answer gone = store.ask(store.carrying({"/v3/teams/Platform"}, policy, made.secret));
    QCOMPARE(gone.status, 401);
    QCOMPARE(gone.code(), u"deleted"_s);
}

void SampleCallsTest::nearMissesAreNotTaken_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target :
        {"/accounts/", "/account", "/Accounts", "//", "/api/external/hello", "/v3/teams/", "/v3/teams/a/b",
            "/v3/teams/%zz", "/v3/teams/%ff", "/2.3/questions", "/2.3/questions?team=", "/2.3/questions?team",
            "/2.3/questions?Team=Platform", "/v4/sources/x", "", "*"})
        QTest::newRow(target) << QByteArray(target);
}

void SampleCallsTest::nearMissesAreNotTaken()
{
    QFETCH(QByteArray, target);
    VerifierFixture store;
    QVERIFY(!store.verifier->takes(target.toStdString()));
}

void SampleCallsTest::healthAndReadiness()
{
    StoreFixture store;
    Engine engine({{store.file()}}, store.catalog, store.clock);
    Health health(engine);
    const auto statusOf = [&health](std::string_view target) {
        int status = 0;
        health.handle({"GET", target, {}, {}, "127.0.0.1"},
            [&status](const http::Response &response) { status = response.status; });
        return status;
    };
    QVERIFY(Health::takes("/healthz") && Health::takes("/readyz") && !Health::takes("/healthz/"));
    QCOMPARE(statusOf("/healthz"), 200);
    QCOMPARE(statusOf("/readyz"), 503);
    store.take(engine.start());
    QCOMPARE(statusOf("/readyz?verbose"), 200);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::SampleCallsTest)
#include "tst_samplecalls.moc"
