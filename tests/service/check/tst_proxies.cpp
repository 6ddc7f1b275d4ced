// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/check/verifierfixture.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatelaine {

class ProxiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void addresses_data();
    void addresses();
    void addressesThatAreNone_data();
    void addressesThatAreNone();
    void words_data();
    void words();
    void methodsMeanNothingWithoutWriteToggle();
    void sources_data();
    void sources();
};

namespace {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

} // namespace
} // namespace chatelaine

Q_DECLARE_METATYPE(chatelaine::Headers)

namespace chatelaine {

void ProxiesTest::addresses_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("contained");
    const auto row = [](const char *name, const QString &network, const char *address, bool contained) {
        QTest::newRow(name) << network << QByteArray(address) << contained;
    };
    row("itself", u"10.0.0.5"_s, "10.0.0.5", true);
    row("its neighbour", u"10.0.0.5"_s, "10.0.0.4", false);
    row("mapped", u"10.0.0.5"_s, "::ffff:10.0.0.5", true);
    row("in the network", u"10.0.0.0/8"_s, "10.255.0.1", true);
    row("beside the network", u"10.0.0.0/8"_s, "11.0.0.1", false);
    row("odd bits in", u"192.168.96.0/20"_s, "192.168.111.255", true);
    row("odd bits out", u"192.168.96.0/20"_s, "192.168.112.0", false);
    row("every IPv4", u"0.0.0.0/0"_s, "203.0.113.9", true);
    row("no IPv6 in it", u"0.0.0.0/0"_s, "2001:db8::1", false);
    row("IPv6", u"2001:db8::/33"_s, "2001:db8:7fff::1", true);
    row("IPv6 beside", u"2001:db8::/33"_s, "2001:db8:8000::1", false);
    row("IPv6 written otherwise", u"::1"_s, "0:0:0:0:0:0:0:1", true);
    row("no address", u"0.0.0.0/0"_s, "localhost", false);
    row("nothing", u"0.0.0.0/0"_s, "", false);
}

void ProxiesTest::addresses()
{
    QFETCH(QString, network);
    QFETCH(QByteArray, address);
    QFETCH(bool, contained);
    const auto proxies = TrustedProxies::parse({network});
    QVERIFY(proxies);
    QCOMPARE(proxies->contains(address.toStdString()), contained);
    QVERIFY(!TrustedProxies().contains(address.toStdString()));
}

void ProxiesTest::addressesThatAreNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "localhost", "10.0.0", "10.0.0.5/33", "10.0.0.5/-1", "10.0.0.5/",
             "10.0.0.5/8/8", "::1/129", "::g", "10.0.0.5:80", "*"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ProxiesTest::addressesThatAreNone()
{
    QFETCH(QString, text);
    QCOMPARE(codeOf(TrustedProxies::parse({u"::1"_s, text})), ErrorCode::SettingInvalid);
}

void ProxiesTest::words_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<int>("trusted"); // what a proxy's word does; anyone else's does nothing
    const auto row = [](const char *name, const Headers &headers, int trusted) {
        QTest::newRow(name) << headers << trusted;
    };
    row("GET", {{"X-Original-Method", "GET"}}, 200);
    row("HEAD", {{"X-Original-Method", "HEAD"}}, 200);
    row("OPTIONS", {{"X-Original-Method", "OPTIONS"}}, 200);
    row("POST", {{"X-Original-Method", "POST"}}, 403);
    row("a method that nobody knows", {{"x-original-method", "get"}}, 403);
    row("no method", {{"X-Original-Method", ""}}, 403);
    row("forwarded method", {{"X-Forwarded-Method", "DELETE"}}, 403);
    row("both, one writes", {{"X-Original-Method", "GET"}, {"X-Forwarded-Method", "PUT"}}, 403);
    row("twice, one writes", {{"X-Original-Method", "PATCH"}, {"X-Original-Method", "GET"}}, 403);
    row("scope that is granted", {{"X-Required-Scope", "data:read"}}, 200);
    row("scope that is not", {{"X-Required-Scope", "billing:read"}}, 403);
    row("one of two is not", {{"X-Required-Scope", "data:read, billing:read"}}, 403);
    row("the second header is not", {{"X-Required-Scope", "data:read"}, {"X-Required-Scope", "data:write"}},
        403);
    row("no scope", {{"X-Required-Scope", "data"}}, 403);
    row("empty scope", {{"X-Required-Scope", ""}}, 403);
    row("scope that means nothing", {{"X-Required-Scope", "data:off"}}, 200);
    row("team", {{"X-Required-Team", "Sales"}}, 403);
    row("read", {{"X-Required-Access", "read"}}, 200);
    row("write", {{"X-Required-Access", "write"}}, 403);
    row("no access", {{"X-Required-Access", "none"}}, 403);
}

/// A key that reads. Headers never give more than the path asks for, and ask for more only from a proxy.
void ProxiesTest::words()
{
    QFETCH(Headers, headers);
    QFETCH(int, trusted);
    VerifierFixture store;
    const Workspace workspace = store.workspace(u"chatelaine"_s);
    KeyDraft draft = store.draft(workspace);
    draft.write = false;
    const CreatedKey made = store.take(store.registry->create(workspace.id, draft, store.actor));
    store.settle();
    Call call = store.calling(workspace, made.secret);
    Call strict = store.calling(workspace, made.secret, ";access=write;scope=billing:write");
    for (const auto &[name, value] : headers) {
        call = call.with(name, value);
        strict = strict.with(name, value);
    }
    QCOMPARE(store.ask(call.from("10.0.0.1")).status, trusted);
    QCOMPARE(store.ask(call.from("10.0.1.1")).status, 200);
    QCOMPARE(store.ask(call.from("127.0.0.1").with("X-Forwarded-For", "10.0.0.1")).status, 200);
    QCOMPARE(store.ask(strict.from("10.0.0.1")).status, 403);
    QCOMPARE(store.ask(strict.from("10.0.1.1")).status, 403);
}

void ProxiesTest::methodsMeanNothingWithoutWriteToggle()
{
    VerifierFixture store;
    const Workspace workspace = store.workspace(u"stackone"_s);
    const CreatedKey made = store.create(workspace);
    store.settle();
    const Call call = store.calling(workspace, made.secret).from("10.0.0.1");
    QCOMPARE(store.ask(call.with("X-Original-Method", "POST")).status, 200);
}

void ProxiesTest::sources_data()
{
    QTest::addColumn<QByteArray>("peer");
    QTest::addColumn<QList<QByteArray>>("forwarded");
    QTest::addColumn<QString>("source");
    const auto row
        = [](const char *name, const char *peer, const QList<QByteArray> &forwarded, const QString &source) {
              QTest::newRow(name) << QByteArray(peer) << forwarded << source;
          };
    row("not by a proxy", "10.0.1.1", {"192.0.2.1"}, u"10.0.1.1"_s);
    row("by a proxy", "10.0.0.1", {"192.0.2.1"}, u"192.0.2.1"_s);
    row("by a proxy that says nothing", "10.0.0.1", {}, u"10.0.0.1"_s);
    row("what the caller wrote before", "10.0.0.1", {"198.51.100.7, 192.0.2.1"}, u"192.0.2.1"_s);
    row("through two proxies", "10.0.0.1", {"198.51.100.7,192.0.2.1 , 10.0.0.2"}, u"192.0.2.1"_s);
    row("in two headers", "10.0.0.1", {"198.51.100.7, 192.0.2.1", "10.0.0.2"}, u"192.0.2.1"_s);
    row("proxies alone", "10.0.0.1", {"10.0.0.3, 10.0.0.2"}, u"10.0.0.3"_s);
    row("with a port", "10.0.0.1", {"192.0.2.1:4711"}, u"192.0.2.1"_s);
    row("IPv6", "2001:db8::7", {"2001:db8::9"}, u"2001:db8::9"_s);
    row("IPv6 with a port", "10.0.0.1", {"[2001:db8::9]:80"}, u"2001:db8::9"_s);
    row("no address", "10.0.0.1", {"192.0.2.1, unknown"}, u"10.0.0.1"_s);
    row("no address behind a proxy", "10.0.0.1", {"'; drop table key, 10.0.0.2"}, u"10.0.0.2"_s);
    row("an open bracket", "10.0.0.1", {"["}, u"10.0.0.1"_s);
    row("nothing between commas", "10.0.0.1", {",,"}, u"10.0.0.1"_s);
}

void ProxiesTest::sources()
{
    QFETCH(QByteArray, peer);
    QFETCH(QList<QByteArray>, forwarded);
    QFETCH(QString, source);
    VerifierFixture store;
    const Workspace workspace = store.workspace(u"stackone"_s);
    const CreatedKey made = store.create(workspace);
    store.settle();
    Call call = store.calling(workspace, made.secret).from(peer).with("User-Agent", "curl/8.5");
    for (const QByteArray &value : forwarded)
        call = call.with("X-Forwarded-For", value);
    QCOMPARE(store.ask(call).status, 200);
    const auto stamp = store.stamp(made.key.id);
    QVERIFY(stamp);
    QCOMPARE(stamp->recent, QList{(CallSource{store.clock.now(), source, u"curl/8.5"_s})});
}

} // namespace chatelaine

QTEST_GUILESS_MAIN(chatelaine::ProxiesTest)
#include "tst_proxies.moc"
