// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scope.h"

#include <QHash>

namespace chatelaine {

/// What can be done to a key. A policy names those that it has.
enum class Action {
    Create,
    EditLabel,
    EditNote,
    EditTags,
    Enable,
    Disable,
    Delete,
    Restore,
    Refresh,
    ViewSecret
};

QString actionWord(Action action); ///< "create", "edit_label", …
std::optional<Action> actionFromWord(const QString &word);

enum class CreationStyle { Dialog, Box, Page, Automatic }; ///< Automatic: the page mints the one key itself.
enum class StateControl { Switch, Menu, None }; ///< How a row is turned off and on.
enum class RevealStyle { Dialog, Page, List, Masked }; ///< Masked: viewable at any time.
enum class Visibility { Owner, Everyone }; ///< Who sees a row: its owner, or every member.
enum class AuthScheme { Bearer, BasicUser, Header };

struct Plan {
    QString id;
    QString title;
    bool api = true; ///< Keys may be made and are good.
    bool write = true; ///< Keys may have write access.

    bool operator==(const Plan &) const = default;
};

/// One way a call carries the key, with a sample call for the usage snippets.
struct AuthMethod {
    AuthScheme scheme = AuthScheme::Bearer;
    QString header; ///< "Authorization", or the header that carries the key alone.
    QString samplePath; ///< "/accounts"; may hold {team}.
    bool documented = true; ///< False: outside the system's documents.
    bool extraHeaders = false; ///< The snippet leaves room for further headers.
};

/// A file of resources/policies: one kind of key page, as data. Nothing here enforces anything; allowed(),
/// checkDraft() and decide() do.
struct KeyPolicy {
    QString id; ///< a-z, 0-9, '-'
    QString title;
    QString summary; ///< One sentence for the card that offers the policy.
    QString tokenPrefix;
    QStringList path; ///< Where the page stands: "Project Settings", "API Keys".
    QStringList columns; ///< The table's default columns, in order.

    bool hasLabel = true;
    bool labelUnique = false; ///< Among the owner's keys that are not deleted.
    bool hasNote = false;
    bool hasTags = false;
    QList<ScopeDefinition> scopes; ///< Empty: a key may do what its user may.
    QList<ScopePreset> scopePresets;
    bool scopesEditable = false; ///< The workspace may replace the definitions.
    bool scopesCollapsed = false; ///< The form shows them folded at first.
    bool teamRequired = false;
    bool hasExpiry = false;
    QList<int> expiryDays; ///< Offered numbers of days.
    bool expiryCustom = false; ///< Any day in the future may be chosen.
    bool expiryNever = true;
    int expiryDefault = 0; ///< Days; 0 is never.
    bool hasWriteToggle = false;
    QList<Action> actions; ///< Those a key can be subject to, Create included.
    bool docsKey = false; ///< Signing in to a service's interactive documentation makes a key for it.
    bool deleteConfirmed = false; ///< Asks before every deletion, used or not.
    CreationStyle creation = CreationStyle::Dialog;
    StateControl control = StateControl::Switch;
    RevealStyle reveal = RevealStyle::Dialog;
    int limit = 0; ///< Keys that are not deleted, at most; 0 is no limit.
    bool limitPerOwner = false; ///< The limit counts an owner's keys, else the workspace's.
    Visibility visibility = Visibility::Everyone;
    QList<Plan> plans;
    QString defaultPlan;
    bool planLossDisables = false; ///< Losing API access disables every key with the reason "plan".
    QList<AuthMethod> auth;
    QHash<QString, QString> words; ///< English; see wordKeys(). Shown through policyText().

    bool has(Action action) const { return actions.contains(action); }
    bool viewable() const { return reveal == RevealStyle::Masked; }
    const Plan *plan(const QString &planId) const; ///< Null when there is none of that id.
    QString word(const QString &key) const { return words.value(key); }
};

/// The keys that `words` must have, no more and no fewer.
const QStringList &wordKeys();

/// The column names that `columns` may list.
const QStringList &columnIds();

} // namespace chatelaine
