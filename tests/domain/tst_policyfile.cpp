// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentence.h"
#include "support/policies.h"

#include <QJsonDocument>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

QJsonObject stackOne()
{
    QFile file(QStringLiteral(CHATELAINE_SOURCE_DIR "/resources/policies/stackone.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QByteArray with(const QString &name, const QJsonValue &value)
{
    QJsonObject object = stackOne();
    object.insert(name, value);
    return QJsonDocument(object).toJson();
}

QJsonObject scopesWith(const QJsonObject &item)
{
    return {{u"editable"_s, false}, {u"collapsed"_s, true}, {u"items"_s, QJsonArray{item}},
        {u"presets"_s, QJsonArray()}};
}

QJsonObject item(const QJsonArray &levels, const QString &byDefault)
{
    return {{u"id"_s, u"a"_s}, {u"title"_s, u"A"_s}, {u"gives"_s, u""_s}, {u"levels"_s, levels},
        {u"default"_s, byDefault}};
}

} // namespace

/// Facts of the four systems as they stand in the files, and the refusal of files that say anything else.
class PolicyFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void stacker()
    {
        const KeyPolicy policy = builtInPolicy(u"stacker"_s);
        QCOMPARE(policy.limit, 1);
        QVERIFY(policy.limitPerOwner);
        QVERIFY(policy.viewable());
        QVERIFY(!policy.hasLabel);
        QVERIFY(!policy.hasExpiry);
        QVERIFY(policy.scopes.isEmpty());
        QCOMPARE(policy.actions, QList<Action>({Action::Create, Action::Refresh, Action::ViewSecret}));
        QCOMPARE(policy.creation, CreationStyle::Automatic);
        QCOMPARE(policy.visibility, Visibility::Owner);
        QCOMPARE(policy.auth.first().header, u"X-Integration-Key"_s);
        QCOMPARE(policy.auth.first().samplePath, u"/api/external/hello/"_s);
        QVERIFY(policy.auth.first().extraHeaders);
    }

    void stackOneScopes_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("levels");
        QTest::addColumn<QString>("byDefault");
        QTest::addColumn<QString>("forAgents");
        QTest::newRow("platform") << u"platform"_s << u"off read write"_s << u"write"_s << u"read"_s;
        QTest::newRow("actions") << u"actions"_s << u"off execute"_s << u"execute"_s << u"execute"_s;
        QTest::newRow("connectors") << u"connectors"_s << u"off read write"_s << u"read"_s << u"read"_s;
        QTest::newRow("credentials") << u"credentials"_s << u"off read"_s << u"off"_s << u"read"_s;
        QTest::newRow("unified") << u"unified"_s << u"off read write"_s << u"write"_s << u"off"_s;
    }
    void stackOneScopes()
    {
        QFETCH(QString, id);
        const KeyPolicy policy = builtInPolicy(u"stackone"_s);
        QCOMPARE(policy.scopes.size(), 5);
        const auto scope = std::find_if(
            policy.scopes.begin(), policy.scopes.end(), [&id](const auto &each) { return each.id == id; });
        QVERIFY(scope != policy.scopes.end());
        QStringList levels;
        for (const ScopeLevel level : scope->levels)
            levels.append(levelWord(level));
        QTEST(levels.join(u' '), "levels");
        QTEST(levelWord(scope->byDefault), "byDefault");
        QCOMPARE(levelWord(levelOf(policy.scopePresets.at(0).grants, id)), levelWord(scope->byDefault));
        QTEST(levelWord(levelOf(policy.scopePresets.at(1).grants, id)), "forAgents");
    }

    void stackOneRest()
    {
        const KeyPolicy policy = builtInPolicy(u"stackone"_s);
        QCOMPARE(policy.limit, 0);
        QVERIFY(policy.scopesCollapsed);
        QVERIFY(!policy.has(Action::EditLabel));
        QVERIFY(!policy.has(Action::Refresh));
        QCOMPARE(policy.control, StateControl::Switch);
        QCOMPARE(policy.auth.first().scheme, AuthScheme::BasicUser);
        QCOMPARE(policy.word(u"submit"_s), u"Generate"_s);
    }

    void stackInternal()
    {
        const KeyPolicy policy = builtInPolicy(u"stack-internal"_s);
        QVERIFY(policy.labelUnique);
        QVERIFY(policy.teamRequired);
        QCOMPARE(policy.expiryDays, QList<int>({7, 30, 60, 90}));
        QVERIFY(policy.expiryNever);
        QVERIFY(!policy.expiryCustom);
        QVERIFY(!policy.has(Action::Disable));
        QVERIFY(!policy.planLossDisables);
        QCOMPARE(*policy.plan(u"free"_s), (Plan{u"free"_s, u"Free"_s, false, false}));
        QCOMPARE(*policy.plan(u"basic"_s), (Plan{u"basic"_s, u"Basic"_s, true, false}));
        QCOMPARE(*policy.plan(u"business"_s), (Plan{u"business"_s, u"Business"_s, true, true}));
        QCOMPARE(*policy.plan(u"enterprise"_s), (Plan{u"enterprise"_s, u"Enterprise"_s, true, true}));
        QCOMPARE(policy.reveal, RevealStyle::List);
        QCOMPARE(policy.auth.size(), 2);
        QCOMPARE(policy.auth.at(1).header, u"X-API-Access-Token"_s);
        QCOMPARE(policy.word(u"create"_s), u"Create a new PAT"_s);
        QCOMPARE(policy.word(u"write_field"_s), u"Enable write access (Business only)"_s);
    }

    void stitch()
    {
        const KeyPolicy policy = builtInPolicy(u"stitch"_s);
        QCOMPARE(policy.limit, 10);
        QVERIFY(!policy.limitPerOwner);
        QVERIFY(policy.planLossDisables);
        QVERIFY(policy.deleteConfirmed);
        QVERIFY(!policy.plan(u"standard"_s)->api);
        QVERIFY(policy.plan(u"advanced"_s)->api && policy.plan(u"premium"_s)->api);
        QCOMPARE(policy.control, StateControl::Menu);
        QCOMPARE(policy.creation, CreationStyle::Page);
        QCOMPARE(policy.reveal, RevealStyle::Page);
        QCOMPARE(policy.word(u"submit"_s), u"Save and Generate Key"_s);
        QCOMPARE(policy.word(u"reveal_close"_s), u"Close and Continue"_s);
        QCOMPARE(policy.word(u"enable"_s), u"Re-enable this key"_s);
        QCOMPARE(policy.auth.first().samplePath, u"/v4/sources"_s);
    }

    void ourDefault()
    {
        const KeyPolicy policy = builtInPolicy(u"chatelaine"_s);
        QVERIFY(policy.hasLabel && policy.hasNote && policy.hasTags && policy.scopesEditable
            && policy.hasWriteToggle);
        QCOMPARE(policy.expiryDays, QList<int>({7, 30, 60, 90}));
        QVERIFY(policy.expiryCustom && policy.expiryNever);
        QVERIFY(policy.has(Action::Refresh));
        QVERIFY(!policy.scopePresets.isEmpty());
    }

    void refusesABadFile_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("broken") << "{\n  \"id\": \"x\",,\n}"_ba << u"line 2, column 13"_s;
        QTest::newRow("empty") << ""_ba << u"line 1, column 1"_s;
        QTest::newRow("a list") << "[]"_ba << u"the top level"_s;
        QTest::newRow("nothing") << "{}"_ba << u"id"_s;
        QTest::newRow("wrong type") << with(u"write"_s, u"yes"_s) << u"write"_s;
        QTest::newRow("unknown member") << with(u"colour"_s, u"red"_s) << u"colour"_s;
        QTest::newRow("unknown word") << with(u"creation"_s, u"popup"_s) << u"creation"_s;
        QTest::newRow("bad prefix") << with(u"prefix"_s, u"S O"_s) << u"prefix"_s;
        QTest::newRow("unknown column")
            << with(u"columns"_s, QJsonArray{u"name"_s, u"secret"_s}) << u"columns"_s;
        QTest::newRow("no last used") << with(u"columns"_s, QJsonArray{u"name"_s}) << u"columns"_s;
        QTest::newRow("unknown action") << with(u"actions"_s, QJsonArray{u"fly"_s}) << u"actions"_s;
        QTest::newRow("unknown level")
            << with(u"scopes"_s, scopesWith(item({u"off"_s, u"admin"_s}, u"off"_s)))
            << u"scopes.items[0].levels"_s;
        QTest::newRow("default not offered")
            << with(u"scopes"_s, scopesWith(item({u"off"_s, u"read"_s}, u"write"_s)))
            << u"scopes.items[0].default"_s;
        QTest::newRow("one level") << with(u"scopes"_s, scopesWith(item({u"off"_s}, u"off"_s)))
                                   << u"scopes.items[0].levels"_s;
        QTest::newRow("expiry default") << with(u"expiry"_s,
            QJsonObject{{u"days"_s, QJsonArray{7}}, {u"custom"_s, false}, {u"never"_s, false},
                {u"default"_s, 0}}) << u"expiry.default"_s;
        QTest::newRow("expiry fraction") << with(u"expiry"_s,
            QJsonObject{{u"days"_s, QJsonArray{7.5}}, {u"custom"_s, false}, {u"never"_s, true},
                {u"default"_s, 0}}) << u"expiry.days[0]"_s;
        QTest::newRow("limit of none")
            << with(u"limit"_s, QJsonObject{{u"keys"_s, 0}, {u"per"_s, u"owner"_s}}) << u"limit.keys"_s;
        QTest::newRow("plan unknown") << with(u"plans"_s,
            QJsonObject{{u"default"_s, u"x"_s}, {u"loss_disables"_s, false}, {u"items"_s, QJsonArray()}})
                                      << u"plans.default"_s;
        QTest::newRow("no auth") << with(u"auth"_s, QJsonArray()) << u"auth"_s;
        QTest::newRow("a sample that a shell would run") << with(u"auth"_s,
            QJsonArray{QJsonObject{{u"scheme"_s, u"bearer"_s}, {u"header"_s, u"Authorization"_s},
                {u"sample"_s, u"/$(id)"_s}, {u"documented"_s, true}, {u"extra_headers"_s, false}}})
                                                         << u"auth[0].sample"_s;
        QTest::newRow("masked without view") << with(u"reveal"_s, u"masked"_s) << u"reveal"_s;
        QTest::newRow("no control") << with(u"control"_s, u"none"_s) << u"control"_s;
        QTest::newRow("a word missing")
            << with(u"words"_s, QJsonObject{{u"noun"_s, u"key"_s}}) << u"words.title"_s;
    }
    void refusesABadFile()
    {
        QFETCH(QByteArray, json);
        const auto policy = parsePolicy(json, u"/etc/mine.json"_s);
        COMPARE_ERROR(policy, ErrorCode::PolicyInvalid);
        QCOMPARE(policy.error().arguments.at(0), u"/etc/mine.json"_s);
        QTEST(policy.error().arguments.at(1), "place");
        QVERIFY(!policy.error().arguments.at(2).isEmpty());
        QVERIFY(sentence(policy.error()).contains(policy.error().arguments.at(2)));
    }
};

QTEST_APPLESS_MAIN(PolicyFileTest)
#include "tst_policyfile.moc"
