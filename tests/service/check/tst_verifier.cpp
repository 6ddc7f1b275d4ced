// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/check/verifierfixture.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatelaine {

class VerifierTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void refusals_data();
    void refusals();
    void keyOfAnotherWorkspaceIsUnknown();
    void replacedSecretIsUnknown();
    void expiryIsDecidedByTheClock();
    void targets_data();
    void targets();
    void withoutNameMeansTheOnlyWorkspace();
    void grantedAnswerSaysWhatTheKeyMayDo();
    void readOnlyKeysSayReadScopes();
    void headersHoldNothingThatEndsThem();
    void storeAwayIsServiceUnready();
};

namespace {

using Change = std::function<void(VerifierFixture &, Workspace &, const KeyId &)>;

} // namespace
} // namespace chatelaine

Q_DECLARE_METATYPE(chatelaine::Change)

namespace chatelaine {

void VerifierTest::refusals_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &policy, const Change &change, const char *asked,
                         int status, const QString &code) {
        QTest::newRow(name) << policy << change << QByteArray(asked) << status << code;
    };
    const Change none = [](VerifierFixture &, Workspace &, const KeyId &) {};
    const auto apply = [](Action action) {
        return Change(
            [action](VerifierFixture &store, Workspace &, const KeyId &id) { store.apply(action, {id}); });
    };
    const auto plan = [](const QString &id) {
        return Change([id](VerifierFixture &store, Workspace &workspace, const KeyId &) {
            workspace = store.take(store.registry->changePlan(workspace.id, id, store.actor));
        });
    };
    const Change wait = [](VerifierFixture &store, Workspace &, const KeyId &) {
        store.clock.advance(std::chrono::days(31));
    };
    row("disabled", u"chatelaine"_s, apply(Action::Disable), "", 401, u"disabled"_s);
    row("deleted", u"chatelaine"_s, apply(Action::Delete), "", 401, u"deleted"_s);
    row("expired", u"chatelaine"_s, wait, "", 401, u"expired"_s);
    row("disabled by plan", u"stitch"_s, plan(u"standard"_s), "", 401, u"disabled"_s);
    row("plan without API", u"stack-internal"_s, plan(u"free"_s), "", 403, u"plan_without_api"_s);
    row("scope not granted", u"stackone"_s, none, ";scope=credentials:read", 403, u"scope_missing"_s);
    row("level not granted", u"stackone"_s, none, ";scope=connectors:write", 403, u"scope_missing"_s);
    row("one scope of two", u"stackone"_s, none, ";scope=platform:read;scope=credentials:read", 403,
        u"scope_missing"_s);
    row("scope that nobody has", u"stitch"_s, none, ";scope=everything:write", 403, u"scope_missing"_s);
    row("another team", u"stack-internal"_s, none, ";team=Sales", 403, u"team_mismatch"_s);
    row("team of a key without one", u"stitch"_s, none, ";team=Sales", 403, u"team_mismatch"_s);
    row("plan that only reads", u"stack-internal"_s, plan(u"basic"_s), ";access=write", 403,
        u"write_missing"_s);
}

void VerifierTest::refusals()
{
    QFETCH(QString, policy);
    QFETCH(Change, change);
    QFETCH(QByteArray, asked);
    QFETCH(int, status);
    QFETCH(QString, code);
    VerifierFixture store;
    Workspace workspace = store.workspace(policy);
    KeyDraft draft = store.draft(workspace);
    if (store.catalog.find(policy)->hasWriteToggle)
        draft.write = true;
    const CreatedKey made = store.take(store.registry->create(workspace.id, draft, store.actor));
    QCOMPARE(store.check(workspace, made.secret).status, 200);
    QVERIFY(store.stamp(made.key.id));
    change(store, workspace, made.key.id);
    const Answer answer = store.check(workspace, made.secret, asked);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.code(), code);
    QCOMPARE(answer.body[u"granted"_s], QJsonValue(false));
    QCOMPARE(answer.body[u"key_id"_s].toString(), idText(made.key.id));
    QCOMPARE(answer.header("X-Chatelaine-Error"), code.toLatin1());
    QCOMPARE(answer.header("WWW-Authenticate").isNull(), status != 401);
    QVERIFY(answer.header("X-Chatelaine-Key-Id").isNull());
    const auto stamp = store.stamp(made.key.id);
    QVERIFY(stamp);
    QCOMPARE(stamp->uses, 0);
    QCOMPARE(stamp->refusedAt, OptionalInstant(store.clock.now()));
    QCOMPARE(checkWord(stamp->refusedWhy), code);
}

void VerifierTest::keyOfAnotherWorkspaceIsUnknown()
{
    VerifierFixture store;
    const Workspace here = store.workspace(u"chatelaine"_s);
    const Workspace there = store.workspace(u"stitch"_s);
    const CreatedKey made = store.create(there);
    store.apply(Action::Disable, {made.key.id});
    const Answer answer = store.check(here, made.secret);
    const Answer never = store.check(here, token::mint(u"ch_live"_s));
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), u"unknown"_s);
    QCOMPARE(answer.body, never.body);
    QCOMPARE(answer.headers, never.headers);
    QVERIFY(!store.stamp(made.key.id));
    const Answer nowhere = store.ask(
        store.carrying({"/v1/verify/nowhere"}, *store.catalog.find(u"chatelaine"_s), made.secret));
    QCOMPARE(nowhere.body, never.body);
    QCOMPARE(nowhere.headers, never.headers);
}

void VerifierTest::replacedSecretIsUnknown()
{
    VerifierFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const CreatedKey made = store.create(workspace);
    QCOMPARE(store.check(workspace, made.secret).status, 200);
    const CreatedKey anew = store.take(store.registry->refresh(made.key.id, {}, store.actor));
    QCOMPARE(store.check(workspace, made.secret).code(), u"unknown"_s);
    QCOMPARE(store.check(workspace, anew.secret).status, 200);
}

void VerifierTest::expiryIsDecidedByTheClock()
{
    VerifierFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const CreatedKey made = store.create(workspace);
    store.settle();
    const Call call = store.calling(workspace, made.secret);
    store.clock.set(*made.key.expiresAt - std::chrono::milliseconds(1));
    QCOMPARE(store.ask(call).status, 200);
    store.clock.set(*made.key.expiresAt);
    QCOMPARE(store.ask(call).code(), u"expired"_s);
}

void VerifierTest::targets_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    const auto row
        = [](const char *target, int status) { QTest::newRow(target) << QByteArray(target) << status; };
    row("/v1/verify/ID", 200);
    row("/v1/verify/%7BID%7D", 200);
    row("/v1/verify/At%20stackone", 200);
    row("/v1/verify/at%20STACKONE", 200);
    row("/v1/verify/At%2fstackone", 401);
    row("/v1/verify/At stackone", 200);
    row("/v1/verify/ID/", 200);
    row("/v1/verify/ID/v2/things;access=write;scope=credentials:read", 200);
    row("/v1/verify/ID?scope=credentials:read", 200);
    row("/v1/verify/ID/x?;scope=credentials:read", 200);
    row("/v1/verify/ID;scope=platform:read", 200);
    row("/v1/verify/ID;scope=platform%3Aread", 200);
    row("/v1/verify/ID;scope=platform:write;scope=actions:execute;access=write", 200);
    row("/v1/verify/ID;scope=credentials:off", 200);
    row("/v1/verify/ID;access=read;access=write", 200);
    row("/v1/verify/ID;scope=credentials:read/x", 403);
    row("/v1/verify/ID;scope=credentials:read?x", 403);
    row("/v1/verify/ID%3Bscope=credentials:read", 401);
    row("/v1/verify/%49D", 401);
    row("/v1/verify/..", 401);
    row("/v1/verify/ID/../nowhere", 200);
    row("/v1/verify/nowhere/../ID", 401);
    // What cannot be understood lets nobody pass.
    row("/v1/verify/ID;", 403);
    row("/v1/verify/ID;;access=read", 403);
    row("/v1/verify/ID;scope", 403);
    row("/v1/verify/ID;scope=", 403);
    row("/v1/verify/ID;scope=platform", 403);
    row("/v1/verify/ID;scope=platform:all", 403);
    row("/v1/verify/ID;scope=platform:read,actions:execute", 403);
    row("/v1/verify/ID;Scope=platform:read", 403);
    row("/v1/verify/ID;access=admin", 403);
    row("/v1/verify/ID;team=", 403);
    row("/v1/verify/ID;team=A;team=B", 403);
    row("/v1/verify/ID;role=owner", 403);
    row("/v1/verify/%", 403);
    row("/v1/verify/%zz", 403);
    row("/v1/verify/ID%00", 403);
    row("/v1/verify/%ff", 403);
}

void VerifierTest::targets()
{
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    VerifierFixture store;
    const Workspace workspace = store.workspace(u"stackone"_s);
    const CreatedKey made = store.create(workspace);
    store.settle();
    target.replace("ID", idText(workspace.id).toLatin1());
    QVERIFY(store.verifier->takes(std::string_view(target.data(), std::size_t(target.size()))));
    for (const char *method : {"GET", "POST", "PROPFIND"}) {
        Call call = store.carrying({target}, *store.catalog.find(u"stackone"_s), made.secret);
        call.method = method;
        QCOMPARE(store.ask(call).status, status);
    }
}

void VerifierTest::withoutNameMeansTheOnlyWorkspace()
{
    VerifierFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    const CreatedKey made = store.create(workspace);
    store.settle();
    const KeyPolicy &policy = *store.catalog.find(u"chatelaine"_s);
    const QList<QByteArray> targets{"/v1/verify", "/v1/verify/", "/v1/verify;access=read", "/v1/verify?x"};
    for (const QByteArray &target : targets)
        QCOMPARE(store.ask(store.carrying({target}, policy, made.secret)).status, 200);
    QCOMPARE(store.ask(store.carrying({"/v1/verify;scope=billing:read"}, policy, made.secret)).status, 403);
    store.workspace(u"stitch"_s);
    store.settle();
    for (const QByteArray &target : targets)
        QCOMPARE(store.ask(store.carrying({target}, policy, made.secret)).status, 401);
    QVERIFY(!store.verifier->takes("/v1/verifyx"));
    QVERIFY(!store.verifier->takes("/v1/verif"));
}

void VerifierTest::grantedAnswerSaysWhatTheKeyMayDo()
{
    VerifierFixture store;
    const Workspace workspace = store.workspace(u"stackone"_s);
    const CreatedKey made = store.create(workspace);
    const Answer answer = store.check(workspace, made.secret);
    QCOMPARE(
        answer.header("X-Chatelaine-Scopes"), "platform:write actions:execute connectors:read unified:write");
    const QJsonObject expected{{u"granted"_s, true}, {u"code"_s, u"granted"_s},
        {u"key_id"_s, idText(made.key.id)}, {u"owner"_s, u"ada"_s}, {u"access"_s, u"write"_s},
        {u"team"_s, QJsonValue()},
        {u"scopes"_s,
            QJsonObject{{u"platform"_s, u"write"_s}, {u"actions"_s, u"execute"_s},
                {u"connectors"_s, u"read"_s}, {u"unified"_s, u"write"_s}}}};
    QCOMPARE(answer.body, expected);
    QCOMPARE(answer.header("Cache-Control"), "no-store");
}

void VerifierTest::readOnlyKeysSayReadScopes()
{
    VerifierFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    KeyDraft draft = store.draft(workspace);
    draft.scopes = ScopeGrants{{u"data"_s, ScopeLevel::Write}, {u"billing"_s, ScopeLevel::Read}};
    draft.write = false;
    const CreatedKey made = store.take(store.registry->create(workspace.id, draft, store.actor));
    const Answer answer = store.check(workspace, made.secret);
    QCOMPARE(answer.header("X-Chatelaine-Scopes"), "data:read billing:read");
    QCOMPARE(answer.body[u"access"_s].toString(), u"read"_s);
    QCOMPARE(store.check(workspace, made.secret, ";access=write").code(), u"write_missing"_s);
    QCOMPARE(store.check(workspace, made.secret, ";scope=data:write").code(), u"scope_missing"_s);
}

void VerifierTest::headersHoldNothingThatEndsThem()
{
    VerifierFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    store.actor.member = u"eve\r\nX-Chatelaine-Owner: root\u2028;ö\"%"_s;
    const CreatedKey made = store.create(workspace);
    const Answer answer = store.check(workspace, made.secret);
    QCOMPARE(
        answer.header("X-Chatelaine-Owner"), "eve%0D%0AX-Chatelaine-Owner: root%E2%80%A8%3B%C3%B6%22%25");
    QCOMPARE(answer.body[u"owner"_s].toString(), store.actor.member);
}

void VerifierTest::storeAwayIsServiceUnready()
{
    StoreFixture store;
    Engine engine({{store.file()}}, store.catalog, store.clock);
    Verifier verifier(engine, {}); // not started: nothing is known
    http::Response response;
    verifier.handle({"GET", "/v1/verify/x", {}, {}, "127.0.0.1"},
        [&response](http::Response answer) { response = std::move(answer); });
    QCOMPARE(response.status, 503);
    QVERIFY(response.body.find("service_unready") != std::string::npos);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::VerifierTest)
#include "tst_verifier.moc"
