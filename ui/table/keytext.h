// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/allowed.h"
#include "domain/status.h"
#include "domain/workspace.h"

namespace chatelaine {

/// What the words of a row depend on besides the key.
struct KeyContext {
    Workspace workspace;
    KeyPolicy policy;
    QString memberName; ///< Whose keys are "yours".

    /// What allowed() is to know, but for counts and labels.
    ActionContext actions() const
    {
        return {.policy = policy,
            .plan = policy.plan(workspace.planId),
            .role = workspace.role,
            .member = memberName};
    }
};

struct ScopeChip {
    QString title; ///< "Platform API"
    QString level; ///< "write"
};

/// The words for a key, in the application's language. The table, the details pane and screen readers share
/// them.
namespace keytext {

QString title(
    const ApiKey &key, const KeyContext &context); ///< The label, or the policy's noun where it is empty.

/// What the key can really do: with read access, or a plan that only reads, every scope is capped.
Access effectiveAccess(const ApiKey &key, const KeyContext &context);
QList<ScopeChip> chips(const ApiKey &key, const KeyContext &context);
QString scopesText(
    const ApiKey &key, const KeyContext &context, const QString &separator); ///< In full, with levels.

QString access(Access access); ///< "Read", "Read + write"
/// Why the key reads only although it has write access; empty when it does not.
QString reducedWhy(const ApiKey &key, const KeyContext &context);
QString member(const QString &name, const KeyContext &context); ///< "You" for one's own name.

QString status(Status status); ///< "Enabled", "Disabled", "Expired", "Deleted"
QString mark(Mark mark); ///< "Expiring", "Stale", "Never used"
/// Why it is on or off, as sentences.
QString statusWhy(const ApiKey &key, const KeyStatus &status, const KeyContext &context);

} // namespace keytext
} // namespace chatelaine
