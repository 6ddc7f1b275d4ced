// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonanswer.h"

#include "domain/scopefile.h"

namespace chatelaine::json {

using namespace Qt::StringLiterals;

namespace {

/// There NUL ends a text.
void checkForRow(JsonReader &reader, const char *name, std::string_view text)
{
    if (text.find('\0') != std::string_view::npos)
        reader.fault(name, JsonReader::tr("it has a character that cannot be in it"));
}

/// A text as it can stand in a row.
std::string_view plain(JsonReader &reader, const char *name)
{
    const std::string_view text = reader.view(name);
    checkForRow(reader, name, text);
    return text;
}

std::string_view needed(JsonReader &reader, const char *name)
{
    if (reader.isNull(name))
        (void)reader.string(name); // Says that it must be a text.
    return plain(reader, name);
}

void readTags(JsonReader &reader, std::string &tags)
{
    tags.clear();
    reader.views("tags", [&](std::string_view tag) {
        if (tag.find('\0') != std::string_view::npos)
            reader.fault("tags", JsonReader::tr("it has a character that cannot be in it"));
        tags.append(tag).append(1, '\0');
    });
}

/// As grantsText() writes them.
void readGrants(JsonReader &reader, std::string &scopes)
{
    scopes.clear();
    reader.views("grants", [&](std::string_view text) {
        const QString grant = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        if (grant.contains(u' ') || grant.contains(QChar::Null) || !parseGrant(grant))
            reader.fault("grants", JsonReader::tr("“%1” has not the form ID:LEVEL").arg(grant));
        scopes.append(scopes.empty() ? "" : " ").append(text);
    });
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

void readUse(JsonReader &reader, KeyView &key)
{
    key.trackingSince = reader.instant("tracking_since");
    key.lastUsedAt = reader.instantOrNull("last_used_at");
    key.lastUsedSource = plain(reader, "last_used_source");
    key.lastUsedAgent = plain(reader, "last_used_agent");
    key.useCount = reader.count("use_count");
    key.lastRefusedAt = reader.instantOrNull("last_refused_at");
    key.lastRefusedSource = plain(reader, "last_refused_source");
    key.lastRefusedReason = plain(reader, "last_refused_reason");
    reader.objects("recent_sources", [&](JsonReader &source) {
        const CallView call{source.instant("at"), needed(source, "source"), plain(source, "agent")};
        if (key.recentCount < KeyUse::mostRecent)
            key.recent[static_cast<std::size_t>(key.recentCount++)] = call;
    });
}

void readLife(JsonReader &reader, KeyView &key)
{
    key.createdAt = reader.instant("created_at");
    key.createdBy = needed(reader, "created_by");
    key.origin = needed(reader, "origin");
    key.expiresAt = reader.instantOrNull("expires_at");
    key.disabled = readReasons(reader);
    key.deletedAt = reader.instantOrNull("deleted_at");
    if (key.deletedAt)
        key.deleteReason = reader.word("delete_reason", deleteReasonFromWord);
    key.refreshedAt = reader.instantOrNull("refreshed_at");
}

} // namespace

KeyView viewKey(JsonReader &reader, KeyTexts &texts)
{
    KeyView key;
    key.id = reader.id("id");
    key.workspace = reader.id("workspace");
    key.owner = needed(reader, "owner");
    key.label = plain(reader, "label");
    key.note = plain(reader, "note");
    readTags(reader, texts.tags);
    key.hintPrefix = needed(reader, "hint_prefix");
    key.hintLast = needed(reader, "hint_last");
    readGrants(reader, texts.scopes);
    key.tags = texts.tags;
    key.scopes = texts.scopes;
    key.team = plain(reader, "team");
    key.access = reader.word("access", accessFromWord);
    readLife(reader, key);
    readUse(reader, key);
    key.version = reader.count("version");
    key.revision = reader.count("revision");
    return key;
}

ApiKey readKey(JsonReader &reader)
{
    KeyTexts texts;
    return keyFrom(viewKey(reader, texts));
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
