// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/recordcodec.h"

#include "domain/jsonanswer.h"
#include "domain/jsoncodec.h"
#include "domain/jsonwriter.h"

#include <QJsonDocument>

#include <limits>
#include <ranges>

namespace chatelaine::json {

using namespace Qt::StringLiterals;

namespace {

constexpr int most = std::numeric_limits<int>::max();

QJsonValue idOrNull(const QUuid &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(idText(id));
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

template <typename Values, typename Write>
QJsonArray fromList(const Values &values, Write write)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(write(value));
    return array;
}

template <typename T>
QList<T> readList(JsonReader &reader, const QString &name, T (*read)(JsonReader &))
{
    QList<T> values;
    reader.objects(name, [&](JsonReader &item) { values.append(read(item)); });
    return values;
}

std::string compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

/// The object whose members `write` writes, with room for so many keys.
template <typename Write>
std::string textOf(qsizetype keys, Write write)
{
    constexpr std::size_t bytesPerKey = 1200; // Seldom more.
    std::string text;
    text.reserve(bytesPerKey * static_cast<std::size_t>(keys + 1));
    JsonWriter writer(text);
    write(writer);
    writer.end();
    return text;
}

auto rowsOf(const KeyBlock &keys)
{
    return std::views::iota(0, keys.size());
}

void writeKeys(JsonWriter &writer, const KeyBlock &keys, const MarkSettings &marks, Instant now)
{
    writer.objects(
        "keys", rowsOf(keys), [&](JsonWriter &key, int row) { writeKey(key, keys.row(row), marks, now); });
}

KeyBlock readKeys(JsonReader &reader)
{
    KeyBlock keys;
    KeyTexts texts;
    reader.objects("keys", [&](JsonReader &key) { keys.append(viewKey(key, texts)); });
    keys.seal();
    return keys;
}

QJsonObject fromEvent(const Event &event)
{
    return {{u"number"_s, event.number}, {u"at"_s, toRfc3339(event.at)}, {u"actor"_s, event.actor},
        {u"action"_s, event.action}, {u"key_id"_s, idOrNull(event.key)}, {u"subject"_s, event.subject},
        {u"detail"_s, textOrNull(event.detail)}};
}

Event readEvent(JsonReader &reader)
{
    Event event;
    event.number = reader.count(u"number"_s);
    event.at = reader.instant(u"at"_s);
    event.actor = reader.string(u"actor"_s);
    event.action = reader.string(u"action"_s);
    event.key = reader.idOrNull(u"key_id"_s);
    event.subject = reader.string(u"subject"_s);
    event.detail = reader.text(u"detail"_s);
    return event;
}

BulkOutcome::Refused readRefused(JsonReader &reader)
{
    BulkOutcome::Refused refused{reader.id(u"id"_s), {}};
    reader.object(u"error"_s, [&](JsonReader &error) { refused.error = readErrorBody(error); });
    return refused;
}

} // namespace

std::string pageText(const KeyPage &page, const MarkSettings &marks, Instant now)
{
    return textOf(page.keys.size(), [&](JsonWriter &writer) {
        writer.idOrNull("next", page.next);
        writer.count("revision", page.revision);
        writer.count("use_revision", page.useRevision);
        writeKeys(writer, page.keys, marks, now);
    });
}

KeyPage readPage(JsonReader &reader)
{
    KeyPage page;
    page.next = reader.idOrNull("next");
    page.revision = reader.count("revision");
    page.useRevision = reader.count("use_revision");
    page.keys = readKeys(reader);
    return page;
}

std::string changesText(const Changes &changes, Instant now)
{
    return textOf(changes.keys.size(), [&](JsonWriter &writer) {
        writeKeys(writer, changes.keys, changes.workspace.marks, now);
        QStringList purged;
        for (const KeyId &id : changes.purged)
            purged.append(idText(id));
        writer.strings("purged", purged);
        writer.json("workspace", compact(fromWorkspace(changes.workspace)));
        writer.count("revision", changes.cursor.revision);
        writer.count("use_revision", changes.cursor.useRevision);
    });
}

Changes readChanges(JsonReader &reader)
{
    Changes changes;
    changes.keys = readKeys(reader);
    changes.purged = reader.ids(u"purged"_s);
    reader.object(u"workspace"_s, [&](JsonReader &inner) { changes.workspace = readWorkspace(inner); });
    changes.cursor = {reader.count(u"revision"_s), reader.count(u"use_revision"_s)};
    return changes;
}

std::string outcomeText(
    const BulkOutcome &outcome, const std::function<MarkSettings(const WorkspaceId &)> &marks, Instant now)
{
    return textOf(outcome.changed.size(), [&](JsonWriter &writer) {
        writer.objects("changed", rowsOf(outcome.changed), [&](JsonWriter &key, int row) {
            const KeyView view = outcome.changed.row(row);
            writeKey(key, view, marks(view.workspace), now);
        });
        writer.objects("refused", outcome.refused, [](JsonWriter &each, const BulkOutcome::Refused &refused) {
            each.id("id", refused.id);
            each.json("error", compact(errorBody(refused.error)));
        });
    });
}

BulkOutcome readOutcome(JsonReader &reader)
{
    return {readList(reader, u"changed"_s, readKey), readList(reader, u"refused"_s, readRefused)};
}

QJsonObject fromPreview(const PlanPreview &preview)
{
    return {{u"from"_s, preview.from}, {u"to"_s, preview.to}, {u"disabled"_s, preview.disabled},
        {u"stopped"_s, preview.stopped}, {u"reduced"_s, preview.reduced},
        {u"stays_disabled"_s, preview.staysDisabled}};
}

PlanPreview readPreview(JsonReader &reader)
{
    return {reader.string(u"from"_s), reader.string(u"to"_s), reader.integer(u"disabled"_s, 0, most),
        reader.integer(u"stopped"_s, 0, most), reader.integer(u"reduced"_s, 0, most),
        reader.integer(u"stays_disabled"_s, 0, most)};
}

QJsonObject fromEvents(const QList<Event> &events)
{
    return {{u"events"_s, fromList(events, fromEvent)}};
}

QList<Event> readEvents(JsonReader &reader)
{
    return readList(reader, u"events"_s, readEvent);
}

QJsonObject fromMember(const Member &member)
{
    return {{u"email"_s, member.email}, {u"name"_s, member.name}, {u"role"_s, roleWord(member.role)},
        {u"since"_s, toRfc3339(member.since)}, {u"key_count"_s, member.keyCount}};
}

Member readMember(JsonReader &reader)
{
    return {reader.string(u"email"_s), reader.string(u"name"_s), reader.word(u"role"_s, roleFromWord),
        reader.instant(u"since"_s), reader.integer(u"key_count"_s, 0, most)};
}

QJsonObject fromInvitation(const Invitation &invitation)
{
    return {{u"id"_s, idText(invitation.id)}, {u"email"_s, invitation.email},
        {u"role"_s, roleWord(invitation.role)}, {u"invited_by"_s, invitation.invitedBy},
        {u"created_at"_s, toRfc3339(invitation.createdAt)},
        {u"expires_at"_s, toRfc3339(invitation.expiresAt)}};
}

Invitation readInvitation(JsonReader &reader)
{
    return {reader.id(u"id"_s), reader.string(u"email"_s), reader.word(u"role"_s, roleFromWord),
        reader.string(u"invited_by"_s), reader.instant(u"created_at"_s), reader.instant(u"expires_at"_s)};
}

QJsonObject fromMembership(const Membership &membership)
{
    return {{u"members"_s, fromList(membership.members, fromMember)},
        {u"invitations"_s, fromList(membership.invitations, fromInvitation)}};
}

Membership readMembership(JsonReader &reader)
{
    return {readList(reader, u"members"_s, readMember), readList(reader, u"invitations"_s, readInvitation)};
}

QJsonObject fromSession(const Session &session)
{
    return {{u"id"_s, idText(session.id)}, {u"email"_s, session.email}, {u"name"_s, session.name},
        {u"created_at"_s, toRfc3339(session.createdAt)}, {u"last_seen_at"_s, toRfc3339(session.lastSeenAt)},
        {u"expires_at"_s, toRfc3339(session.expiresAt)}, {u"source"_s, session.source},
        {u"agent"_s, textOrNull(session.agent)}};
}

Session readSession(JsonReader &reader)
{
    return {reader.id(u"id"_s), reader.string(u"email"_s), reader.string(u"name"_s),
        reader.instant(u"created_at"_s), reader.instant(u"last_seen_at"_s), reader.instant(u"expires_at"_s),
        reader.string(u"source"_s), reader.text(u"agent"_s)};
}

QJsonObject fromSessions(const QList<Session> &sessions, const QUuid &current)
{
    return {{u"sessions"_s, fromList(sessions, fromSession)}, {u"current"_s, idOrNull(current)}};
}

QList<Session> readSessions(JsonReader &reader)
{
    return readList(reader, u"sessions"_s, readSession);
}

CheckAnswer readCheckAnswer(JsonReader &reader)
{
    CheckAnswer answer;
    answer.code = reader.word(u"code"_s, checkFromWord);
    answer.key = reader.idOrNull(u"key_id"_s);
    if (reader.boolean(u"granted"_s) != (answer.code == CheckCode::Granted))
        reader.fault(u"granted"_s, JsonReader::tr("it contradicts the code"));
    if (reader.has(u"label"_s))
        answer.label = reader.text(u"label"_s);
    if (reader.has(u"owner"_s))
        answer.owner = reader.text(u"owner"_s);
    return answer;
}

} // namespace chatelaine::json
