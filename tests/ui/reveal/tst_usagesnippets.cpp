// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/policies.h"
#include "ui/reveal/usagesnippets.h"

using namespace Qt::StringLiterals;
using namespace chatelaine;

class TestUsageSnippets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void spellsEveryPolicy_data();
    void spellsEveryPolicy();
    void namesTeam();
    void callsTheServiceThatKnowsTheKeys();
};

void TestUsageSnippets::spellsEveryPolicy_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("curl");
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("nginx");
    const auto bearer = uR"(# /etc/nginx/acme_api_key.conf (0600) sets the key:
#   set $acme_api_key "…";
location / {
    include /etc/nginx/acme_api_key.conf;
    proxy_set_header Authorization "Bearer $acme_api_key";
    proxy_pass https://api.example.com;
})"_s;
    QTest::newRow("chatelaine") << u"chatelaine"_s << uR"(curl -H "Authorization: Bearer $ACME_API_KEY" \
  https://api.example.com/)"_s << u"Authorization: Bearer $ACME_API_KEY"_s
                                << bearer;
    QTest::newRow("stitch") << u"stitch"_s << uR"(curl -H "Authorization: Bearer $ACME_API_KEY" \
  https://api.example.com/v4/sources)"_s
                            << u"Authorization: Bearer $ACME_API_KEY"_s << bearer;
    QTest::newRow("stackone")
        << u"stackone"_s << uR"(curl -u "$ACME_API_KEY:" \
  https://api.example.com/accounts)"_s
        << uR"(Authorization: Basic $(printf '%s:' "$ACME_API_KEY" | base64 -w0))"_s
        << uR"(# /etc/nginx/acme_api_key.conf (0600) sets the base64 text of the key and a colon:
#   set $acme_api_key "…";
location / {
    include /etc/nginx/acme_api_key.conf;
    proxy_set_header Authorization "Basic $acme_api_key";
    proxy_pass https://api.example.com;
})"_s;
    QTest::newRow("stacker") << u"stacker"_s << uR"(curl -H "X-Integration-Key: $ACME_API_KEY" \
  -H "Another-Header: value" \
  https://api.example.com/api/external/hello/)"_s
                             << u"X-Integration-Key: $ACME_API_KEY\nAnother-Header: value"_s
                             << uR"(# /etc/nginx/acme_api_key.conf (0600) sets the key:
#   set $acme_api_key "…";
location / {
    include /etc/nginx/acme_api_key.conf;
    proxy_set_header X-Integration-Key "$acme_api_key";
    proxy_set_header Another-Header "value";
    proxy_pass https://api.example.com;
})"_s;
    QTest::newRow("stack-internal") << u"stack-internal"_s
                                    << uR"(curl -H "Authorization: Bearer $ACME_API_KEY" \
  https://api.example.com/v3/teams/Platform

curl -H "X-API-Access-Token: $ACME_API_KEY" \
  https://api.example.com/2.3/questions?team=Platform)"_s
                                    << uR"(Authorization: Bearer $ACME_API_KEY

X-API-Access-Token: $ACME_API_KEY)"_s
                                    << QString(bearer + uR"(

# /etc/nginx/acme_api_key.conf (0600) sets the key:
#   set $acme_api_key "…";
location / {
    include /etc/nginx/acme_api_key.conf;
    proxy_set_header X-API-Access-Token "$acme_api_key";
    proxy_pass https://api.example.com;
})"_s);
}

void TestUsageSnippets::spellsEveryPolicy()
{
    QFETCH(const QString, policy);
    QFETCH(const QString, curl);
    QFETCH(const QString, header);
    QFETCH(const QString, nginx);
    const KeyPolicy loaded = builtInPolicy(policy);
    Workspace workspace = workspaceOf(loaded);
    workspace.name = u"Acme"_s;
    const auto snippets = usageSnippets(loaded, workspace);
    QCOMPARE(snippets.size(), 4);
    QCOMPARE(snippets.at(0), (Snippet{u"curl"_s, curl}));
    QCOMPARE(snippets.at(1), (Snippet{u"HTTP header"_s, header}));
    QCOMPARE(snippets.at(2), (Snippet{u"Environment"_s, uR"(# A .env file that only you can read (chmod 600)
ACME_API_KEY=…

# A shell; what you paste stays out of its history
read -rs ACME_API_KEY && export ACME_API_KEY)"_s}));
    QCOMPARE(snippets.at(3), (Snippet{u"nginx"_s, nginx}));
}

void TestUsageSnippets::namesTeam()
{
    const KeyPolicy policy = builtInPolicy(u"stack-internal"_s);
    Workspace workspace = workspaceOf(policy);
    const auto pathOf = [&policy, &workspace](const QString &team) {
        const QString text = usageSnippets(policy, workspace, team).constFirst().text;
        return text.section(u"/v3/teams/"_s, 1).section(u'\n', 0, 0);
    };
    QCOMPARE(pathOf(u"R&D / Überbau"_s), u"R%26D%20%2F%20%C3%9Cberbau"_s);
    QCOMPARE(pathOf({}), u"Platform"_s);
    workspace.teams.clear();
    QCOMPARE(pathOf({}), u"TEAM"_s);
}

void TestUsageSnippets::callsTheServiceThatKnowsTheKeys()
{
    const KeyPolicy policy = builtInPolicy(u"stackone"_s);
    Workspace workspace = workspaceOf(policy);
    workspace.id = parseId(u"01930000-0000-7000-8000-000000000001"_s);
    workspace.name = u"Acme\nproduction"_s;
    const QList<Snippet> snippets = usageSnippets(policy, workspace, {}, u"https://keys.acme.example"_s);
    QVERIFY(snippets.first().text.endsWith(u"\n  https://keys.acme.example/accounts"_s));
    const QString nginx = snippets.last().text;
    QVERIFY(nginx.startsWith(u"# Lets a call through when Acme production has a key for it\nlocation"_s));
    QVERIFY(nginx.contains(u"    auth_request /_chatelaine/01930000-0000-7000-8000-000000000001;\n"_s));
    QVERIFY(nginx.contains(u"    proxy_pass https://keys.acme.example/v1/verify/;\n"
                           "    proxy_ssl_server_name on;\n"_s));
    for (const Snippet &snippet : snippets)
        QVERIFY(!snippet.text.contains(u"api.example.com"_s));
}

QTEST_GUILESS_MAIN(TestUsageSnippets)
#include "tst_usagesnippets.moc"
