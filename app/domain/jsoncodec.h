// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/check.h"
#include "domain/error.h"
#include "domain/keyview.h"
#include "domain/workspace.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chatelaine {

class JsonWriter;

/// The one JSON form of our values, for the command line and for whatever else speaks JSON. Keys in
/// snake_case, times RFC 3339 UTC, absent is null.
namespace json {

void writeKey(JsonWriter &writer, const KeyView &key, const MarkSettings &settings, Instant now);
QJsonObject fromKey(const ApiKey &key, const MarkSettings &settings, Instant now); ///< The same.
QJsonObject fromWorkspace(const Workspace &workspace);
QJsonObject fromGrants(const ScopeGrants &grants); ///< Levels by scope.
void writeGrants(JsonWriter &writer, std::string_view name, const ScopeGrants &grants); ///< The same.
QJsonObject fromCheck(CheckCode code, const KeyId &key); ///< granted, code, key_id
QJsonObject fromError(const Error &error); ///< {"error":{"code","message","arguments"}}
QJsonObject errorBody(const Error &error); ///< What stands in "error".
QJsonObject fromPolicy(const KeyPolicy &policy); ///< For people and scripts that ask what a policy says.

QJsonArray fromScopes(const QList<ScopeDefinition> &definitions);
/// Nothing when the array has not the form of fromScopes() or findScopeFault() finds a fault.
std::optional<QList<ScopeDefinition>> toScopes(const QByteArray &array);

} // namespace json
} // namespace chatelaine
