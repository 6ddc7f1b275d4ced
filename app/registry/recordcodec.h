// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/jsonreader.h"
#include "registry/records.h"

#include <QJsonObject>

/// The JSON form of what a registry answers, both ways; see domain/jsoncodec.h and domain/jsonanswer.h.
/// Secrets are not here: domain/jsonsecret.h puts them into a text and takes them out of it.
namespace chatelaine::json {

// What holds many keys is written as text at once.
std::string pageText(const KeyPage &page, const MarkSettings &marks, Instant now);
KeyPage readPage(JsonReader &reader);
std::string changesText(const Changes &changes, Instant now);
Changes readChanges(JsonReader &reader);
std::string outcomeText(
    const BulkOutcome &outcome, const std::function<MarkSettings(const WorkspaceId &)> &marks, Instant now);
BulkOutcome readOutcome(JsonReader &reader);
QJsonObject fromPreview(const PlanPreview &preview);
PlanPreview readPreview(JsonReader &reader);
QJsonObject fromEvents(const QList<Event> &events); ///< {"events":[…]}
QList<Event> readEvents(JsonReader &reader);
QJsonObject fromMember(const Member &member);
Member readMember(JsonReader &reader);
QJsonObject fromInvitation(const Invitation &invitation);
Invitation readInvitation(JsonReader &reader);
QJsonObject fromMembership(const Membership &membership); ///< {"members":[…],"invitations":[…]}
Membership readMembership(JsonReader &reader);
QJsonObject fromSession(const Session &session);
Session readSession(JsonReader &reader);
QJsonObject fromSessions(const QList<Session> &sessions, const QUuid &current);
QList<Session> readSessions(JsonReader &reader); ///< Leaves "current" aside.
/// What a check answers to a caller who presents a key: the codec's fromCheck(), and whose it is.
CheckAnswer readCheckAnswer(JsonReader &reader);

} // namespace chatelaine::json
