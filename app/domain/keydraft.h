// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/actor.h"
#include "domain/apikey.h"
#include "domain/error.h"
#include "domain/workspace.h"

#include <variant>

namespace chatelaine {

struct ExpiresByDefault {
    bool operator==(const ExpiresByDefault &) const = default;
};
struct ExpiresNever {
    bool operator==(const ExpiresNever &) const = default;
};
struct ExpiresInDays {
    int days = 0;
    bool operator==(const ExpiresInDays &) const = default;
};
struct ExpiresAt {
    Instant at{};
    bool operator==(const ExpiresAt &) const = default;
};
using ExpiryChoice = std::variant<ExpiresByDefault, ExpiresNever, ExpiresInDays, ExpiresAt>;

/// A token that the caller minted and keeps: the store gets these alone.
struct MintedToken {
    Digest digest{};
    TokenHint hint;
};

/// What a person fills in for a new key. Absent members take the policy's defaults.
struct KeyDraft {
    KeyId id{}; ///< Null: the registry draws one. Creating twice with one id and draft is one key.
    QString label{};
    QString note{};
    QStringList tags{};
    std::optional<ScopeGrants> scopes{}; ///< Named scopes only; those not named take their default.
    ExpiryChoice expiry{};
    QString team{};
    std::optional<bool> write{};
    std::optional<MintedToken> minted{}; ///< Absent: the registry mints, and answers the secret.
};

struct KeyEdit {
    std::optional<QString> label{};
    std::optional<QString> note{};
    std::optional<QStringList> tags{};
    qint64 version = 0; ///< ApiKey::version that the person saw.
};

/// Turns a draft into a key's facts: label, note, tags, scopes, team, access, expiry. Ids, hint and owner are
/// the caller's. Refuses what needs no look at other keys; LabelTaken and LimitReached are allowed()'s. The
/// form calls it while typing, the registry before writing.
Result<ApiKey> checkDraft(
    const KeyDraft &draft, const KeyPolicy &policy, const Workspace &workspace, Instant now);

/// The label as it is stored (blanks at the ends go), or why it cannot be: LabelEmpty (nothing to see in it),
/// LabelTooLong, LabelControlCharacter.
Result<QString> checkLabel(const QString &label);
Result<QString> checkNote(const QString &note);
Result<QStringList> checkTags(const QStringList &tags);

/// When a key made now with this choice expires; nothing for never. Refuses with ExpiryNotOffered,
/// ExpiryInPast.
Result<OptionalInstant> resolveExpiry(const ExpiryChoice &choice, const KeyPolicy &policy, Instant now);

/// How labels, workspace names and teams compare: NFKC, then case-folded.
QString folded(const QString &text);

} // namespace chatelaine
