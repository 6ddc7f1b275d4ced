// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonrequest.h"

#include "domain/jsoncodec.h"
#include "domain/scopefile.h"

#include <limits>

namespace chatelaine::json {

using namespace Qt::StringLiterals;

namespace {

constexpr int lowest = std::numeric_limits<int>::min();
constexpr int highest = std::numeric_limits<int>::max();

void insertText(QJsonObject &object, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(name, value);
}

QJsonValue fromExpiry(const ExpiryChoice &choice)
{
    if (const auto *days = std::get_if<ExpiresInDays>(&choice))
        return QJsonObject{{u"days"_s, days->days}};
    if (const auto *expires = std::get_if<ExpiresAt>(&choice))
        return QJsonObject{{u"at"_s, toRfc3339(expires->at)}};
    return std::holds_alternative<ExpiresNever>(choice) ? u"never"_s : u"default"_s;
}

ExpiryChoice readExpiry(JsonReader &reader)
{
    const QString member = u"expires"_s;
    if (!reader.hasObject(member)) {
        return reader.choice<ExpiryChoice>(
            member, {{"default", ExpiresByDefault{}}, {"never", ExpiresNever{}}});
    }
    ExpiryChoice choice;
    reader.object(member, [&](JsonReader &inner) {
        if (inner.has(u"at"_s))
            choice = ExpiresAt{inner.instant(u"at"_s)};
        else
            choice = ExpiresInDays{inner.integer(u"days"_s, lowest, highest)};
    });
    return choice;
}

ScopeGrants readGrants(JsonReader &reader)
{
    ScopeGrants grants;
    reader.object(u"scopes"_s, [&](JsonReader &levels) {
        for (const QString &scope : levels.names())
            grants.append({scope, readLevel(levels, scope, levels.string(scope))});
    });
    return grants;
}

} // namespace

QString digestText(const Digest &digest)
{
    return QString::fromLatin1(QByteArrayView(digest).toByteArray().toHex());
}

Digest readDigest(JsonReader &reader)
{
    const QString text = reader.string(u"digest"_s);
    const QByteArray bytes = QByteArray::fromHex(text.toLatin1());
    Digest digest{};
    if (bytes.size() == qsizetype(digest.size()) && QString::fromLatin1(bytes.toHex()) == text)
        std::copy(bytes.begin(), bytes.end(), digest.begin());
    else
        reader.fault(u"digest"_s, JsonReader::tr("it must be 64 hexadecimal digits in lower case"));
    return digest;
}

QJsonObject fromMinted(const std::optional<MintedToken> &minted)
{
    if (!minted)
        return {};
    return {{u"minted"_s,
        QJsonObject{{u"digest"_s, digestText(minted->digest)}, {u"hint_prefix"_s, minted->hint.prefix},
            {u"hint_last"_s, minted->hint.lastFour}}}};
}

std::optional<MintedToken> readMinted(JsonReader &reader)
{
    if (!reader.has(u"minted"_s))
        return std::nullopt;
    MintedToken minted;
    reader.object(u"minted"_s, [&](JsonReader &inner) {
        minted = {readDigest(inner), {inner.string(u"hint_prefix"_s), inner.string(u"hint_last"_s)}};
    });
    return minted;
}

QJsonObject fromDraft(const KeyDraft &draft)
{
    QJsonObject object = fromMinted(draft.minted);
    if (!draft.id.isNull())
        object.insert(u"id"_s, idText(draft.id));
    insertText(object, u"label"_s, draft.label);
    insertText(object, u"note"_s, draft.note);
    if (!draft.tags.isEmpty())
        object.insert(u"tags"_s, QJsonArray::fromStringList(draft.tags));
    if (draft.scopes)
        object.insert(u"scopes"_s, fromGrants(*draft.scopes));
    if (!std::holds_alternative<ExpiresByDefault>(draft.expiry))
        object.insert(u"expires"_s, fromExpiry(draft.expiry));
    insertText(object, u"team"_s, draft.team);
    if (draft.write)
        object.insert(u"write"_s, *draft.write);
    return object;
}

KeyDraft readDraft(JsonReader &reader)
{
    KeyDraft draft;
    if (reader.has(u"id"_s))
        draft.id = reader.id(u"id"_s);
    if (reader.has(u"label"_s))
        draft.label = reader.string(u"label"_s);
    if (reader.has(u"note"_s))
        draft.note = reader.string(u"note"_s);
    if (reader.has(u"tags"_s))
        draft.tags = reader.strings(u"tags"_s);
    if (reader.has(u"scopes"_s))
        draft.scopes = readGrants(reader);
    if (reader.has(u"expires"_s))
        draft.expiry = readExpiry(reader);
    if (reader.has(u"team"_s))
        draft.team = reader.string(u"team"_s);
    if (reader.has(u"write"_s))
        draft.write = reader.boolean(u"write"_s);
    draft.minted = readMinted(reader);
    return draft;
}

QJsonObject fromEdit(const KeyEdit &edit)
{
    QJsonObject object{{u"version"_s, edit.version}};
    if (edit.label)
        object.insert(u"label"_s, *edit.label);
    if (edit.note)
        object.insert(u"note"_s, *edit.note);
    if (edit.tags)
        object.insert(u"tags"_s, QJsonArray::fromStringList(*edit.tags));
    return object;
}

KeyEdit readEdit(JsonReader &reader)
{
    KeyEdit edit;
    edit.version = reader.count(u"version"_s);
    if (reader.has(u"label"_s))
        edit.label = reader.string(u"label"_s);
    if (reader.has(u"note"_s))
        edit.note = reader.string(u"note"_s);
    if (reader.has(u"tags"_s))
        edit.tags = reader.strings(u"tags"_s);
    return edit;
}

QJsonObject fromBulk(const BulkRequest &request)
{
    QJsonArray ids;
    for (const KeyId &id : request.ids)
        ids.append(idText(id));
    QJsonObject object{{u"action"_s, actionWord(request.action)}, {u"ids"_s, ids}};
    if (request.reason != DeleteReason::Unneeded)
        object.insert(u"reason"_s, deleteReasonWord(request.reason));
    return object;
}

BulkRequest readBulk(JsonReader &reader)
{
    BulkRequest request;
    request.action = reader.choice<Action>(u"action"_s,
        {{"enable", Action::Enable}, {"disable", Action::Disable}, {"delete", Action::Delete},
            {"restore", Action::Restore}});
    request.ids = reader.ids(u"ids"_s);
    if (request.ids.size() > BulkRequest::mostKeys)
        reader.fault(u"ids"_s, JsonReader::tr("there must be at most %1").arg(BulkRequest::mostKeys));
    if (reader.has(u"reason"_s))
        request.reason = reader.word(u"reason"_s, deleteReasonFromWord);
    return request;
}

QJsonObject fromWorkspaceDraft(const WorkspaceDraft &draft)
{
    QJsonObject object{{u"name"_s, draft.name}, {u"policy"_s, draft.policyId}};
    if (!draft.id.isNull())
        object.insert(u"id"_s, idText(draft.id));
    insertText(object, u"plan"_s, draft.planId);
    if (!draft.teams.isEmpty())
        object.insert(u"teams"_s, QJsonArray::fromStringList(draft.teams));
    return object;
}

WorkspaceDraft readWorkspaceDraft(JsonReader &reader)
{
    WorkspaceDraft draft;
    draft.name = reader.string(u"name"_s);
    draft.policyId = reader.string(u"policy"_s);
    if (reader.has(u"id"_s))
        draft.id = reader.id(u"id"_s);
    if (reader.has(u"plan"_s))
        draft.planId = reader.string(u"plan"_s);
    if (reader.has(u"teams"_s))
        draft.teams = reader.strings(u"teams"_s);
    return draft;
}

QJsonObject fromWorkspaceEdit(const WorkspaceEdit &edit)
{
    QJsonObject object;
    if (edit.name)
        object.insert(u"name"_s, *edit.name);
    if (edit.marks) {
        object.insert(u"stale_days"_s, edit.marks->staleDays);
        object.insert(u"expiring_days"_s, edit.marks->expiringDays);
    }
    if (edit.tokenPrefix)
        object.insert(u"token_prefix"_s, *edit.tokenPrefix);
    if (edit.scopes)
        object.insert(u"scopes"_s, fromScopes(*edit.scopes));
    return object;
}

WorkspaceEdit readWorkspaceEdit(JsonReader &reader)
{
    WorkspaceEdit edit;
    if (reader.has(u"name"_s))
        edit.name = reader.string(u"name"_s);
    if (reader.has(u"stale_days"_s) || reader.has(u"expiring_days"_s)) {
        edit.marks = MarkSettings{reader.integer(u"stale_days"_s, lowest, highest),
            reader.integer(u"expiring_days"_s, lowest, highest)};
    }
    if (reader.has(u"token_prefix"_s))
        edit.tokenPrefix = reader.string(u"token_prefix"_s);
    if (reader.has(u"scopes"_s)) {
        QList<ScopeDefinition> scopes;
        reader.objects(u"scopes"_s, [&](JsonReader &scope) { scopes.append(readScope(scope)); });
        edit.scopes = scopes;
    }
    return edit;
}

} // namespace chatelaine::json
