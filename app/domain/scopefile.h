// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scope.h"

#include <QJsonArray>

namespace chatelaine {

class JsonReader;

/// 1 to 40 of a-z, 0-9, '-' and '_': what ids of policies, plans and scopes are made of.
bool isShortId(const QString &text);

/// Reads one scope definition; faults go to the reader.
ScopeDefinition readScope(JsonReader &reader);
ScopeLevel readLevel(JsonReader &reader, const QString &name, const QString &word);

/// The place ("[2].id") and reason of the first fault in a list of definitions, from wherever it came.
struct ScopeFault {
    QString place;
    QString reason;
};
std::optional<ScopeFault> findScopeFault(const QList<ScopeDefinition> &definitions);

} // namespace chatelaine
