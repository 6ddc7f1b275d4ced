// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/check/verifierfixture.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatelaine {

class CredentialsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everySchemeIsTakenAtItsOwnPlace_data();
    void everySchemeIsTakenAtItsOwnPlace();
    void otherCredentialsAreNone_data();
    void otherCredentialsAreNone();
    void challenges_data();
    void challenges();
    void lenienceOfSchemes_data();
    void lenienceOfSchemes();
};

void CredentialsTest::everySchemeIsTakenAtItsOwnPlace_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<int>("method");
    QTest::newRow("Chatelaine, Bearer") << u"chatelaine"_s << 0;
    QTest::newRow("Stacker, X-Integration-Key") << u"stacker"_s << 0;
    QTest::newRow("StackOne, Basic user") << u"stackone"_s << 0;
    QTest::newRow("Stack Internal, Bearer") << u"stack-internal"_s << 0;
    QTest::newRow("Stack Internal, X-API-Access-Token") << u"stack-internal"_s << 1;
    QTest::newRow("Stitch, Bearer") << u"stitch"_s << 0;
}

void CredentialsTest::everySchemeIsTakenAtItsOwnPlace()
{
    QFETCH(QString, policy);
    QFETCH(int, method);
    VerifierFixture store;
    store.registry->setSealingKey(SealingKey::generate());
    const Workspace workspace = store.workspace(policy);
    const CreatedKey made = store.create(workspace);
    store.settle();
    const Call bare{"/v1/verify/" + idText(workspace.id).toLatin1()};
    const Call call = store.carrying(bare, *store.catalog.find(policy), made.secret, method);
    const Answer answer = store.ask(call);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("X-Chatelaine-Key-Id"), idText(made.key.id).toLatin1());
    QCOMPARE(answer.header("X-Chatelaine-Owner"), "ada");
    QVERIFY(answer.header("WWW-Authenticate").isNull());
    const auto stamp = store.stamp(made.key.id);
    QVERIFY(stamp);
    QCOMPARE(stamp->uses, 1);
    QCOMPARE(stamp->recent.value(0).source, u"203.0.113.9"_s);
    QVERIFY(!stamp->refusedAt);

    // The same key beside an empty credential of any other kind, or twice.
    for (const char *name : {"Authorization", "X-Integration-Key", "X-API-Access-Token"})
        QCOMPARE(store.ask(call.with(name, "")).status, 401);
    QVERIFY(!store.stamp(made.key.id));
}

void CredentialsTest::otherCredentialsAreNone_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value"); // TOKEN stands for a good key, USER for base64 of it with a colon
    const auto row = [](const char *name, const QString &policy, const char *header, const char *value) {
        QTest::newRow(name) << policy << QByteArray(header) << QByteArray(value);
    };
    row("no credential", u"chatelaine"_s, "Accept", "*/*");
    row("Basic for Bearer", u"chatelaine"_s, "Authorization", "Basic USER");
    row("bare token for Bearer", u"chatelaine"_s, "Authorization", "TOKEN");
    row("Token scheme", u"chatelaine"_s, "Authorization", "Token TOKEN");
    row("Bearer without blank", u"chatelaine"_s, "Authorization", "BearerTOKEN");
    row("Bearer without token", u"chatelaine"_s, "Authorization", "Bearer ");
    row("Bearer with two", u"chatelaine"_s, "Authorization", "Bearer TOKEN TOKEN");
    row("Bearer with a tail", u"chatelaine"_s, "Authorization", "Bearer TOKEN,");
    row("Stitch by Basic", u"stitch"_s, "Authorization", "Basic USER");
    row("Stacker by Bearer", u"stacker"_s, "Authorization", "Bearer TOKEN");
    row("Stacker in another's header", u"stacker"_s, "X-API-Access-Token", "TOKEN");
    row("Stacker with a scheme", u"stacker"_s, "X-Integration-Key", "Bearer TOKEN");
    row("StackOne by Bearer", u"stackone"_s, "Authorization", "Bearer TOKEN");
    row("StackOne in no base64", u"stackone"_s, "Authorization", "Basic TOKEN:");
    row("StackOne as password", u"stackone"_s, "Authorization", "Basic PASSWORD");
    row("Stack Internal by Basic", u"stack-internal"_s, "Authorization", "Basic USER");
    row("Stack Internal in another's header", u"stack-internal"_s, "X-Integration-Key", "TOKEN");
    row("in a cookie", u"chatelaine"_s, "Cookie", "Authorization=Bearer TOKEN");
}

void CredentialsTest::otherCredentialsAreNone()
{
    QFETCH(QString, policy);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    VerifierFixture store;
    store.registry->setSealingKey(SealingKey::generate());
    const Workspace workspace = store.workspace(policy);
    const CreatedKey made = store.create(workspace);
    store.settle();
    const QByteArray token = made.secret.view().toByteArray();
    value.replace("TOKEN", token);
    value.replace("USER", QByteArray(token + ':').toBase64());
    value.replace("PASSWORD", QByteArray("x:" + token).toBase64());
    const Answer answer
        = store.ask(Call{"/v1/verify/" + idText(workspace.id).toLatin1()}.with(header, value));
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), u"malformed"_s);
    QVERIFY(answer.body[u"key_id"_s].isNull());
    QVERIFY(!answer.header("WWW-Authenticate").isEmpty());
    QVERIFY(!store.stamp(made.key.id));
}

void CredentialsTest::challenges_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QByteArray>("challenge");
    const QByteArray bearer = R"(Bearer realm="chatelaine")";
    QTest::newRow("Chatelaine") << u"chatelaine"_s << bearer;
    QTest::newRow("Stacker") << u"stacker"_s
                             << QByteArray(R"(ApiKey realm="chatelaine", header="X-Integration-Key")");
    QTest::newRow("StackOne") << u"stackone"_s << QByteArray(R"(Basic realm="chatelaine")");
    QTest::newRow("Stack Internal") << u"stack-internal"_s
                                    << QByteArray(bearer
                                           + R"(, ApiKey realm="chatelaine", header="X-API-Access-Token")");
    QTest::newRow("Stitch") << u"stitch"_s << bearer;
}

void CredentialsTest::challenges()
{
    QFETCH(QString, policy);
    QFETCH(QByteArray, challenge);
    VerifierFixture store;
    const Workspace workspace = store.workspace(policy);
    store.settle();
    const Answer answer = store.ask({"/v1/verify/" + idText(workspace.id).toLatin1()});
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.header("WWW-Authenticate"), challenge);
    QCOMPARE(store.ask({"/v1/verify/nowhere"}).header("WWW-Authenticate"), R"(Bearer realm="chatelaine")");
}

void CredentialsTest::lenienceOfSchemes_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QByteArray>("value"); // as above; LONG is the key with a long password
    QTest::newRow("scheme in lower case") << u"chatelaine"_s << QByteArray("bearer TOKEN");
    QTest::newRow("more than one blank") << u"chatelaine"_s << QByteArray("Bearer   TOKEN");
    QTest::newRow("BASIC") << u"stackone"_s << QByteArray("BASIC USER");
    QTest::newRow("a password that is ignored") << u"stackone"_s << QByteArray("Basic LONG");
}

void CredentialsTest::lenienceOfSchemes()
{
    QFETCH(QString, policy);
    QFETCH(QByteArray, value);
    VerifierFixture store;
    const Workspace workspace = store.workspace(policy);
    const CreatedKey made = store.create(workspace);
    store.settle();
    const QByteArray token = made.secret.view().toByteArray();
    value.replace("TOKEN", token);
    value.replace("USER", QByteArray(token + ':').toBase64());
    value.replace("LONG", QByteArray(token + ':' + QByteArray(500, 'x')).toBase64());
    const Call call{"/v1/verify/" + idText(workspace.id).toLatin1()};
    QCOMPARE(store.ask(call.with("authorization", value)).status, 200);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::CredentialsTest)
#include "tst_credentials.moc"
