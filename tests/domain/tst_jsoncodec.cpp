// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsoncodec.h"
#include "domain/jsonrequest.h"
#include "support/hostilejson.h"
#include "support/policies.h"

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

/// Nothing in it is at its default.
ApiKey fullKey()
{
    const Instant now = instantFromMillis(1'795'305'600'123);
    ApiKey key;
    key.id = newId(now);
    key.workspace = newId(now);
    key.owner = u"ada@example.com"_s;
    key.label = u"ci \"quoted\" ä"_s;
    key.note = u"two\nlines"_s;
    key.tags = QStringList{u"a"_s, u"b"_s};
    key.hint = {u"ch_live"_s, u"9fQ2"_s};
    key.scopes = {{u"zeta"_s, ScopeLevel::Write}, {u"alpha"_s, ScopeLevel::Execute}};
    key.team = u"Platform"_s;
    key.access = Access::Read;
    key.createdAt = now;
    key.createdBy = u"bob@example.com"_s;
    key.origin = u"window"_s;
    key.expiresAt = now + Days(7);
    key.disabled = DisabledReasons(DisabledReason::Plan) | DisabledReason::OwnerLeft;
    key.deletedAt = now + Days(1);
    key.deleteReason = DeleteReason::Leaked;
    key.refreshedAt = now + Days(2);
    key.use = {now, now + Days(3), u"10.0.4.17"_s, u"curl/8"_s, 4'000'000'000,
        {{now + Days(3), u"10.0.4.17"_s, u"curl/8"_s}, {now, u"::1"_s, {}}}, now + Days(4), u"10.0.4.18"_s,
        u"expired"_s};
    key.version = 12;
    key.revision = 34;
    return key;
}

Workspace fullWorkspace()
{
    Workspace workspace = workspaceOf(builtInPolicy(u"stackone"_s));
    workspace.id = newId({});
    workspace.name = u"Acme"_s;
    workspace.planId = u"premium"_s;
    workspace.teams = QStringList{u"A"_s, u"B"_s};
    workspace.ownScopes = true;
    workspace.marks = {30, 7};
    workspace.role = Role::Admin;
    workspace.keyCount = 5;
    workspace.revision = 9;
    workspace.createdAt = instantFromMillis(1'795'305'600'123);
    return workspace;
}

KeyDraft fullDraft()
{
    const Secret secret = token::mint(u"ch"_s);
    return {newId({}), u"label"_s, u"note"_s, {u"x"_s}, ScopeGrants{{u"a"_s, ScopeLevel::Off}},
        ExpiresInDays{30}, u"Team"_s, false,
        MintedToken{token::digest(secret.view()), token::parse(secret.view()).value_or(TokenHint())}};
}

QByteArray bytes(const auto &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

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

    void keysGoRound()
    {
        const ApiKey key = fullKey();
        const auto read = json::fromAnswer(json::fromKey(key, {}, {}), json::readKey);
        VERIFY_OK(read);
        QCOMPARE(read->use, key.use);
        QVERIFY(*read == key);
        ApiKey bare;
        bare.id = bare.workspace = newId({});
        const auto readBare = json::fromAnswer(json::fromKey(bare, {}, {}), json::readKey);
        VERIFY_OK(readBare);
        QVERIFY(*readBare == bare);
    }

    void workspacesGoRound()
    {
        const Workspace workspace = fullWorkspace();
        const auto read = json::fromAnswer(json::fromWorkspace(workspace), json::readWorkspace);
        VERIFY_OK(read);
        QVERIFY(*read == workspace);
        // Nobody is given direct access by an answer.
        Workspace direct = workspace;
        direct.role = Role::Direct;
        QVERIFY(!json::fromAnswer(json::fromWorkspace(direct), json::readWorkspace));
    }

    void errorsGoRound()
    {
        for (const ErrorCode code : allErrorCodes()) {
            const Error error{code, {u"one"_s, u"two"_s, u"three"_s}, {}};
            const auto read = json::fromAnswer(json::fromError(error), json::readError);
            VERIFY_OK(read);
            QVERIFY(*read == error);
        }
        QJsonObject unheard = json::fromError({ErrorCode::KeyUnknown});
        unheard[u"error"] = QJsonObject{{u"code"_s, u"unheard_of"_s}, {u"arguments"_s, QJsonArray()}};
        QVERIFY(!json::fromAnswer(unheard, json::readError));
    }

    void draftsGoRound()
    {
        for (const ExpiryChoice &expiry : QList<ExpiryChoice>{ExpiresByDefault{}, ExpiresNever{},
                 ExpiresInDays{-3}, ExpiresAt{instantFromMillis(1'795'305'600'123)}}) {
            KeyDraft draft = fullDraft();
            draft.expiry = expiry;
            const auto read = json::fromRequest(bytes(json::fromDraft(draft)), json::readDraft);
            VERIFY_OK(read);
            QVERIFY(read->expiry == expiry);
            QCOMPARE(json::fromDraft(*read), json::fromDraft(draft));
            QVERIFY(read->minted->digest == draft.minted->digest && read->minted->hint == draft.minted->hint);
            QVERIFY(read->id == draft.id && read->label == draft.label && read->note == draft.note
                && read->tags == draft.tags && read->scopes == draft.scopes && read->team == draft.team
                && read->write == draft.write);
        }
        const auto empty = json::fromRequest("{}", json::readDraft);
        VERIFY_OK(empty);
        QVERIFY(empty->id.isNull() && !empty->scopes && !empty->write && !empty->minted);
        QCOMPARE(json::fromDraft(*empty), QJsonObject());
    }

    void otherRequestsGoRound()
    {
        const KeyEdit edit{u"l"_s, QString(), QStringList{}, 7};
        const auto readEdit = json::fromRequest(bytes(json::fromEdit(edit)), json::readEdit);
        VERIFY_OK(readEdit);
        QVERIFY(readEdit->label == edit.label && readEdit->note == edit.note && readEdit->tags == edit.tags
            && readEdit->version == 7);
        const json::BulkRequest bulk{Action::Delete, {newId({}), newId({})}, DeleteReason::Leaked};
        QCOMPARE(json::fromRequest(bytes(json::fromBulk(bulk)), json::readBulk).value_or(json::BulkRequest()),
            bulk);
        const WorkspaceDraft draft{u"n"_s, u"stitch"_s, u"premium"_s, {u"T"_s}, newId({})};
        const auto readDraft
            = json::fromRequest(bytes(json::fromWorkspaceDraft(draft)), json::readWorkspaceDraft);
        VERIFY_OK(readDraft);
        QVERIFY(readDraft->name == draft.name && readDraft->policyId == draft.policyId
            && readDraft->planId == draft.planId && readDraft->teams == draft.teams
            && readDraft->id == draft.id);
        const WorkspaceEdit change{u"n"_s, MarkSettings{0, 400}, QString(), fullWorkspace().scopes};
        const auto readChange
            = json::fromRequest(bytes(json::fromWorkspaceEdit(change)), json::readWorkspaceEdit);
        VERIFY_OK(readChange);
        QVERIFY(readChange->name == change.name && readChange->marks == change.marks
            && readChange->tokenPrefix == change.tokenPrefix && readChange->scopes == change.scopes);
    }

    void requestsAreReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("broken") << QByteArray("{\n \"label\": }") << u"line 2, column 11"_s;
        QTest::newRow("list") << QByteArray("[]") << u"the top level"_s;
        QTest::newRow("more") << QByteArray(R"({"lable":"x"})") << u"lable"_s;
        QTest::newRow("type") << QByteArray(R"({"label":7})") << u"label"_s;
        QTest::newRow("null") << QByteArray(R"({"label":null})") << u"label"_s;
        QTest::newRow("id") << QByteArray(R"({"id":"x"})") << u"id"_s;
        QTest::newRow("digest") << QByteArray(
            R"({"minted":{"digest":"AB","hint_prefix":"a","hint_last":"b"}})")
                                << u"minted.digest"_s;
        QTest::newRow("inner more") << QByteArray(R"({"expires":{"days":3,"at":1}})") << u"expires.at"_s;
        QTest::newRow("word") << QByteArray(R"({"expires":"soon"})") << u"expires"_s;
        QTest::newRow("level") << QByteArray(R"({"scopes":{"a":"all"}})") << u"scopes.a"_s;
    }
    void requestsAreReadStrictly()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const auto read = json::fromRequest(json, json::readDraft);
        COMPARE_ERROR(read, ErrorCode::RequestInvalid);
        QCOMPARE(read.error().arguments.first(), place);
    }

    void tooManyIdsAreRefused()
    {
        json::BulkRequest bulk{Action::Enable, QList<KeyId>(json::BulkRequest::mostKeys, newId({}))};
        QVERIFY(json::fromRequest(bytes(json::fromBulk(bulk)), json::readBulk));
        bulk.ids.append(newId({}));
        QVERIFY(!json::fromRequest(bytes(json::fromBulk(bulk)), json::readBulk));
    }

    void answersMayGrow()
    {
        QJsonObject row = json::fromKey(fullKey(), {}, {});
        row.insert(u"news"_s, QJsonObject{{u"a"_s, 1}});
        QVERIFY(json::fromAnswer(row, json::readKey));
    }

    void everyFactIsNeeded()
    {
        const QStringList derived{u"status"_s, u"marks"_s, u"hint"_s, u"scopes"_s};
        const QJsonObject row = json::fromKey(fullKey(), {}, {});
        for (const QString &member : row.keys())
            QVERIFY2(needs(row, member, json::readKey) != derived.contains(member), qPrintable(member));
        const QJsonObject workspace = json::fromWorkspace(fullWorkspace());
        for (const QString &member : workspace.keys())
            QVERIFY2(needs(workspace, member, json::readWorkspace), qPrintable(member));
    }

    void hostileAnswersAreReadOrRefused()
    {
        const QJsonObject row = json::fromKey(fullKey(), {}, {});
        // Texts and nullable members take some of the odd values; most are refused.
        QVERIFY(readMutations(row, json::readKey) < 200);
        QVERIFY(readMutations(json::fromWorkspace(fullWorkspace()), json::readWorkspace) < 200);
        readMutations(json::fromError({ErrorCode::KeyUnknown, {u"a"_s}, {}}), json::readError);
        mutate(json::fromDraft(fullDraft()), [](const QJsonValue &mutation) {
            (void)json::fromRequest(QJsonDocument(mutation.toObject()).toJson(), json::readDraft);
        });
        const QByteArray text = bytes(json::fromDraft(fullDraft()));
        for (qsizetype size = 0; size < text.size(); ++size)
            QVERIFY(!json::fromRequest(text.first(size), json::readDraft));
    }

    void timesAreReadStrictly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("millis"); // -1: no time
        QTest::newRow("UTC") << u"2026-11-22T00:00:00.120Z"_s << qint64(1'795'305'600'120);
        QTest::newRow("whole seconds") << u"2026-11-22T00:00:00Z"_s << qint64(1'795'305'600'000);
        QTest::newRow("offset") << u"2026-11-22T01:30:00+01:30"_s << qint64(1'795'305'600'000);
        QTest::newRow("local") << u"2026-11-22T00:00:00"_s << qint64(-1);
        QTest::newRow("day") << u"2026-11-22"_s << qint64(-1);
        QTest::newRow("month") << u"2026-13-22T00:00:00Z"_s << qint64(-1);
        QTest::newRow("more") << u"2026-11-22T00:00:00Z "_s << qint64(-1);
        QTest::newRow("empty") << QString() << qint64(-1);
    }
    void timesAreReadStrictly()
    {
        QFETCH(QString, text);
        QFETCH(qint64, millis);
        const OptionalInstant read = fromRfc3339(text);
        QCOMPARE(read ? toMillis(*read) : -1, millis);
    }

    void scopesGoRoundAndBadOnesDoNot()
    {
        const KeyPolicy policy = builtInPolicy(u"stackone"_s);
        QCOMPARE(json::toScopes(bytes(json::fromScopes(policy.scopes))), std::optional(policy.scopes));
        QJsonArray twice = json::fromScopes(policy.scopes);
        twice.append(twice.first());
        QVERIFY(!json::toScopes(bytes(twice)));
        QVERIFY(!json::toScopes("[1]"));
        QVERIFY(!json::toScopes("[{\"id\":\"a\"}]"));
    }
};

QTEST_APPLESS_MAIN(JsonCodecTest)
#include "tst_jsoncodec.moc"
