// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/jsonreader.h"
#include "domain/keydraft.h"
#include "domain/keypolicy.h"
#include "domain/workspace.h"

#include <QJsonObject>

/// What is asked of a service, both ways. Members that a person left alone are absent. Reading is strict, but
/// what a value may be is the registry's to say.
namespace chatelaine::json {

/// Enabling, disabling, deleting or restoring several keys.
struct BulkRequest {
    static constexpr qsizetype mostKeys = 5000;
    Action action = Action::Enable;
    QList<KeyId> ids;
    DeleteReason reason = DeleteReason::Unneeded;

    bool operator==(const BulkRequest &) const = default;
};

QJsonObject fromDraft(const KeyDraft &draft);
KeyDraft readDraft(JsonReader &reader);
QJsonObject fromEdit(const KeyEdit &edit);
KeyEdit readEdit(JsonReader &reader);
QJsonObject fromMinted(const std::optional<MintedToken> &minted); ///< {"minted":…}, or no member.
std::optional<MintedToken> readMinted(JsonReader &reader);
QJsonObject fromBulk(const BulkRequest &request);
BulkRequest readBulk(JsonReader &reader);
QJsonObject fromWorkspaceDraft(const WorkspaceDraft &draft);
WorkspaceDraft readWorkspaceDraft(JsonReader &reader);
QJsonObject fromWorkspaceEdit(const WorkspaceEdit &edit);
WorkspaceEdit readWorkspaceEdit(JsonReader &reader);

QString digestText(const Digest &digest); ///< 64 lower-case hex digits.
Digest readDigest(JsonReader &reader); ///< The member "digest".

/// The request that `json` is. RequestInvalid(place, reason).
template <typename T>
Result<T> fromRequest(const QByteArray &json, T (*read)(JsonReader &))
{
    const auto text = JsonText::parse(json);
    if (!text)
        return fail(ErrorCode::RequestInvalid, {text.error().place, text.error().reason});
    JsonReader reader(*text);
    T value = read(reader);
    reader.finish();
    if (const auto &fault = reader.firstFault())
        return fail(ErrorCode::RequestInvalid, {fault->place, fault->reason});
    return value;
}

} // namespace chatelaine::json
