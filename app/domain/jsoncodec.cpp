// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsoncodec.h"

#include "domain/jsonreader.h"
#include "domain/jsonwriter.h"
#include "domain/keyblock.h"
#include "domain/scopefile.h"
#include "domain/sentence.h"
#include "domain/status.h"

#include <QJsonDocument>

#include <span>

namespace chatelaine::json {

using namespace Qt::StringLiterals;

namespace {

QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

/// Calls `use` for every part of `text`, each ended by `end` or by the end of it.
template <typename Use>
void forParts(std::string_view text, char end, Use use)
{
    while (!text.empty()) {
        const std::size_t size = std::min(text.find(end), text.size());
        use(text.substr(0, size));
        text.remove_prefix(std::min(size + 1, text.size()));
    }
}

void writeScopes(JsonWriter &writer, std::string_view scopes)
{
    writer.object("scopes", [&](JsonWriter &levels) {
        forParts(scopes, ' ', [&](std::string_view grant) {
            const std::size_t colon = std::min(grant.find(':'), grant.size() - 1);
            levels.entry(grant.substr(0, colon), grant.substr(colon + 1));
        });
    });
    // In their order, which an object does not keep.
    writer.list("grants", [&](auto write) { forParts(scopes, ' ', write); });
}

void writeUse(JsonWriter &writer, const KeyView &key)
{
    writer.instant("tracking_since", key.trackingSince);
    writer.instantOrNull("last_used_at", key.lastUsedAt);
    writer.text("last_used_source", key.lastUsedSource);
    writer.text("last_used_agent", key.lastUsedAgent);
    writer.count("use_count", key.useCount);
    writer.instantOrNull("last_refused_at", key.lastRefusedAt);
    writer.text("last_refused_source", key.lastRefusedSource);
    writer.text("last_refused_reason", key.lastRefusedReason);
    const std::span recent(key.recent.data(), static_cast<std::size_t>(key.recentCount));
    writer.objects("recent_sources", recent, [](JsonWriter &call, const CallView &source) {
        call.instant("at", source.at);
        call.string("source", source.source);
        call.text("agent", source.agent);
    });
}

void writeLife(JsonWriter &writer, const KeyView &key)
{
    writer.instant("created_at", key.createdAt);
    writer.string("created_by", key.createdBy);
    writer.string("origin", key.origin);
    writer.instantOrNull("expires_at", key.expiresAt);
    writer.strings("disabled_reasons", reasonWords(key.disabled));
    writer.instantOrNull("deleted_at", key.deletedAt);
    if (key.deletedAt)
        writer.string("delete_reason", deleteReasonWord(key.deleteReason));
    else
        writer.null("delete_reason");
    writer.instantOrNull("refreshed_at", key.refreshedAt);
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

/// In the order in which readers ask.
void writeKey(JsonWriter &writer, const KeyView &key, const MarkSettings &settings, Instant now)
{
    writer.id("id", key.id);
    writer.id("workspace", key.workspace);
    writer.string("owner", key.owner);
    writer.text("label", key.label);
    writer.text("note", key.note);
    writer.list("tags", [&](auto write) { forParts(key.tags, '\0', write); });
    writer.string("hint_prefix", key.hintPrefix);
    writer.string("hint_last", key.hintLast);
    writeScopes(writer, key.scopes);
    writer.text("team", key.team);
    writer.string("access", accessWord(key.access));
    writeLife(writer, key);
    writeUse(writer, key);
    writer.count("version", key.version);
    writer.count("revision", key.revision);
    const KeyStatus status = statusAt(lifecycleOf(key), settings, now);
    writer.string("hint", std::string(key.hintPrefix).append("_…").append(key.hintLast));
    writer.string("status", statusWord(status.status));
    writer.strings("marks", markWords(status.marks));
}

QJsonObject fromKey(const ApiKey &key, const MarkSettings &settings, Instant now)
{
    std::string text;
    JsonWriter writer(text);
    const KeyBlock block({key});
    writeKey(writer, block.row(0), settings, now);
    writer.end();
    return QJsonDocument::fromJson(QByteArrayView(text.data(), qsizetype(text.size())).toByteArray())
        .object();
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
            levels.entry(grant.scope, levelWord(grant.level));
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

std::optional<QList<ScopeDefinition>> toScopes(const QByteArray &array)
{
    QList<ScopeDefinition> definitions;
    const auto text = JsonText::parse("{\"scopes\":" + array + '}');
    if (!text)
        return std::nullopt;
    JsonReader reader(*text);
    reader.objects("scopes", [&](JsonReader &item) { definitions.append(readScope(item)); });
    if (reader.firstFault() || findScopeFault(definitions))
        return std::nullopt;
    return definitions;
}

} // namespace chatelaine::json
