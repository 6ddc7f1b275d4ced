// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsoncodec.h"

#include "domain/jsonreader.h"
#include "domain/jsonwriter.h"
#include "domain/scopefile.h"
#include "domain/sentence.h"
#include "domain/status.h"

namespace chatelaine::json {

using namespace Qt::StringLiterals;

namespace {

QJsonValue time(const OptionalInstant &instant)
{
    return instant ? QJsonValue(toRfc3339(*instant)) : QJsonValue();
}

QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

/// In their order, which an object does not keep.
QJsonArray orderedGrants(const ScopeGrants &scopes)
{
    QJsonArray array;
    for (const ScopeGrant &grant : scopes)
        array.append(QString(grant.scope % u':' % levelWord(grant.level)));
    return array;
}

QJsonArray sources(const QList<CallSource> &recent)
{
    QJsonArray array;
    for (const CallSource &source : recent) {
        array.append(QJsonObject{
            {u"at"_s, toRfc3339(source.at)}, {u"source"_s, source.source}, {u"agent"_s, text(source.agent)}});
    }
    return array;
}

QJsonValue deleteReason(const ApiKey &key)
{
    return key.deletedAt ? QJsonValue(deleteReasonWord(key.deleteReason)) : QJsonValue();
}

QJsonArray plans(const KeyPolicy &policy)
{
    QJsonArray array;
    for (const Plan &plan : policy.plans) {
        array.append(QJsonObject{
            {u"id"_s, plan.id}, {u"title"_s, plan.title}, {u"api"_s, plan.api}, {u"write"_s, plan.write}});
    }
    return array;
}

QJsonValue expiry(const KeyPolicy &policy)
{
    if (!policy.hasExpiry)
        return {};
    QJsonArray days;
    for (const int count : policy.expiryDays)
        days.append(count);
    return QJsonObject{{u"days"_s, days}, {u"custom"_s, policy.expiryCustom},
        {u"never"_s, policy.expiryNever},
        {u"default_days"_s, policy.expiryDefault > 0 ? QJsonValue(policy.expiryDefault) : QJsonValue()}};
}

} // namespace

QJsonObject fromKey(const ApiKey &key, const MarkSettings &settings, Instant now)
{
    const KeyStatus status = statusAt(key, settings, now);
    return {
        {u"id"_s, idText(key.id)},
        {u"workspace"_s, idText(key.workspace)},
        {u"label"_s, text(key.label)},
        {u"hint"_s, key.hint.text()},
        {u"hint_prefix"_s, key.hint.prefix},
        {u"hint_last"_s, key.hint.lastFour},
        {u"status"_s, statusWord(status.status)},
        {u"marks"_s, QJsonArray::fromStringList(markWords(status.marks))},
        {u"disabled_reasons"_s, QJsonArray::fromStringList(reasonWords(key.disabled))},
        {u"scopes"_s, fromGrants(key.scopes)},
        {u"grants"_s, orderedGrants(key.scopes)},
        {u"team"_s, text(key.team)},
        {u"access"_s, accessWord(key.access)},
        {u"note"_s, text(key.note)},
        {u"tags"_s, QJsonArray::fromStringList(key.tags)},
        {u"owner"_s, key.owner},
        {u"created_at"_s, toRfc3339(key.createdAt)},
        {u"created_by"_s, key.createdBy},
        {u"expires_at"_s, time(key.expiresAt)},
        {u"refreshed_at"_s, time(key.refreshedAt)},
        {u"deleted_at"_s, time(key.deletedAt)},
        {u"delete_reason"_s, deleteReason(key)},
        {u"last_used_at"_s, time(key.use.lastUsedAt)},
        {u"last_used_source"_s, text(key.use.lastUsedSource)},
        {u"last_used_agent"_s, text(key.use.lastUsedAgent)},
        {u"use_count"_s, key.use.useCount},
        {u"last_refused_at"_s, time(key.use.lastRefusedAt)},
        {u"last_refused_source"_s, text(key.use.lastRefusedSource)},
        {u"last_refused_reason"_s, text(key.use.lastRefusedReason)},
        {u"recent_sources"_s, sources(key.use.recent)},
        {u"tracking_since"_s, toRfc3339(key.use.trackingSince)},
        {u"origin"_s, key.origin},
        {u"version"_s, key.version},
        {u"revision"_s, key.revision},
    };
}

QJsonObject fromWorkspace(const Workspace &workspace)
{
    return {
        {u"id"_s, idText(workspace.id)},
        {u"name"_s, workspace.name},
        {u"policy"_s, workspace.policyId},
        {u"plan"_s, text(workspace.planId)},
        {u"teams"_s, QJsonArray::fromStringList(workspace.teams)},
        {u"token_prefix"_s, workspace.tokenPrefix},
        {u"scopes"_s, fromScopes(workspace.scopes)},
        {u"own_scopes"_s, workspace.ownScopes},
        {u"stale_days"_s, workspace.marks.staleDays},
        {u"expiring_days"_s, workspace.marks.expiringDays},
        {u"role"_s, roleWord(workspace.role)},
        {u"created_at"_s, toRfc3339(workspace.createdAt)},
        {u"key_count"_s, workspace.keyCount},
        {u"revision"_s, workspace.revision},
    };
}

QJsonObject fromGrants(const ScopeGrants &grants)
{
    QJsonObject object;
    for (const ScopeGrant &grant : grants)
        object.insert(grant.scope, levelWord(grant.level));
    return object;
}

void writeGrants(JsonWriter &writer, std::string_view name, const ScopeGrants &grants)
{
    writer.object(name, [&](JsonWriter &levels) {
        for (const ScopeGrant &grant : grants)
            levels.string(grant.scope, levelWord(grant.level));
    });
}

QJsonObject fromCheck(CheckCode code, const KeyId &key)
{
    return {
        {u"granted"_s, code == CheckCode::Granted},
        {u"code"_s, checkWord(code)},
        {u"key_id"_s, key.isNull() ? QJsonValue() : QJsonValue(idText(key))},
    };
}

QJsonObject fromError(const Error &error)
{
    return {{u"error"_s, errorBody(error)}};
}

QJsonObject errorBody(const Error &error)
{
    return {{u"code"_s, codeWord(error.code)}, {u"message"_s, sentence(error)},
        {u"arguments"_s, QJsonArray::fromStringList(error.arguments)}};
}

QJsonObject fromPolicy(const KeyPolicy &policy)
{
    QJsonArray actions;
    for (const Action action : policy.actions)
        actions.append(actionWord(action));
    return {
        {u"id"_s, policy.id},
        {u"title"_s, policy.title},
        {u"summary"_s, policy.summary},
        {u"prefix"_s, policy.tokenPrefix},
        {u"label"_s, policy.hasLabel},
        {u"label_unique"_s, policy.labelUnique},
        {u"note"_s, policy.hasNote},
        {u"tags"_s, policy.hasTags},
        {u"scopes"_s, fromScopes(policy.scopes)},
        {u"team"_s, policy.teamRequired},
        {u"expiry"_s, expiry(policy)},
        {u"write"_s, policy.hasWriteToggle},
        {u"actions"_s, actions},
        {u"limit"_s, policy.limit > 0 ? QJsonValue(policy.limit) : QJsonValue()},
        {u"plans"_s, plans(policy)},
        {u"default_plan"_s, text(policy.defaultPlan)},
    };
}

QJsonArray fromScopes(const QList<ScopeDefinition> &definitions)
{
    QJsonArray array;
    for (const ScopeDefinition &scope : definitions) {
        QJsonArray levels;
        for (const ScopeLevel level : scope.levels)
            levels.append(levelWord(level));
        array.append(QJsonObject{{u"id"_s, scope.id}, {u"title"_s, scope.title}, {u"gives"_s, scope.gives},
            {u"levels"_s, levels}, {u"default"_s, levelWord(scope.byDefault)}});
    }
    return array;
}

std::optional<QList<ScopeDefinition>> toScopes(const QJsonArray &array)
{
    QList<ScopeDefinition> definitions;
    JsonReader reader(QJsonObject{{u"scopes"_s, array}});
    reader.objects(u"scopes"_s, [&](JsonReader &item) { definitions.append(readScope(item)); });
    if (reader.firstFault() || findScopeFault(definitions))
        return std::nullopt;
    return definitions;
}

} // namespace chatelaine::json
