// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsoncodec.h"
#include "support/policies.h"

using namespace chatelaine;
using namespace Qt::StringLiterals;

class JsonCodecTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aKeyRowHasExactlyTheseMembers()
    {
        const QJsonObject row = json::fromKey({}, {}, {});
        QStringList members{u"id"_s, u"workspace"_s, u"label"_s, u"hint"_s, u"status"_s, u"marks"_s,
            u"disabled_reasons"_s, u"scopes"_s, u"team"_s, u"access"_s, u"note"_s, u"tags"_s, u"owner"_s,
            u"created_at"_s, u"created_by"_s, u"expires_at"_s, u"last_used_at"_s, u"last_used_source"_s,
            u"last_used_agent"_s, u"use_count"_s, u"last_refused_at"_s, u"last_refused_reason"_s,
            u"tracking_since"_s, u"origin"_s, u"revision"_s, u"version"_s, u"hint_prefix"_s, u"hint_last"_s,
            u"grants"_s, u"refreshed_at"_s, u"deleted_at"_s, u"delete_reason"_s, u"last_refused_source"_s,
            u"recent_sources"_s};
        members.sort();
        QCOMPARE(row.keys(), members);
    }

    void valuesOfAKey()
    {
        const Instant now = instantFromMillis(1'795'305'600'000);
        ApiKey key;
        key.id = newId(now);
        key.label = u"ci"_s;
        key.hint = {u"so"_s, u"9fQ2"_s};
        key.scopes = {{u"platform"_s, ScopeLevel::Write}};
        key.createdAt = key.use.trackingSince = now;
        key.expiresAt = now + Days(7);
        key.disabled = DisabledReason::Plan;
        const QJsonObject row = json::fromKey(key, {}, now);
        QCOMPARE(row[u"id"], QJsonValue(idText(key.id)));
        QCOMPARE(row[u"hint"], QJsonValue(u"so_…9fQ2"_s));
        QCOMPARE(row[u"status"], QJsonValue(u"disabled"_s));
        QCOMPARE(row[u"marks"], QJsonValue(QJsonArray{u"expiring"_s, u"unused"_s}));
        QCOMPARE(row[u"disabled_reasons"], QJsonValue(QJsonArray{u"plan"_s}));
        QCOMPARE(row[u"scopes"], QJsonValue(QJsonObject{{u"platform"_s, u"write"_s}}));
        QCOMPARE(row[u"expires_at"], QJsonValue(u"2026-11-29T00:00:00.000Z"_s));
        QCOMPARE(row[u"last_used_at"], QJsonValue());
        QCOMPARE(row[u"note"], QJsonValue());
    }

    void checksAndErrors()
    {
        QCOMPARE(json::fromCheck(CheckCode::Unknown, {}),
            (QJsonObject{{u"granted"_s, false}, {u"code"_s, u"unknown"_s}, {u"key_id"_s, QJsonValue()}}));
        const QJsonObject error = json::fromError({ErrorCode::LabelEmpty})[u"error"].toObject();
        QCOMPARE(error[u"code"], QJsonValue(u"label_empty"_s));
        QCOMPARE(error.keys(), QStringList({u"arguments"_s, u"code"_s, u"message"_s}));
    }

    void scopesGoRoundAndBadOnesDoNot()
    {
        const KeyPolicy policy = builtInPolicy(u"stackone"_s);
        QCOMPARE(json::toScopes(json::fromScopes(policy.scopes)), std::optional(policy.scopes));
        QJsonArray twice = json::fromScopes(policy.scopes);
        twice.append(twice.first());
        QVERIFY(!json::toScopes(twice));
        QVERIFY(!json::toScopes({1}));
        QVERIFY(!json::toScopes({QJsonObject{{u"id"_s, u"a"_s}}}));
    }
};

QTEST_APPLESS_MAIN(JsonCodecTest)
#include "tst_jsoncodec.moc"
