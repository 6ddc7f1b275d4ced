// SPDX-License-Identifier: GPL-3.0-or-later
// How requests are read and refused, and what stands beside the routes.
#include "service/api/answers.h"
#include "service/api/apifixture.h"
#include "service/api/attemptcounter.h"
#include "service/api/target.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chatelaine {

class ApiRequestsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_service = std::make_unique<ApiFixture>(); }
    void cleanupTestCase() { m_service.reset(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void knowsItsRoutes_data();
    void knowsItsRoutes();
    void namesTheMethodsOfAPath();
    void readsBodiesStrictly_data();
    void readsBodiesStrictly();
    void readsQueriesStrictly_data();
    void readsQueriesStrictly();
    void findsWorkspacesByEncodedName();
    void refusesLongSecretBodies();
    void looksAtTheSessionFirst();
    void describesEveryErrorAndRoute();
    void tellsNothingOfTheStoresPlace();
    void believesOnlyItsProxies();
    void saysHowToGetSwaggerUi();
    void servesSwaggerUiUnderAStrictPolicy();
    void countsAttemptsInBoundedMemory();

private:
    std::unique_ptr<ApiFixture> m_service;
};

void ApiRequestsTest::knowsItsRoutes_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target : {"/v1", "/v1/", "/v2/session", "/v1/session/", "//v1/session",
             "/v1/workspaces//keys", "/v1/keys/", "/v1/keys/a/b", "/v1/workspaces/%zz", "/v1/workspaces/%ff",
             "/v1/workspaces/a%00b", "/V1/session", "/docs/", "/docs/..%2fopenapi.yaml", "/docs/nothing.js"})
        QTest::addRow("%s", target) << QByteArray(target);
}

void ApiRequestsTest::knowsItsRoutes()
{
    QFETCH(QByteArray, target);
    const ApiAnswer answer = m_service->ask(get(target.toStdString()).as(m_service->session));
    QCOMPARE(answer.status(), 404);
    QCOMPARE(answer.code(), u"route_unknown"_s);
}

void ApiRequestsTest::namesTheMethodsOfAPath()
{
    const ApiAnswer answer = m_service->ask(call("PUT", "/v1/session"));
    QCOMPARE(answer.status(), 405);
    QCOMPARE(answer.header("Allow"), std::string("POST, GET, DELETE"));
    QCOMPARE(m_service->ask(call("POST", "/v1/keys/x")).header("Allow"), std::string("GET, PATCH"));
    QCOMPARE(m_service->ask({"get", "/v1/session"}).status(), 405);
}

void ApiRequestsTest::readsBodiesStrictly_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("name=x");
    QTest::newRow("a list") << QByteArray(R"(["x"])");
    QTest::newRow("something after it") << QByteArray(R"({"name":"x"} {})");
    QTest::newRow("no UTF-8") << QByteArray("{\"name\":\"\xff\"}");
    QTest::newRow("half a character") << QByteArray(R"({"name":"\ud800"})");
    QTest::newRow("a member twice") << QByteArray(R"({"name":"x","name":"y"})");
    QTest::newRow("a member twice, spelt otherwise") << QByteArray(R"({"name":"x","n\u0061me":"y"})");
    QTest::newRow("another type") << QByteArray(R"({"name":7})");
    QTest::newRow("null") << QByteArray(R"({"name":null})");
    QTest::newRow("an unknown member") << QByteArray(R"({"name":"x","colour":"red"})");
    QTest::newRow("deep") << QByteArray(R"({"name":)") + QByteArray(30, '[') + QByteArray(30, ']') + '}';
    QTest::newRow("very deep") << QByteArray(100'000, '[');
}

void ApiRequestsTest::readsBodiesStrictly()
{
    QFETCH(QByteArray, body);
    ApiCall ask = call("POST", m_service->path("/teams")).as(m_service->session);
    ask.body = body.toStdString();
    const ApiAnswer answer = m_service->ask(ask);
    QCOMPARE(answer.status(), 400);
    QCOMPARE(answer.code(), u"request_invalid"_s);
}

void ApiRequestsTest::readsQueriesStrictly_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("status");
    for (const char *bad : {"limit=0", "limit=10001", "limit=x", "limit=", "limit=1&limit=2", "colour=red",
             "limit=%3", "=x", "after=1&after=2"})
        QTest::addRow("%s", bad) << QByteArray(bad) << 400;
    for (const char *good : {"", "limit=1", "limit=%31&after=01939d40-0000-7000-8000-000000000000"})
        QTest::addRow("good: %s", good) << QByteArray(good) << 200;
}

void ApiRequestsTest::readsQueriesStrictly()
{
    QFETCH(QByteArray, query);
    QFETCH(int, status);
    const ApiAnswer answer
        = m_service->ask(get(m_service->path("/keys?" + query.toStdString())).as(m_service->session));
    QCOMPARE(answer.status(), status);
    QCOMPARE(answer.code(), status == 400 ? u"request_invalid"_s : QString());
}

void ApiRequestsTest::findsWorkspacesByEncodedName()
{
    const QString name = u"Ärger/50 % + ;x?"_s;
    const ApiAnswer made = m_service->ask(call("POST", "/v1/workspaces",
        {{u"name"_s, name},
            {u"policy"_s, u"stitch"_s}}).as(m_service->session));
    QCOMPARE(made.status(), 201);
    const std::string target = "/v1/workspaces/" + QUrl::toPercentEncoding(name).toStdString();
    QCOMPARE(m_service->ask(get(target).as(m_service->session)).object(), made.object());
    QCOMPARE(m_service->ask(call("DELETE", target).as(m_service->session)).status(), 204);
    QCOMPARE(m_service->ask(get(target).as(m_service->session)).code(), u"workspace_unknown"_s);
}

void ApiRequestsTest::refusesLongSecretBodies()
{
    const ApiAnswer answer = m_service->ask(
        call("POST", "/v1/session", {{u"email"_s, u"a@b"_s}, {u"password"_s, QString(5000, u'x')}}));
    QCOMPARE(answer.status(), 413);
    QCOMPARE(answer.code(), u"request_too_large"_s);
    for (const QJsonObject &body :
        {QJsonObject{{u"email"_s, u"a@b"_s}}, {{u"email"_s, u"a@b"_s}, {u"password"_s, 7}},
            {{u"password"_s, u"x"_s}}, {{u"email"_s, u"a@b"_s}, {u"password"_s, u"x"_s}, {u"x"_s, 1}}})
        QCOMPARE(m_service->ask(call("POST", "/v1/session", body)).code(), u"request_invalid"_s);
}

void ApiRequestsTest::looksAtTheSessionFirst()
{
    ApiCall ask = call("POST", m_service->path("/teams"));
    ask.body = "no JSON";
    QCOMPARE(m_service->ask(ask).code(), u"session_ended"_s);
    QCOMPARE(m_service->ask(get(m_service->path("/keys?limit=0"))).code(), u"session_ended"_s);
}

void ApiRequestsTest::describesEveryErrorAndRoute()
{
    QFile file(QStringLiteral(CHATELAINE_SOURCE_DIR "/resources/openapi.yaml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString document = QString::fromUtf8(file.readAll());
    for (const ErrorCode code : allErrorCodes()) {
        const int status = answers::httpStatus(code);
        if (status == 500 || code == ErrorCode::NotPermitted) // These never leave the service.
            continue;
        const QString schema = document.section(u"\n    Error%1:\n"_s.arg(status), 1, 1)
                                   .section(QRegularExpression(u"\n    \\w"_s), 0, 0);
        const QRegularExpression word(u"\\b%1\\b"_s.arg(codeWord(code)));
        QVERIFY2(word.match(schema).hasMatch(), qPrintable(codeWord(code)));
    }
    for (const Route &route : allRoutes()) {
        const QString path = QString::fromUtf8(route.path.data(), qsizetype(route.path.size()));
        const QString item = document.section(u"\n  %1:\n"_s.arg(path), 1, 1)
                                 .section(QRegularExpression(u"\n  [/\\w]"_s), 0, 0);
        const QString method
            = QString::fromUtf8(route.method.data(), qsizetype(route.method.size())).toLower();
        QVERIFY2(item.contains(u"    %1:\n"_s.arg(method)), qPrintable(method + u' ' + path));
    }
    const ApiAnswer answer = m_service->ask(get("/openapi.yaml"));
    QCOMPARE(answer.response.body, document.toStdString());
}

void ApiRequestsTest::tellsNothingOfTheStoresPlace()
{
    const QString file = u"/var/lib/somewhere/keys.sqlite"_s;
    for (const ErrorCode code :
        {ErrorCode::StoreUnreachable, ErrorCode::StoreDamaged, ErrorCode::StoreReadOnly,
            ErrorCode::StorePermissions, ErrorCode::StoreForeign, ErrorCode::StoreNewer}) {
        const ApiAnswer answer{answers::refusal({code, {file, file}, file})};
        QCOMPARE(answer.status(), 503);
        QCOMPARE(answer.code(), u"service_unready"_s);
        QVERIFY(answer.wire().find("somewhere") == std::string::npos);
        QCOMPARE(answer.response.logCode, codeWord(code).toStdString());
    }
}

void ApiRequestsTest::believesOnlyItsProxies()
{
    ApiFixture service(u"chatelaine"_s, {.proxies = *TrustedProxies::parse({u"10.0.0.5"_s})});
    const auto source = [&](const std::string &peer) {
        const ApiCall ask = call("POST", "/v1/session",
            {{u"email"_s, QLatin1StringView(ApiFixture::owner)},
                {u"password"_s, QLatin1StringView(ApiFixture::word)}});
        return service.ask(ask.from(peer).with("X-Forwarded-For", "192.0.2.7"))
            .object()[u"session"_s][u"source"_s]
            .toString();
    };
    QCOMPARE(source("10.0.0.5"), u"192.0.2.7"_s);
    QCOMPARE(source("10.0.0.6"), u"10.0.0.6"_s);
}

void ApiRequestsTest::saysHowToGetSwaggerUi()
{
    const ApiAnswer answer = m_service->ask(get("/docs"));
    QCOMPARE(answer.status(), 404);
    QVERIFY(answer.response.body.find("packaging/install-deps.sh") != std::string::npos);
}

void ApiRequestsTest::servesSwaggerUiUnderAStrictPolicy()
{
    QTemporaryDir folder;
    for (const QString &name :
        {u"swagger-ui.css"_s, u"swagger-ui-bundle.js"_s, u"swagger-initializer.js"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("/* theirs */"));
    }
    ApiFixture service(u"chatelaine"_s, {.swaggerUi = folder.path()});
    const ApiAnswer page = service.ask(get("/docs"));
    QCOMPARE(page.status(), 200);
    QVERIFY(page.response.body.find("/docs/swagger-ui-bundle.js") != std::string::npos);
    for (const char *name :
        {"", "/docs.mjs", "/service.mjs", "/docs.css", "/swagger-ui.css", "/swagger-ui-bundle.js"}) {
        const ApiAnswer file = service.ask(get(std::string("/docs") + name));
        QCOMPARE(file.status(), 200);
        const std::string policy = file.header("Content-Security-Policy");
        QVERIFY(policy.find("default-src 'none'") != std::string::npos);
        QVERIFY(policy.find("unsafe") == std::string::npos);
        QCOMPARE(file.header("X-Content-Type-Options"), std::string("nosniff"));
    }
    QCOMPARE(service.ask(get("/docs/swagger-initializer.js")).code(), u"route_unknown"_s);
}

void ApiRequestsTest::countsAttemptsInBoundedMemory()
{
    AttemptCounter counter({2, 8s});
    Instant now = instantFromMillis(1'000'000);
    for (int i = 0; i < 3; ++i)
        counter.count(u"victim"_s, now);
    QCOMPARE(counter.wait(u"victim"_s, now), 2);
    for (qsizetype i = 1; i < AttemptCounter::mostNames; ++i)
        counter.count(QString::number(i), now);
    QCOMPARE(counter.size(), AttemptCounter::mostNames);
    QCOMPARE(counter.wait(u"victim"_s, now), 2);
    counter.count(u"one more"_s, now);
    QCOMPARE(counter.size(), AttemptCounter::mostNames);
    QCOMPARE(counter.wait(u"victim"_s, now), 0);

    for (int i = 0; i < 30; ++i)
        counter.count(u"long"_s, now);
    QCOMPARE(counter.wait(u"long"_s, now), 8);
    QCOMPARE(counter.wait(u"long"_s, now - 24h), 8); // The clock was set back.
    QCOMPARE(counter.wait(u"long"_s, now + 7500ms), 1);
    QCOMPARE(counter.wait(u"long"_s, now + 8s), 0);
    counter.count(u"long"_s, now + AttemptCounter::memory);
    QCOMPARE(counter.wait(u"long"_s, now + AttemptCounter::memory), 0);
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::ApiRequestsTest)
#include "tst_apirequests.moc"
