// SPDX-License-Identifier: GPL-3.0-or-later
#include "nginxproxy.h"

#include "registry/storefixture.h"
#include "store/systemclock.h"
#include "support/windowfixture.h"
#include "ui/table/keyfiltermodel.h"
#include "ui/table/keytablemodel.h"
#include "ui/table/keytableview.h"

#include <QRegularExpression>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

/// A store that the service serves to nginx and that the test writes as another program. Its own clock is in
/// the past at first, the service's is the system's.
struct Site : StoreFixture {
    explicit Site(const QString &policy)
        : service(policy, {u"--trusted-proxy"_s, u"127.0.0.1"_s})
        , acme(take(registry->createWorkspace({u"acme"_s, policy, {}, teamsOf(policy)}, actor)))
    {
        service.useStore(file());
    }
    bool start()
    {
        clock.set(SystemClock().now());
        return service.start() && nginx.start(service.url());
    }
    QStringList teamsOf(const QString &policy) const
    {
        return catalog.find(policy)->teamRequired ? QStringList{u"Platform"_s, u"Sales"_s} : QStringList();
    }
    CreatedKey make(const std::function<void(KeyDraft &)> &change, const QString &label = u"importer"_s)
    {
        KeyDraft made = draft(acme, label);
        change(made);
        return take(registry->create(acme.id, made, actor));
    }
    static NginxProxy::Headers bearing(const Secret &secret)
    {
        return {{"Authorization", "Bearer " + secret.view().toByteArray()}};
    }

    ServiceProcess service;
    NginxProxy nginx;
    Workspace acme;
};

const NginxProxy::Headers &forged()
{
    static const NginxProxy::Headers headers{{"X-Original-Method", "GET"}, {"X-Forwarded-Method", "GET"},
        {"X-HTTP-Method-Override", "GET"}, {"X-Required-Scope", "data:off"}, {"X-Required-Team", ""},
        {"X-Required-Access", "read"}, {"X-Forwarded-For", "198.51.100.7"}, {"X-Real-IP", "198.51.100.7"},
        {"X-Forwarded-Uri", "/v1/verify/other"}, {"X-Original-URI", "/"}, {"X-Rewrite-URL", "/"},
        {"X-Chatelaine-Key-Id", "00000000-0000-0000-0000-000000000000"}, {"X-Chatelaine-Owner", "root"},
        {"X_Chatelaine_Owner", "root"}, {"X-Chatelaine-Scopes", "billing:write"},
        {"X-Chatelaine-Error", "none"}, {"X-Chatelaine-Client", "window"}};
    return headers;
}

} // namespace

/// The sample configuration of nginx as it stands, with the real service behind it.
class NginxTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void goodKeyPasses();
    void refusedKeys();
    void rightsOfScopes();
    void rightsOfTeams();
    void switchStopsTheNextCall();
    void forgedHeadersChangeNothing();
    void pathsLeadNowhereElse();
    void bodiesStayWithTheBackend();
    void runningWindowShowsTheCall();
};

void NginxTest::goodKeyPasses()
{
    Site site(u"chatelaine"_s);
    const CreatedKey made = site.create(site.acme);
    QVERIFY(site.start());
    NginxProxy::Headers headers = Site::bearing(made.secret);
    headers.append(std::pair<QByteArray, QByteArray>("User-Agent", "nightly/1.0"));
    const ServiceAnswer answer = site.nginx.call("GET", u"/orders?page=2"_s, headers);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.text(u"path"_s), u"/orders?page=2"_s);
    QCOMPARE(answer.text(u"key_id"_s), idText(made.key.id));
    QCOMPARE(answer.text(u"owner"_s), u"ada"_s);
    QCOMPARE(answer.text(u"scopes"_s), u"data:read"_s);
    QCOMPARE(answer.text(u"authorization"_s), QString());
    QTRY_COMPARE(site.key(made.key.id).use.useCount, 1);
    const KeyUse use = site.key(made.key.id).use;
    QCOMPARE(use.lastUsedSource, u"127.0.0.1"_s);
    QCOMPARE(use.lastUsedAgent, u"nightly/1.0"_s);
}

void NginxTest::refusedKeys()
{
    Site site(u"chatelaine"_s);
    site.clock.set(SystemClock().now() - std::chrono::days(60));
    const CreatedKey expired = site.create(site.acme); // for 30 days
    site.clock.set(SystemClock().now());
    const CreatedKey disabled = site.create(site.acme);
    const CreatedKey deleted = site.create(site.acme);
    site.apply(Action::Disable, {disabled.key.id});
    site.apply(Action::Delete, {deleted.key.id});
    const CreatedKey elsewhere = site.create(site.workspace(u"chatelaine"_s));
    const CreatedKey good = site.create(site.acme);
    QVERIFY(site.start());

    const auto check = [&](const NginxProxy::Headers &headers, const QByteArray &code) {
        const ServiceAnswer answer = site.nginx.call("GET", u"/"_s, headers);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.header("X-Chatelaine-Error"), code);
        QVERIFY(answer.header("WWW-Authenticate").startsWith("Bearer"));
    };
    check(Site::bearing(expired.secret), "expired");
    check(Site::bearing(disabled.secret), "disabled");
    check(Site::bearing(deleted.secret), "deleted");
    check(Site::bearing(elsewhere.secret), "unknown");
    check(Site::bearing(token::mint(u"ch_live"_s)), "unknown");
    check({}, "malformed");
    check({{"X-Integration-Key", good.secret.view().toByteArray()}}, "malformed");
    check(Site::bearing(good.secret) + NginxProxy::Headers{{"X-API-Access-Token", "x"}}, "malformed");
    QTRY_COMPARE(site.key(expired.key.id).use.lastRefusedReason, u"expired"_s);
    QVERIFY(!site.key(expired.key.id).use.lastUsedAt);
}

void NginxTest::rightsOfScopes()
{
    Site site(u"chatelaine"_s);
    const CreatedKey reads = site.make([](KeyDraft &draft) {
        draft.scopes = ScopeGrants{{u"billing"_s, ScopeLevel::Read}};
        draft.write = false;
    });
    const CreatedKey writes = site.make([](KeyDraft &draft) { draft.write = true; });
    QVERIFY(site.start());
    const auto call = [&](const char *method, const QString &path, const CreatedKey &key) {
        return site.nginx.call(method, path, Site::bearing(key.secret));
    };
    QCOMPARE(call("GET", u"/billing/invoices"_s, reads).status, 200);
    QCOMPARE(call("OPTIONS", u"/orders"_s, reads).status, 200);
    for (const char *method : {"POST", "PUT", "PATCH", "DELETE"}) {
        const ServiceAnswer answer = call(method, u"/orders"_s, reads);
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.header("X-Chatelaine-Error"), "write_missing");
        QCOMPARE(call(method, u"/orders"_s, writes).status, 200);
    }
    const ServiceAnswer scope = call("GET", u"/billing/invoices"_s, writes);
    QCOMPARE(scope.status, 403);
    QCOMPARE(scope.header("X-Chatelaine-Error"), "scope_missing");
}

void NginxTest::rightsOfTeams()
{
    Site site(u"stack-internal"_s);
    const CreatedKey platform = site.make([](KeyDraft &draft) { draft.team = u"Platform"_s; });
    const CreatedKey sales = site.make([](KeyDraft &draft) { draft.team = u"Sales"_s; }, u"other"_s);
    QVERIFY(site.start());
    const auto call = [&](const QString &path, const CreatedKey &key) {
        return site.nginx.call("GET", path, {{"X-API-Access-Token", key.secret.view().toByteArray()}});
    };
    QCOMPARE(call(u"/teams/platform/x"_s, platform).status, 200);
    QCOMPARE(call(u"/teams/platform/x"_s, platform).text(u"access_token"_s), QString());
    const ServiceAnswer refused = call(u"/teams/platform/x"_s, sales);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.header("X-Chatelaine-Error"), "team_mismatch");
    QCOMPARE(call(u"/questions"_s, sales).status, 200);
    site.take(site.registry->changePlan(site.acme.id, u"free"_s, site.actor));
    QTRY_COMPARE(call(u"/questions"_s, sales).status, 403);
    QCOMPARE(call(u"/questions"_s, sales).header("X-Chatelaine-Error"), "plan_without_api");
}

void NginxTest::switchStopsTheNextCall()
{
    Site site(u"chatelaine"_s);
    const CreatedKey made = site.create(site.acme);
    QVERIFY(site.start());
    const auto status = [&] { return site.nginx.call("GET", u"/"_s, Site::bearing(made.secret)).status; };
    QCOMPARE(status(), 200);
    site.apply(Action::Disable, {made.key.id});
    QTRY_COMPARE_WITH_TIMEOUT(status(), 401, 1'000); // Another program turned it.
    site.apply(Action::Enable, {made.key.id});
    QTRY_COMPARE_WITH_TIMEOUT(status(), 200, 1'000);
}

void NginxTest::forgedHeadersChangeNothing()
{
    Site site(u"chatelaine"_s);
    const CreatedKey made = site.make([](KeyDraft &draft) { draft.write = false; });
    const CreatedKey off = site.create(site.acme);
    site.apply(Action::Disable, {off.key.id});
    QVERIFY(site.start());
    const auto headers = [](const CreatedKey &key) { return Site::bearing(key.secret) + forged(); };
    const ServiceAnswer good = site.nginx.call("GET", u"/"_s, headers(made));
    QCOMPARE(good.status, 200);
    QCOMPARE(good.text(u"key_id"_s), idText(made.key.id));
    QCOMPARE(good.text(u"owner"_s), u"ada"_s);
    QCOMPARE(good.text(u"scopes"_s), u"data:read"_s);
    QCOMPARE(good.text(u"error"_s), QString());
    QCOMPARE(good.text(u"forwarded_for"_s), u"127.0.0.1"_s);
    QCOMPARE(site.nginx.call("POST", u"/"_s, headers(made)).status, 403);
    QCOMPARE(site.nginx.call("GET", u"/billing/"_s, headers(made)).status, 403);
    QCOMPARE(site.nginx.call("GET", u"/teams/platform/"_s, headers(made)).status, 403);
    QCOMPARE(site.nginx.call("GET", u"/"_s, headers(off)).status, 401);
    // One after the other, so that none hides another.
    for (const auto &each : forged()) {
        const auto bearing = Site::bearing(made.secret) + NginxProxy::Headers{each};
        QCOMPARE(site.nginx.call("GET", u"/"_s, bearing).status, 200);
        QCOMPARE(site.nginx.call("POST", u"/"_s, bearing).status, 403);
        QCOMPARE(site.nginx.call("GET", u"/billing/"_s, bearing).status, 403);
    }
    // Asking for more is not the caller's either.
    const NginxProxy::Headers more{{"X-Original-Method", "POST"}, {"X-Required-Scope", "billing:write"},
        {"X-Required-Team", "Platform"}, {"X-Required-Access", "write"}, {"X-Forwarded-Method", "PUT"}};
    QCOMPARE(site.nginx.call("GET", u"/"_s, Site::bearing(made.secret) + more).status, 200);
    QTRY_VERIFY(site.key(made.key.id).use.useCount > 0);
    QCOMPARE(site.key(made.key.id).use.lastUsedSource, u"127.0.0.1"_s);
    QCOMPARE(site.key(made.key.id).use.recent.size(), 1);
}

void NginxTest::pathsLeadNowhereElse()
{
    Site site(u"chatelaine"_s);
    const CreatedKey made = site.create(site.acme);
    const CreatedKey other = site.create(site.workspace(u"chatelaine"_s));
    QVERIFY(site.start());
    const auto status = [&](const QString &path, const CreatedKey &key) {
        return site.nginx.call("GET", path, Site::bearing(key.secret)).status;
    };
    for (const char *path : {"/%62illing/x", "//billing/x", "/x/../billing/x", "/billing/./x",
             "/billing/x?;scope=data:read", "/billing/;scope=data:read"})
        QCOMPARE(status(QString::fromLatin1(path), made), 403);
    // The place of the check is nobody's to call.
    QCOMPARE(status(u"/_chatelaine/acme"_s, made), 404);
    QCOMPARE(status(u"/_chatelaine/At%20chatelaine"_s, other), 404);
    for (const char *path : {"/v1/verify/x", "/;scope=x", "/At%20chatelaine", "/x?workspace=At%20chatelaine"})
        QCOMPARE(status(QString::fromLatin1(path), other), 401);
}

/// The service takes 256 KiB; what the API takes is its own.
void NginxTest::bodiesStayWithTheBackend()
{
    Site site(u"chatelaine"_s);
    const CreatedKey made = site.make([](KeyDraft &draft) { draft.write = true; });
    QVERIFY(site.start());
    const ServiceAnswer answer
        = site.nginx.call("POST", u"/upload"_s, Site::bearing(made.secret), QByteArray(400 * 1024, 'x'));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.text(u"method"_s), u"POST"_s);
    QCOMPARE(answer.text(u"length"_s), QString::number(400 * 1024));
    const QByteArray chunked = "POST /upload HTTP/1.1\r\nHost: api.example.com\r\nConnection: close\r\n"
                               "Transfer-Encoding: chunked\r\nAuthorization: Bearer "
        + made.secret.view().toByteArray() + "\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
    const QByteArray back = site.nginx.exchange(chunked);
    QVERIFY2(back.startsWith("HTTP/1.1 200"), back.constData());
    QVERIFY(back.contains(idText(made.key.id).toLatin1()));
}

void NginxTest::runningWindowShowsTheCall()
{
    WindowFixture fixture;
    fixture.clock.set(SystemClock().now());
    const Workspace acme = fixture.addWorkspace(u"acme"_s);
    KeyDraft draft;
    draft.label = u"importer"_s;
    const auto made = fixture.registry().create(acme.id, draft, {u"tester"_s, u"cli"_s});
    QVERIFY(made);
    ServiceProcess service(u"chatelaine"_s, {u"--trusted-proxy"_s, u"127.0.0.1"_s});
    service.useStore(fixture.address().file);
    NginxProxy nginx;
    QVERIFY(service.start() && nginx.start(service.url()));
    const auto opened = fixture.open();
    QTRY_VERIFY(opened.shows(u"acme"_s, 1));
    const auto *model = qobject_cast<KeyFilterModel *>(opened.table()->model());
    const auto lastUsed = [&](int role) {
        return model->indexOf(made->key.id, KeyTableModel::LastUsed).data(role).toString();
    };
    const QString before = lastUsed(Qt::DisplayRole);
    QVERIFY(!lastUsed(KeyTableModel::SecondLineRole).contains(u"127.0.0.1"_s));
    QCOMPARE(nginx.call("GET", u"/"_s, Site::bearing(made->secret)).status, 200);
    QTRY_VERIFY(lastUsed(KeyTableModel::SecondLineRole).contains(u"127.0.0.1"_s));
    QVERIFY(lastUsed(Qt::DisplayRole) != before);
}

QTEST_MAIN(NginxTest)
#include "tst_nginx.moc"
