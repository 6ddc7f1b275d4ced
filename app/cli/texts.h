// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keypolicy.h"
#include "domain/workspace.h"
#include "registry/records.h"

#include <QByteArray>

/// The program's answers as text for people, in UTF-8, in the system's time zone.
namespace chatelaine::texts {

QString time(Instant instant);
QByteArray key(const ApiKey &key, const Workspace &workspace, const KeyPolicy &policy, Instant now);
/// A table, with the columns that the policy has; nothing when there are no keys.
QByteArray keys(const QList<ApiKey> &keys, const Workspace &workspace, const KeyPolicy &policy, Instant now);
QByteArray workspaces(const QList<Workspace> &workspaces);
QByteArray removed(const Workspace &workspace);
QByteArray policies(const QList<const KeyPolicy *> &policies);
QByteArray policy(const KeyPolicy &policy);
QByteArray check(const CheckAnswer &answer);
QByteArray members(const Membership &membership);
QByteArray session(const Session &session);

} // namespace chatelaine::texts
