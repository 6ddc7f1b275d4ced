// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace chatelaine {

/// What a scope may grant. Write means read and write.
enum class ScopeLevel { Off, Read, Write, Execute };

QString levelWord(ScopeLevel level); ///< "off", "read", "write", "execute"
std::optional<ScopeLevel> levelFromWord(const QString &word);

/// True when a key that was granted `granted` may do what `asked` needs.
bool covers(ScopeLevel granted, ScopeLevel asked);

/// What is left of a grant when write access is off: write falls to read, execute to off.
ScopeLevel cappedAtRead(ScopeLevel level);

/// One scope that a policy or a workspace offers.
struct ScopeDefinition {
    QString id; ///< a-z, 0-9, '-' and '_', 1 to 40 characters
    QString title;
    QString gives; ///< One sentence: what it opens.
    QList<ScopeLevel> levels; ///< In the order they are offered; Off first.
    ScopeLevel byDefault = ScopeLevel::Off;

    bool operator==(const ScopeDefinition &) const = default;
};

struct ScopeGrant {
    QString scope;
    ScopeLevel level = ScopeLevel::Off;

    bool operator==(const ScopeGrant &) const = default;
};

/// In the order of the definitions; levels of Off are left out.
using ScopeGrants = QList<ScopeGrant>;

ScopeLevel levelOf(const ScopeGrants &grants, const QString &scope);
ScopeGrants defaultGrants(const QList<ScopeDefinition> &definitions);

/// "ID:LEVEL"; nothing when it has not that form or the level is no word of levelWord().
std::optional<ScopeGrant> parseGrant(const QString &text);

/// The compact stored form of grants, in their order: "platform:write actions:execute".
QString grantsText(const ScopeGrants &grants);
ScopeGrants parseGrants(const QString &text); ///< Leaves out what has not the form of a grant.

/// A named choice of levels ("AI agent", "Defaults").
struct ScopePreset {
    QString title;
    ScopeGrants grants;

    bool operator==(const ScopePreset &) const = default;
};

} // namespace chatelaine
