// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonanswer.h"

#include "domain/scopefile.h"

namespace chatelaine::json {

using namespace Qt::StringLiterals;

namespace {

ScopeGrants readGrants(JsonReader &reader)
{
    ScopeGrants grants;
    for (const QString &text : reader.strings(u"grants"_s)) {
        if (const auto grant = parseGrant(text))
            grants.append(*grant);
        else
            reader.fault(u"grants"_s, JsonReader::tr("“%1” has not the form ID:LEVEL").arg(text));
    }
    return grants;
}

DisabledReasons readReasons(JsonReader &reader)
{
    const QString member = u"disabled_reasons"_s;
    DisabledReasons reasons;
    for (const QString &word : reader.strings(member)) {
        if (const auto reason = reasonFromWord(word))
            reasons |= *reason;
        else
            reader.fault(
                member, JsonReader::tr("“%1” is not one of the words that can stand here").arg(word));
    }
    return reasons;
}

KeyUse readUse(JsonReader &reader)
{
    KeyUse use;
    use.trackingSince = reader.instant(u"tracking_since"_s);
    use.lastUsedAt = reader.instantOrNull(u"last_used_at"_s);
    use.lastUsedSource = reader.text(u"last_used_source"_s);
    use.lastUsedAgent = reader.text(u"last_used_agent"_s);
    use.useCount = reader.count(u"use_count"_s);
    use.lastRefusedAt = reader.instantOrNull(u"last_refused_at"_s);
    use.lastRefusedSource = reader.text(u"last_refused_source"_s);
    use.lastRefusedReason = reader.text(u"last_refused_reason"_s);
    reader.objects(u"recent_sources"_s, [&](JsonReader &source) {
        use.recent.append({source.instant(u"at"_s), source.string(u"source"_s), source.text(u"agent"_s)});
    });
    return use;
}

void readDeletion(JsonReader &reader, ApiKey &key)
{
    key.deletedAt = reader.instantOrNull(u"deleted_at"_s);
    if (key.deletedAt)
        key.deleteReason = reader.word(u"delete_reason"_s, deleteReasonFromWord);
}

} // namespace

ApiKey readKey(JsonReader &reader)
{
    ApiKey key;
    key.id = reader.id(u"id"_s);
    key.workspace = reader.id(u"workspace"_s);
    key.owner = reader.string(u"owner"_s);
    key.label = reader.text(u"label"_s);
    key.note = reader.text(u"note"_s);
    key.tags = reader.strings(u"tags"_s);
    key.hint = {reader.string(u"hint_prefix"_s), reader.string(u"hint_last"_s)};
    key.scopes = readGrants(reader);
    key.team = reader.text(u"team"_s);
    key.access = reader.word(u"access"_s, accessFromWord);
    key.createdAt = reader.instant(u"created_at"_s);
    key.createdBy = reader.string(u"created_by"_s);
    key.origin = reader.string(u"origin"_s);
    key.expiresAt = reader.instantOrNull(u"expires_at"_s);
    key.disabled = readReasons(reader);
    readDeletion(reader, key);
    key.refreshedAt = reader.instantOrNull(u"refreshed_at"_s);
    key.use = readUse(reader);
    key.version = reader.count(u"version"_s);
    key.revision = reader.count(u"revision"_s);
    return key;
}

Workspace readWorkspace(JsonReader &reader)
{
    Workspace workspace;
    workspace.id = reader.id(u"id"_s);
    workspace.name = reader.string(u"name"_s);
    workspace.policyId = reader.string(u"policy"_s);
    workspace.planId = reader.text(u"plan"_s);
    workspace.teams = reader.strings(u"teams"_s);
    workspace.tokenPrefix = reader.string(u"token_prefix"_s);
    if (!token::isPrefix(workspace.tokenPrefix))
        reader.fault(u"token_prefix"_s, JsonReader::tr("it cannot begin a key"));
    reader.objects(u"scopes"_s, [&](JsonReader &scope) { workspace.scopes.append(readScope(scope)); });
    if (const auto fault = findScopeFault(workspace.scopes))
        reader.fault(u"scopes"_s + fault->place, fault->reason);
    workspace.ownScopes = reader.boolean(u"own_scopes"_s);
    workspace.marks = {reader.integer(u"stale_days"_s, 1, MarkSettings::mostStaleDays),
        reader.integer(u"expiring_days"_s, 1, MarkSettings::mostExpiringDays)};
    workspace.role = reader.word(u"role"_s, roleFromWord);
    workspace.keyCount = reader.integer(u"key_count"_s, 0, std::numeric_limits<int>::max());
    workspace.revision = reader.count(u"revision"_s);
    workspace.createdAt = reader.instant(u"created_at"_s);
    return workspace;
}

Error readErrorBody(JsonReader &reader)
{
    Error error;
    error.code = reader.word(u"code"_s, codeFromWord);
    error.arguments = reader.strings(u"arguments"_s);
    return error;
}

Error readError(JsonReader &reader)
{
    Error error;
    reader.object(u"error"_s, [&](JsonReader &body) { error = readErrorBody(body); });
    return error;
}

} // namespace chatelaine::json
